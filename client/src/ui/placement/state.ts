/** Where a request stands, in one word-and-shape. */
import type { RequestLine } from '@iwaa/shared/placements/views';
import { t } from '../../text/index.ts';
import type { Status } from '../StatusMark.tsx';

export type Standing = Pick<RequestLine, 'state' | 'outcome' | 'departure' | 'offer' | 'placement'>;
type Step =
  | 'seeking'
  | 'held'
  | 'sent'
  | 'booked'
  | 'arrived'
  | 'departed'
  | 'transferred'
  | 'no-show'
  | 'withdrawn'
  | 'unmet'
  | 'referred-elsewhere';

function stepOf(line: Standing): Step {
  if (line.state === 'closed') return line.outcome ?? 'withdrawn';
  if (line.placement?.state === 'transferred') return 'transferred';
  if (line.state === 'placed') return line.placement?.state === 'booked' ? 'booked' : 'arrived';
  // A hold past its time is over for every reader at once, before the request itself says so.
  if (line.offer?.state !== 'held') return 'seeking';
  return line.offer.sentAt === null ? 'held' : 'sent';
}

const shapes: Readonly<Record<Step, Status>> = {
  seeking: 'unconfirmed',
  held: 'held',
  sent: 'held',
  booked: 'booked',
  arrived: 'occupied',
  departed: 'kept',
  transferred: 'kept',
  'no-show': 'kept',
  withdrawn: 'kept',
  unmet: 'closed',
  'referred-elsewhere': 'kept',
};

export const statusOfRequest = (line: Standing): Status => shapes[stepOf(line)];

export function requestStateInWords(line: Standing): string {
  const step = stepOf(line);
  if (step !== 'departed') return t.requestStates[step]();
  const outcome = line.departure;
  return outcome ? t.requestStates.departedTo({ outcome: t.departures[outcome]() }) : t.requestStates.departed();
}
