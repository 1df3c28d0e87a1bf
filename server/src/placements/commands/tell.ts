import type { NotificationKind } from '@iwaa/shared/notifications/words';

import { notify } from '../../notifications/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Request } from './locked.ts';

type Told = Pick<Request, 'id' | 'reference'>;
type What = {
  readonly kind: NotificationKind;
  /** The thing that happened once: an offer, a placement and its turn, a message. */
  readonly about: string;
  /** Left out where the reader is not to know of the center. */
  readonly centerId: string | null;
};
type AtCenter = What & { readonly centerId: string };

const of = ({ kind, about, centerId }: What) => ({ kind, occasion: `${kind}:${about}`, centerId });

/** Whoever filed the request learns of it. */
export const tellRequester = (tx: Transaction, request: Told, what: What): Promise<void> =>
  notify(tx, { to: { requesterOf: request.id }, ...of(what), request });

/** Those who run the center and those who work there learn of it. */
export const tellCenter = (tx: Transaction, request: Told, what: AtCenter): Promise<void> =>
  notify(tx, { to: { peopleOf: what.centerId }, ...of(what), request });

/** Whoever answers for the center learns that it is asked, or asked again. */
export const tellAnswerer = (tx: Transaction, request: Told, what: AtCenter): Promise<void> =>
  notify(tx, { to: { answererOf: what.centerId }, ...of(what), request });

/** Whoever asked the center learns what became of it: the one who filed the request, or the center that sends its party on. */
export const tellAsker = (
  tx: Transaction,
  request: Told,
  { fromCenterId }: { readonly fromCenterId: string | null },
  what: What,
): Promise<void> =>
  fromCenterId === null
    ? tellRequester(tx, request, what)
    : notify(tx, { to: { peopleOf: fromCenterId }, ...of(what), request });
