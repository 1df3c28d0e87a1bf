import { randomUUID } from 'node:crypto';

import type { Viewer } from '@iwaa/shared/access/access';
import type { Moment } from '@iwaa/shared/text';

import { type BedToTake, takeBeds } from '../../ledger/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { type PlaceToTake, takePlaces } from '../../services/index.ts';
import type { AnswerSteps } from './deadlines.ts';
import type { Request } from './locked.ts';

type Making = {
  readonly request: Request;
  readonly centerId: string;
  readonly from: Moment;
  readonly at: Moment;
  /** Held until then, or sent at once with its steps. */
  readonly until: { readonly lapsesAt: Moment } | ({ readonly sentAt: Moment; readonly automatic: true } & AnswerSteps);
  readonly beds: readonly BedToTake[];
  readonly places: readonly PlaceToTake[];
};

/** Offers a request to a center and takes what it needs there, beds and places of services: all of it or nothing. Both are locked. Its id. */
export async function makeOffer(
  tx: Transaction,
  viewer: Pick<Viewer, 'accountId'>,
  { request, centerId, from, at, until, beds, places }: Making,
): Promise<string> {
  const { id: requestId, organizationId } = request;
  const { lapsesAt } = until;
  // Named here, so that what is written with it need not wait for an answer while the center is locked.
  const id = randomUUID();
  await tx
    .insertInto('offer')
    .values({ id, requestId, centerId, organizationId, createdBy: viewer.accountId, createdAt: at, ...until })
    .execute();
  await takeBeds(tx, viewer, { centerId, offerId: id, as: 'hold', from, lapsesAt, beds });
  await takePlaces(tx, viewer, { centerId, offerId: id, from, lapsesAt, places });
  await tx.updateTable('request').set({ state: 'offered', owesNextAt: null }).where('id', '=', requestId).execute();
  return id;
}
