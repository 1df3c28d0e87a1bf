/** What changed on the board, as it is read aloud: "Jasmin : 3 places pour les femmes". */
import type { Board } from '@iwaa/shared/availability/availability';
import { t } from '../text/index.ts';
import { codeNameOf } from '../ui/placement/names.ts';
import type { Change } from './changes.ts';
import type { Geography } from './geography.ts';

/** More than this is not news but noise: only their number is said. */
const mostSaid = 3;

function changeInWords(change: Change, board: Board, geography: Geography): string {
  const group = t.availability[`for-${change.column}`]();
  if (change.kind === 'city') {
    return t.availability.changedCity({
      city: geography.cityName(change.id),
      band: t.availability[change.band](),
      group,
    });
  }
  const row = board.centers.find((center) => center.centerId === change.id);
  const places =
    change.places < 0 ? t.availability.tooMany({ count: -change.places }) : t.words.places({ count: change.places });
  return t.availability.changedCenter({ center: row ? codeNameOf(row) : '', places, group });
}

export function changesInWords(changes: readonly Change[], board: Board, geography: Geography): string {
  if (changes.length > mostSaid) return t.availability.changedMany({ count: changes.length });
  return changes.map((change) => changeInWords(change, board, geography)).join('. ');
}
