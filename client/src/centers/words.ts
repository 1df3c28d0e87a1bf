/** Names and sizes of the network in the language of the screen. */
import type { CenterLine, CenterList } from '@iwaa/shared/centers/centers';
import { groups, type Group, type Reception, type Stage } from '@iwaa/shared/centers/words';
import { localeOf } from '../text/format.ts';
import { language, t } from '../text/index.ts';
import type { Status } from '../ui/StatusMark.tsx';

type Named = { readonly nameFr: string; readonly nameAr: string; readonly nameEn: string };
const nameOf = (place: Named): string => ({ fr: place.nameFr, ar: place.nameAr, en: place.nameEn })[language()];

export const codeNameOf = (center: Pick<CenterLine, 'codeName' | 'codeNameAr'>): string =>
  language() === 'ar' ? center.codeNameAr : center.codeName;

/** "Fès · Fès-Meknès" */
export function cityInWords(cityId: string, places: CenterList | undefined): string {
  const city = places?.cities.find((one) => one.id === cityId);
  const region = places?.regions.find((one) => one.id === city?.regionId);
  return [city, region].flatMap((place) => (place ? [nameOf(place)] : [])).join(' · ');
}

/** A stage keeps its shape everywhere: full when open, dotted while it is made ready. */
export const statusOfStage: Readonly<Record<Stage, Status>> = {
  planned: 'unconfirmed',
  equipping: 'cleaning',
  open: 'free',
  paused: 'held',
  closed: 'closed',
};

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

const list = (parts: readonly string[]): string =>
  new Intl.ListFormat(localeOf[language()], { style: 'long', type: 'conjunction' }).format(parts);

/** "femmes et garçons de 0 à 12 ans": always in the order of the glossary. */
export const receptionInWords = (receives: readonly Reception[]): string =>
  list(
    receives.toSorted((one, other) => groups.indexOf(one.group) - groups.indexOf(other.group)).map(oneReceptionInWords),
  );

/** The languages heard most in the network, named as its people name them; others can be added by their code. */
export const commonLanguages = ['ar', 'ber', 'fr', 'en', 'es'] as const;

export function languageName(code: string): string {
  const common = commonLanguages.find((one) => one === code);
  if (common) return t.tongues[common]();
  return new Intl.DisplayNames([localeOf[language()]], { type: 'language' }).of(code) ?? code;
}
