/** Whom a room receives, in words. */
import { groups, type Group, type Reception } from '@iwaa/shared/centers/words';
import { t } from '../text/index.ts';
import { listInWords } from '../text/list.ts';

type Ages = Pick<Reception, 'fromAge' | 'toAge'>;
const oldest = 120;
/** The ages a group has when nothing else is said. */
export const usualAges: Readonly<Record<Group, Ages>> = {
  woman: { fromAge: 18, toAge: oldest },
  man: { fromAge: 18, toAge: oldest },
  girl: { fromAge: 0, toAge: 17 },
  boy: { fromAge: 0, toAge: 17 },
};

function oneReceptionInWords({ group, fromAge, toAge }: Reception): string {
  const who = t.centers[`who-${group}`]();
  const usual = usualAges[group];
  if (fromAge === usual.fromAge && toAge === usual.toAge) return who;
  if (toAge === oldest) return t.centers.agesFrom({ who, from: fromAge });
  return t.centers.agesBetween({ who, from: fromAge, to: toAge });
}

/** "femmes et garçons de 0 à 12 ans": always in the order of the glossary. */
export const receptionInWords = (receives: readonly Reception[]): string =>
  listInWords(
    receives.toSorted((one, other) => groups.indexOf(one.group) - groups.indexOf(other.group)).map(oneReceptionInWords),
  );
