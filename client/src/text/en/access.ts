import type { Room } from '../messages.ts';

export const access = {
  title: 'People',
} satisfies Room<'en', 'access'>;
