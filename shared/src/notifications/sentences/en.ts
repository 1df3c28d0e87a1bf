import type { NotificationKind } from '../words.ts';

export const sentences = {
  'request-awaits': 'A request awaits you',
  'answer-half-time': 'A request still awaits your answer: half of the time has passed',
  'answer-overdue': 'A request was left without an answer: it is yours to act',
  answered: 'You have an answer',
  maybe: 'The center calls you before it answers',
  lapsed: 'The time passed without an answer',
  withdrawn: 'A request or a place was withdrawn',
  message: 'You have a message',
  'arrival-due': 'An arrival is expected',
  outcome: 'There is news of a placement',
  suggestion: 'A place could suit',
  'confirm-waiting': 'Say whether the request still waits',
  'stale-center': 'The numbers of your center are to be confirmed',
  'call-list': 'A center is to be called',
  'follow-up-due': 'A question is to be asked, 30 days after',
  overstay: 'A stay goes past its expected end',
  'staffing-gap': 'Staff will be missing',
  transfer: 'A transfer concerns you',
  group: 'A group concerns you',
} as const satisfies Record<NotificationKind, string>;
