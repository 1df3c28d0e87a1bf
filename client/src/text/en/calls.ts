import type { Room } from '../messages.ts';

export const calls = {
  title: 'Centers to call',
  what: 'Their numbers are more than twice as old as promised: without a call they cannot be relied on. Whoever takes a call keeps it for ten minutes, so that nobody else calls.',
  none: 'No center to call: all numbers are recent enough.',
  never: 'Never confirmed.',
  since: 'Last confirmed',
  promises: { one: '(promises every hour)', other: '(promises every {count} h)' },
  take: 'I call them',
  yours: 'The call is yours until {time}.',
  calling: 'is calling, until {time}',
  mine: 'The call is yours:',
  showPhone: 'Show the number',
  noPhone: 'This center has written down no duty number.',
  ask: 'Ask whether somebody has arrived or left, and whether a bed is closed. If something has changed, open the beds and record it.',
  confirm: 'Confirmed by telephone',
  confirmed: 'The numbers are confirmed.',
  notReached: 'Nobody answered',
  'not-reached': 'Noted: nobody answered. The center stays on the list.',
  openBeds: 'Open the beds',
  noAnswer: 'Nobody answered',
  noOutcome: 'A call without a noted result,',
} satisfies Room<'en', 'calls'>;
