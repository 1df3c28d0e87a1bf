import type { Room } from '../messages.ts';

export const chain = {
  maybe: 'Maybe: I will call you',
  maybeTold: 'The agent knows since {moment} that you will call. The clock goes on.',
  maybeSaid: '{place} has read the request since {moment} and will call you.',
  reminded: 'Reminder sent to the center {moment}.',
  overdueToAgent: 'The deadline has passed: the deputy has been told. The beds stay held until {moment}.',
  overdueToCenter: 'The deadline has passed: the deputy has been told. You can still answer until {moment}.',
  heldUntil: 'Without an answer the deputy is told, and the beds stay held until {moment}.',
} satisfies Room<'en', 'chain'>;
