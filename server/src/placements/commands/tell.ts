import type { NotificationKind } from '@iwaa/shared/notifications/words';

import { notify } from '../../notifications/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Request } from './locked.ts';

type Told = Pick<Request, 'id' | 'reference'>;
type What = {
  readonly kind: NotificationKind;
  /** The thing that happened once: an offer, a placement and its turn, a message. */
  readonly about: string;
  readonly centerId: string;
};

/** Whoever filed the request learns of it. */
export const tellRequester = (tx: Transaction, request: Told, { kind, about, centerId }: What): Promise<void> =>
  notify(tx, { to: { requesterOf: request.id }, kind, occasion: `${kind}:${about}`, centerId, request });

/** Those who run the center and those who work there learn of it. */
export const tellCenter = (tx: Transaction, request: Told, { kind, about, centerId }: What): Promise<void> =>
  notify(tx, { to: { peopleOf: centerId }, kind, occasion: `${kind}:${about}`, centerId, request });
