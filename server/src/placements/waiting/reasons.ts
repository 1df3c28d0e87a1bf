import type { PlaceFound } from '@iwaa/shared/placements/views';
import type { WaitingReason } from '@iwaa/shared/placements/waiting';

const most = 4;

/** Why nothing fits, over all centers: what holds everywhere first. No number: how many centers say it would tell how full each is. */
export function reasonsOf(places: readonly Pick<PlaceFound, 'misfits'>[]): WaitingReason[] {
  const open = places.filter(({ misfits }) => misfits.every(({ code }) => code !== 'not-open'));
  const byMisfit = Map.groupBy(
    open.flatMap(({ misfits }) => misfits),
    (misfit) => JSON.stringify(misfit),
  );
  const told = [...byMisfit.values()].flatMap((same) => {
    const [misfit] = same;
    return misfit ? [{ misfit, everywhere: same.length === open.length }] : [];
  });
  const inOrder = told.toSorted((one, other) => Number(other.everywhere) - Number(one.everywhere));
  return [...inOrder.slice(0, most), ...openingsOf(places)];
}

/** The first center that will open and would receive the party then. */
function openingsOf(places: readonly Pick<PlaceFound, 'misfits'>[]): WaitingReason[] {
  const openings = places.flatMap(({ misfits: [misfit, ...others] }) =>
    misfit?.code === 'not-open' && misfit.opensOn !== null && others.length === 0 ? [misfit] : [],
  );
  const [first] = openings.toSorted((one, other) => ((one.opensOn ?? '') < (other.opensOn ?? '') ? -1 : 1));
  return first ? [{ misfit: first, everywhere: false }] : [];
}
