import type { Viewer } from '@iwaa/shared/access/access';
import type { TransferPlaces } from '@iwaa/shared/placements/inputs';
import type { PlacesFound } from '@iwaa/shared/placements/views';

import { ensure } from '../access/index.ts';
import { momentNow } from '../ledger/index.ts';
import type { Transaction } from '../platform/db/transaction.ts';
import { found } from '../platform/refusal.ts';
import { criteriaOf, travelTableOn, wishesOf } from './asked.ts';
import type { Known } from './known.ts';
import { rank } from './matching/rank.ts';

/** The other centers, as places to which the party of a stay could go on: what an agent would be told for the same party, measured from here. */
export async function transferPlaces(
  tx: Transaction,
  viewer: Viewer,
  { placementId, centers, load }: TransferPlaces & Known,
): Promise<PlacesFound> {
  const stay = found(
    await tx
      .selectFrom('placement')
      .innerJoin('center', 'center.id', 'placement.centerId')
      .where('placement.id', '=', placementId)
      .select(['requestId', 'centerId', 'placement.organizationId', 'center.cityId'])
      .executeTakeFirst(),
  );
  ensure(viewer, 'placements.transferPlaces', stay);
  const request = await tx.selectFrom('request').where('id', '=', stay.requestId).selectAll().executeTakeFirstOrThrow();
  const at = await momentNow(tx);
  const others = centers.filter(({ centerId }) => centerId !== stay.centerId);
  const wishes = await wishesOf(tx, { ...request, originCityId: stay.cityId }, load);
  const places = rank(others, await criteriaOf(tx, request, { from: at, at }), wishes);
  return { at, places, travelTableOn: await travelTableOn(tx) };
}
