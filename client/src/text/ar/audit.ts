import type { Room } from '../messages.ts';

export const audit = {
  title: 'السجل',
} satisfies Room<'ar', 'audit'>;
