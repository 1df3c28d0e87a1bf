import type { TransferLine } from '@iwaa/shared/placements/transfers';
import type { OfferState, PlacementState, TransferState } from '@iwaa/shared/placements/words';
import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';

/** Transfers of requests, oldest first, as far as the viewer may know of them: an agent of none, a center of those from it and to it. */
export async function transfersOf(
  tx: Transaction,
  requestIds: readonly string[],
  at: Moment,
): Promise<(TransferLine & { requestId: string })[]> {
  if (requestIds.length === 0) return [];
  const rows = await tx
    .selectFrom('offer')
    .innerJoin('center as there', 'there.id', 'offer.centerId')
    .innerJoin('center as here', 'here.id', 'offer.fromCenterId')
    .leftJoin('placement', 'placement.offerId', 'offer.id')
    .where(sql<boolean>`offer.request_id = any(${requestIds}::uuid[])`)
    .select(['offer.requestId', 'offer.id as offerId', 'offer.fromPlacementId', 'transferReason as reason'])
    .select([
      'offer.state as offerState',
      'placement.state as placementState',
      'offer.createdAt as askedAt',
      'lapsesAt',
    ])
    .select(['answerBy', 'arriveBy', 'declineCode', 'wouldHelp'])
    .select([
      'here.id as hereId',
      'here.codeName as hereName',
      'here.codeNameAr as hereNameAr',
      'here.cityId as hereCity',
    ])
    .select(['there.id as thereId', 'there.codeName as thereName', 'there.codeNameAr as thereNameAr'])
    .select('there.cityId as thereCity')
    .orderBy('offer.createdAt')
    .execute();
  return rows.flatMap(
    ({ hereId, hereName, hereNameAr, hereCity, thereId, thereName, thereNameAr, thereCity, ...row }) => {
      const { offerState, placementState, fromPlacementId, reason, ...told } = row;
      if (fromPlacementId === null || reason === null) return [];
      const from = { centerId: hereId, codeName: hereName, codeNameAr: hereNameAr, cityId: hereCity };
      const to = { centerId: thereId, codeName: thereName, codeNameAr: thereNameAr, cityId: thereCity };
      const state = stateOf(offerState, placementState, row.lapsesAt <= at);
      return [{ ...told, fromPlacementId, reason, from, to, state }];
    },
  );
}

/** Once they are there, the center that sent them on no longer sees the new stay: an accepted transfer without one has arrived. */
function stateOf(offer: OfferState, placement: PlacementState | null, isOver: boolean): TransferState {
  if (offer === 'held') return isOver ? 'lapsed' : 'asked';
  if (offer !== 'accepted') return offer;
  return placement === 'booked' || placement === 'no-show' || placement === 'cancelled' ? placement : 'arrived';
}

export const isUnderWay = ({ state }: Pick<TransferLine, 'state'>): boolean => state === 'asked' || state === 'booked';
