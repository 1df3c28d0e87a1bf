import type { Group } from '@iwaa/shared/centers/words';
import { type AgeBand, letterOf } from '@iwaa/shared/placements/words';

import { digest } from '../../server/src/platform/crypto.ts';
import { bytes, copyInto, list, moment } from './copy.ts';
import { agentAccount, idOf, referenceOf, referrerOf } from './names.ts';
import { agents, type Size } from './sizes.ts';
import type { Story } from './story.ts';
import type { StoryTables } from './tables.ts';
import type { City } from './towns.ts';

const [hour, day] = [3_600_000, 24 * 3_600_000];
/** Requests that still seek, filed for the benches to hold beds for. */
export const askingCount = 2 * agents;

type Person = readonly [Group, AgeBand];
type Party = { readonly people: readonly Person[]; readonly must: readonly string[] };

const mother: Person = ['woman', '25-44'];
const children: readonly Person[] = [
  ['girl', '13-15'],
  ['girl', '6-12'],
  ['boy', '6-12'],
  ['boy', '0-5'],
];
/** Whom nobody can take: a boy alone, a family that no room is large enough for, a man in need of what no center gives. */
const unplaced: readonly Party[] = [
  { people: [['boy', '13-15']], must: [] },
  { people: [mother, ...children], must: [] },
  { people: [['man', '45-64']], must: ['voluntary-return'] },
];

const columns =
  'id, reference, organization_id, created_by, created_at, channel, urgency, together, origin_city_id, must_services, consent, consent_at, ' +
  'automatic, confirmed_at, confirm_asked_at';

/** Who still seeks: those for whom the benches hold beds, and for each eighth center somebody whom there is no place for. */
export async function writeSeeking(url: string, size: Size, cities: readonly City[], now: number): Promise<void> {
  const requests = await copyInto(url, 'request', columns);
  const people = await copyInto(url, 'party_person', 'request_id, letter, person_group, age_band');
  const write = (id: string, n: number, asked: number, { people: party }: Pick<Party, 'people'>, ...more: Told) => {
    const by = [idOf('organization', referrerOf(n % agents)), idOf('account', agentAccount(n))];
    const reference = referenceOf(id === idOf('asking', n) ? 100_000_000 + n : 200_000_000 + n);
    requests.write(id, reference, ...by, moment(asked), ...more);
    for (const [index, person] of party.entries()) people.write(id, letterOf(index), ...person);
  };
  const asks = ['hotline', 'now', 'center', null, list([]), null, null, false, moment(now), null] as const;
  for (let n = 0; n < askingCount; n++) write(idOf('asking', n), n, now - hour, { people: [mother] }, ...asks);
  for (let n = 0; n < size.centers / 8; n++) {
    const [asked, party] = [now - (1 + (n % 6)) * day, unplaced[n % unplaced.length]];
    if (party) write(idOf('waiting', n), n, asked, party, ...toldOf(n, party, cities, asked, now));
  }
  await Promise.all([requests.end(), people.end()]);
}

type Told = readonly (string | boolean | null)[];

/** Confirmed within the day, but for those who are asked whether they still wait; some would take any place that there is. */
function toldOf(n: number, { must }: Party, cities: readonly City[], asked: number, now: number): Told {
  const isLate = n % 9 === 4;
  const isAutomatic = n % 3 === 0;
  const confirmed = isLate ? now - day - 2 * hour : now - (1 + (n % 20)) * hour;
  const city = cities[n % cities.length]?.id ?? null;
  const consent = isAutomatic ? ['guardian', moment(asked)] : [null, null];
  const asks = ['police', 'week', 'room', city, list(must), ...consent, isAutomatic];
  return [...asks, moment(confirmed), isLate ? moment(now - 2 * hour) : null];
}

/** Some heard, before their beds were held, that a place which fits them had become free. */
export function writeSuggestion(
  { suggestions }: StoryTables,
  { n, from, requestId, centerId, filed, at }: Story,
): void {
  if (from || n % 50 !== 0) return;
  const made = at.asked + (at.began - at.asked) / 2;
  suggestions.write(requestId, centerId, filed.organizationId, moment(made), null, moment(at.began));
}

const urgencies = ['now', 'today', 'now', 'week'];

/** A year of searches that found nothing, one of seven found later. */
export async function writeUnmet(url: string, size: Size, cities: readonly City[], now: number): Promise<void> {
  const searches = await copyInto(
    url,
    'unmet_search',
    'key, at, urgency, region_id, women, men, girls, boys, needs, services, as_group, found_later',
  );
  const count = 20 * size.centers;
  for (let n = 0; n < count; n++) {
    const [at, regionId] = [now - ((n + 0.5) / count) * size.days * day, cities[n % cities.length]?.regionId ?? null];
    const party = [n % 3 === 0 ? 0 : 1, n % 3 === 0 ? 1 : 0, n % 5 === 1 ? 2 : 0, n % 7 === 1 ? 1 : 0];
    const asks = [list(n % 4 === 0 ? ['medical-care'] : []), list(n % 4 === 0 ? ['medical'] : [])];
    const [urgency = 'now', key] = [urgencies[n % urgencies.length], bytes(digest(`bench-unmet-${n}`))];
    searches.write(key, moment(at), urgency, regionId, ...party, ...asks, false, n % 7 === 3);
  }
  await searches.end();
}
