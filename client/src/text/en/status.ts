import type { Room } from '../messages.ts';

export const status = {
  free: 'free',
  held: 'held',
  booked: 'booked',
  occupied: 'occupied',
  kept: 'kept empty',
  closed: 'closed',
  cleaning: 'cleaning',
  unconfirmed: 'to confirm',
} satisfies Room<'en', 'status'>;
