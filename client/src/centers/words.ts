/** Names and sizes of the network in the language of the screen. */
import type { CenterList } from '@iwaa/shared/centers/centers';
import { bedKinds, type Stage } from '@iwaa/shared/centers/words';
import { t } from '../text/index.ts';
import { nameOf } from '../text/name.ts';
import type { Status } from '../ui/StatusMark.tsx';

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

/** The kinds that are said; an ordinary bed needs no word. */
export const kindInWords = (kind: string): string | undefined => {
  const known = bedKinds.find((one) => one === kind);
  return known && known !== 'single' ? t.centers[`kind-${known}`]() : undefined;
};

/** The languages heard most in the network; others can be added by their code. */
export const commonLanguages = ['ar', 'ber', 'fr', 'en', 'es'] as const;
