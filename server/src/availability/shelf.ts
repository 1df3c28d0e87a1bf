import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { Moment } from '@iwaa/shared/text';

/** All centers are handed out as at one moment for so long, in milliseconds: to say the moment to each of thousands costs as much as to weigh them. */
const oneMoment = 100;
/**
 * Kept no longer than this whatever is heard: rotas are read for the days ahead, and these move on. The centers of a network are due one after the
 * other from half of it on, or all of them would be read again at once.
 */
const longestKept = 60 * 60_000;

/** What gives a center its turn among the others. */
type Ordered = Pick<CenterFacts, 'centerId' | 'regionId' | 'codeName'>;
type Kept = { readonly facts: CenterFacts; readonly until: number };

/** The facts of every center as they were last read, by the database's clock. */
export function openShelf() {
  const kept = new Map<string, Kept>();
  let order: ReadonlyMap<string, Ordered> = new Map();
  let ahead = 0;
  let soonest = 0;
  let told: { readonly at: number; readonly centers: readonly CenterFacts[] } | undefined;
  const now = () => Date.now() + ahead;
  return {
    /** Every center of the network, in its order. */
    arrange(all: readonly Ordered[]): void {
      order = new Map(all.map((one) => [one.centerId, one]));
      told = undefined;
    },
    keep(centers: readonly CenterFacts[]): void {
      for (const facts of centers) kept.set(facts.centerId, { facts, until: nextChange(facts) });
      const [first] = centers;
      if (first) ahead = Date.parse(first.at) - Date.now();
      soonest = Math.min(...[...kept.values()].map(({ until }) => until));
      told = undefined;
    },
    /** A center that is new here, or has another name, has another place among the others. */
    isOutOfOrder: (centers: readonly CenterFacts[]): boolean =>
      !centers.every((center) => isOrderedAs(center, order.get(center.centerId))),
    isOverdue: (): boolean => now() >= soonest,
    overdue: (): string[] => [...kept].flatMap(([centerId, { until }]) => (until <= now() ? [centerId] : [])),
    /** One center, while the clock has not changed it. */
    oneNow(centerId: string): CenterFacts | undefined {
      const one = kept.get(centerId);
      return one && one.until > now() ? nowOf(one, new Date(now()).toISOString()) : undefined;
    },
    now(): { readonly centers: () => readonly CenterFacts[]; readonly at: Moment } {
      const moment = now();
      const at = new Date(moment).toISOString();
      const centers = () => {
        if (!told || moment < told.at || moment >= told.at + oneMoment)
          told = {
            at: moment,
            centers: [...order.keys()].flatMap((id) => kept.get(id) ?? []).map((one) => nowOf(one, at)),
          };
        return told.centers;
      };
      return { at, centers };
    },
  };
}

const isOrderedAs = ({ regionId, codeName }: CenterFacts, before: Ordered | undefined) =>
  before?.regionId === regionId && before.codeName === codeName;

const nowOf = ({ facts }: Kept, at: Moment): CenterFacts => ({ ...facts, at });

/** Until when the clock alone changes nothing that only the database can tell: a claim past its end may be somebody who has not left, and an empty bed goes with its surge. */
function nextChange({ rooms, at }: CenterFacts): number {
  const beds = rooms.flatMap((room) => room.beds);
  const ends = [
    ...beds.flatMap((bed) => bed.claims.map(({ until }) => until)),
    ...beds.map((bed) => bed.surgeUntil),
  ].flatMap((end) => (end && end > at ? [Date.parse(end)] : []));
  return Math.min(Date.parse(at) + (longestKept * (1 + Math.random())) / 2, ...ends);
}
