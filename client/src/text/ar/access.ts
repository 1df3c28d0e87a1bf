import type { Room } from '../messages.ts';

export const access = {
  title: 'الأشخاص',
} satisfies Room<'ar', 'access'>;
