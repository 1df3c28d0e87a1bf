import type { DeclineCode, DepartureOutcome } from '@iwaa/shared/placements/words';

import { accept, arrive, fileRequest, hold, type Referrer, send, type Story } from './acts.ts';
import { freeBeds } from './beds.ts';
import { decline, depart, lapse, noShow, withdraw } from './endings.ts';
import type { CenterName } from './network.ts';
import { day, hour, minute, type Person, type Scene } from './scene.ts';

const parties: readonly [Person[], ...Person[][]] = [
  [{ group: 'woman', ageBand: '18-24' }],
  [{ group: 'woman', ageBand: '25-44' }],
  [{ group: 'woman', ageBand: '25-44', needs: ['psychological-care'] }],
  [{ group: 'woman', ageBand: '18-24', needs: ['pregnant'] }],
  [{ group: 'woman', ageBand: '45-64' }],
  [{ group: 'girl', ageBand: '16-17' }],
  [{ group: 'girl', ageBand: '13-15' }],
  [
    { group: 'woman', ageBand: '25-44' },
    { group: 'girl', ageBand: '0-5' },
  ],
  [
    { group: 'woman', ageBand: '25-44' },
    { group: 'boy', ageBand: '6-12' },
    { group: 'girl', ageBand: '0-5' },
  ],
];
const alone: readonly [Person[], ...Person[][]] = [
  [{ group: 'man', ageBand: '25-44' }],
  [{ group: 'man', ageBand: '18-24' }],
  [{ group: 'boy', ageBand: '16-17' }],
];

const outcomes: readonly [DepartureOutcome, ...DepartureOutcome[]] = [
  'family',
  'family',
  'voluntary-return',
  'voluntary-return',
  'own-housing',
  'own-housing',
  'other-center',
  'left-without-notice',
  'hospital',
];
const declines: readonly [DeclineCode, ...DeclineCode[]] = ['staffing', 'psychiatric-need', 'language'];
const referrers: readonly [Referrer, ...Referrer[]] = [
  'hotline',
  'hotline',
  'police',
  'police',
  'prosecutor',
  'passerelles',
];

/** What became of a past request besides an ordinary stay: the first of its kind by its place in the half year. */
type Turn = 'declined' | 'lapsed' | 'no-show' | 'withdrawn' | 'unmet';
const turns: ReadonlyMap<number, Turn> = new Map<number, Turn>([
  [3, 'declined'],
  [6, 'unmet'],
  [9, 'no-show'],
  [12, 'lapsed'],
  [15, 'withdrawn'],
  [18, 'unmet'],
  [21, 'declined'],
  [24, 'no-show'],
  [27, 'unmet'],
  [30, 'lapsed'],
  [33, 'declined'],
  [36, 'withdrawn'],
  [39, 'unmet'],
  [42, 'no-show'],
]);
const count = 46;

/** Half a year of requests, the oldest first, so that each finds the beds that those before it left. */
export function tellPast(scene: Scene): void {
  for (let index = 0; index < count; index++) {
    const daysAgo = Math.round(178 - (index * 170) / count);
    // In working hours, or the evening.
    const at = Math.floor((scene.now - daysAgo * day) / day) * day + scene.random.between(8 * 60, 20 * 60) * minute;
    tellOne(scene, turns.get(index), at);
  }
}

function tellOne(scene: Scene, turn: Turn | undefined, at: number): void {
  const { random } = scene;
  const by = random.pick(referrers);
  const story = fileRequest(
    scene,
    by,
    random.pick(turn === 'unmet' ? alone : parties),
    random.pick(['now', 'today', 'week']),
    at,
  );
  const first: CenterName = random.pick(['jasmin', 'olivier']);
  const other: CenterName = first === 'jasmin' ? 'olivier' : 'jasmin';
  if (turn === 'unmet') return withdraw(scene, story, undefined, by, 'unmet', at + 3 * day);
  if (turn === 'withdrawn') return giveUp(scene, story, first, by, at + 4 * minute);
  if (turn === undefined || turn === 'no-show') return stay(scene, story, [first, other], by, turn, at + 4 * minute);
  const beds = freeBeds(scene, first, story.party, story.request.id, at, at + 2 * day);
  if (!beds) return stay(scene, story, [other, first], by, undefined, at + 4 * minute);
  const offer = hold(scene, story, first, by, beds, at + 2 * minute);
  send(scene, story, offer, by, first, at + 6 * minute);
  const answeredAt = at + 14 * minute;
  if (turn === 'declined') decline(scene, story, offer, first, random.pick(declines), answeredAt);
  const goesOnAt = turn === 'lapsed' ? lapse(scene, story, offer, first) : answeredAt;
  stay(scene, story, [other, first], by, undefined, goesOnAt + 9 * minute);
}

function giveUp(scene: Scene, story: Story, center: CenterName, by: Referrer, at: number): void {
  const beds = freeBeds(scene, center, story.party, story.request.id, at, at + day);
  const offer = beds && hold(scene, story, center, by, beds, at);
  withdraw(scene, story, offer, by, 'person-changed-mind', at + 5 * minute);
}

/** At the first center that has beds for so long; nowhere: the demand stays unmet. */
function stay(
  scene: Scene,
  story: Story,
  choices: readonly CenterName[],
  by: Referrer,
  turn: 'no-show' | undefined,
  at: number,
): void {
  const { random } = scene;
  const length = Math.min(Math.max(random.logNormal(21, 0.9), 1.5), 120) * day;
  const latest = scene.now - random.between(20, 70) * hour;
  const leavesAt = Math.min(at + length, latest);
  for (const center of choices) {
    const beds = freeBeds(scene, center, story.party, story.request.id, at, Math.max(leavesAt, at + 2 * day));
    if (!beds) continue;
    const offer = hold(scene, story, center, by, beds, at);
    send(scene, story, offer, by, center, at + 5 * minute);
    const acceptedAt = at + random.between(7, 14) * minute;
    const booking = accept(scene, story, offer, center, acceptedAt);
    if (turn === 'no-show') return noShow(scene, booking, center, acceptedAt + 25 * hour);
    const arrivedAt = acceptedAt + random.between(2, 16) * hour;
    arrive(scene, booking, center, arrivedAt);
    return depart(scene, booking, center, random.pick(outcomes), Math.max(leavesAt, arrivedAt + 6 * hour));
  }
  withdraw(scene, story, undefined, by, 'unmet', at + 2 * day);
}
