import type { Viewer } from '@iwaa/shared/access/access';
import type { OfferLine, PlacementLine } from '@iwaa/shared/placements/views';

type Where = { offer: OfferLine | null; placement: PlacementLine | null };
type Mine<T> = T & { readonly requestId?: string };

/**
 * The offer and the placement that say where a request stands (lists are oldest first). For a center, its own. For an agent, those they made: who
 * goes on to another center is out of their sight. For the coordination, where the party is: a transfer counts once they have arrived.
 */
export function whereTheyAre(
  viewer: Pick<Viewer, 'role'>,
  centerId: string | undefined,
  offers: readonly Mine<OfferLine>[],
  placements: readonly Mine<PlacementLine>[],
): Where {
  const isOwn = (one: { centerId: string }) => centerId === undefined || one.centerId === centerId;
  const counts = (one: PlacementLine) =>
    centerId !== undefined || !one.isTransfer || (viewer.role !== 'agent' && one.arrivedAt !== null);
  const placement = placements.findLast((one) => isOwn(one) && counts(one));
  const moved = centerId === undefined && placement?.isTransfer === true;
  const offer = offers.findLast((one) =>
    moved
      ? one.isTransfer && one.centerId === placement.centerId
      : isOwn(one) && (centerId !== undefined || !one.isTransfer),
  );
  return { offer: offer ? without(offer) : null, placement: placement ? without(placement) : null };
}

function without<T extends object>({ requestId: _of, ...line }: Mine<T>): Omit<Mine<T>, 'requestId'> {
  return line;
}
