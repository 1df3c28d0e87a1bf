import { t } from '../text/index.ts';

/** Both terms in words, where staff and not beds decide: "3 lits libres, personnel pour 1 ce soir". */
export function staffInWords(freeBeds: number, places: number): string {
  const beds = t.availability.freeBeds({ count: freeBeds });
  if (places > 0) return t.availability.staffTerm({ beds, staffed: places });
  return places === 0 ? t.availability.staffNone({ beds }) : t.availability.staffOver({ beds, count: -places });
}
