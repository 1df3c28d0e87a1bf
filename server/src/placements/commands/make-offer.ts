import type { Viewer } from '@iwaa/shared/access/access';
import type { Moment } from '@iwaa/shared/text';

import { type BedToTake, takeBeds } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { type PlaceToTake, takePlaces } from '../../services/index.ts';
import type { AnswerSteps } from './deadlines.ts';
import type { Request } from './locked.ts';

type Making = {
  /** Named by its caller, so that what is written and told of it need not wait for an answer while the center is locked. */
  readonly offerId: string;
  readonly request: Request;
  readonly centerId: string;
  readonly from: Moment;
  readonly at: Moment;
  /** Held until then, or sent at once with its steps. */
  readonly until: { readonly lapsesAt: Moment } | ({ readonly sentAt: Moment; readonly automatic: true } & AnswerSteps);
  readonly beds: readonly BedToTake[];
  readonly places: readonly PlaceToTake[];
};

/** Offers a request to a center and takes what it needs there, beds and places of services: all of it or nothing. Both are locked. */
export async function makeOffer(
  tx: Transaction,
  viewer: Pick<Viewer, 'accountId'>,
  { offerId, request, centerId, from, at, until, beds, places }: Making,
): Promise<void> {
  const { id: requestId, organizationId } = request;
  const { lapsesAt } = until;
  const offer = { id: offerId, requestId, centerId, organizationId, createdBy: viewer.accountId, createdAt: at };
  await Promise.all([
    tx
      .insertInto('offer')
      .values({ ...offer, ...until })
      .execute(),
    takeBeds(tx, viewer, { centerId, offerId, as: 'hold', from, lapsesAt, beds }),
    takePlaces(tx, viewer, { centerId, offerId, from, lapsesAt, places }),
    tx.updateTable('request').set({ state: 'offered', owesNextAt: null }).where('id', '=', requestId).execute(),
  ]);
}
