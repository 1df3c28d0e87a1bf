import { randomUUID } from 'node:crypto';

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { callerFor } from '../callers.ts';
import { type House, openHouse, refusalOf } from '../context.ts';
import { scaled } from '../faults/scale.ts';
import { dayIn, emptyBeds, filed, moreAgents } from '../given.ts';
import { brokenRules, unreconciled } from '../ledger-checks.ts';
import { countOf } from '../race.ts';

/** Put a printed seed here to draw the same sequences again. */
const seed = Date.now() % 2 ** 31;
const batches = scaled(2, 500);
/** So many lives go on beside each other: an agent each, since an organization may not hold more than ten. */
const atOnce = 10;
const timesEach = 2;

type State = 'seeking' | 'held' | 'sent' | 'booked' | 'arrived' | 'left' | 'missed' | 'closed';
const order = [
  ...['hold', 'extend', 'send', 'decline', 'hold', 'send', 'accept', 'giveUp', 'hold', 'send', 'accept', 'move'],
  ...['miss', 'undo', 'arrive', 'undo', 'arrive', 'move', 'absence', 'expect', 'depart', 'undo', 'depart', 'close'],
] as const;
type Step = (typeof order)[number];

/** Where each step leads from where it may be taken; from everywhere else it is refused, and changes nothing. */
const legal: Readonly<Record<State, Partial<Record<Step, State>>>> = {
  seeking: { hold: 'held', close: 'closed' },
  held: { hold: 'held', extend: 'held', send: 'sent', giveUp: 'seeking', close: 'closed' },
  sent: { accept: 'booked', decline: 'seeking', giveUp: 'seeking', close: 'closed' },
  booked: { arrive: 'arrived', miss: 'missed', move: 'booked', expect: 'booked', giveUp: 'seeking', close: 'closed' },
  arrived: { move: 'arrived', absence: 'arrived', expect: 'arrived', depart: 'left', undo: 'booked' },
  left: { undo: 'arrived' },
  missed: { undo: 'booked' },
  closed: {},
};
/** What the records say then: the request, and its newest placement where the state is one of those. */
const recorded: Readonly<Record<State, readonly [request: string, placement?: string]>> = {
  seeking: ['seeking'],
  held: ['offered'],
  sent: ['offered'],
  booked: ['placed', 'booked'],
  arrived: ['placed', 'arrived'],
  left: ['closed', 'departed'],
  missed: ['closed', 'no-show'],
  closed: ['closed'],
};

/** A request on its way; of what it has not come to it has an id that nothing has. */
type Life = { readonly requestId: string; offerId: string; placementId: string };

/** A life in its order, of which steps are left out and others are taken where they do not belong. */
const sequences = fc
  .tuple(fc.subarray([...order], { minLength: 18 }), fc.array(fc.tuple(fc.nat(23), fc.nat(23)), { maxLength: 4 }))
  .map(([steps, swaps]) => {
    const mixed = [...steps];
    for (const [one, other] of swaps) {
      const [here, there] = [one % mixed.length, other % mixed.length];
      [mixed[here], mixed[there]] = [mixed[there]!, mixed[here]!];
    }
    return mixed;
  });

let house: House;
let agents: Awaited<ReturnType<typeof moreAgents>>;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 8 }, { beds: 8 }, { beds: 8 }] });
  agents = await moreAgents(house, atOnce);
});
afterAll(() => house.close());

function stepsOf(life: Life, turn: number): Readonly<Record<Step, () => Promise<unknown>>> {
  const { placements } = callerFor(house, agents[turn]!);
  const center = callerFor(house, house.network.people.manager).placements;
  const { id: centerId, rooms } = house.network.jasmin;
  const beds = rooms.flatMap((room) => room.beds);
  const { requestId } = life;
  return {
    hold: async () => ({ offerId: life.offerId } = await placements.hold({ requestId, centerId })),
    extend: () => placements.extend({ offerId: life.offerId }),
    send: () => placements.send({ offerId: life.offerId, consent: 'person' }),
    decline: () => center.decline({ offerId: life.offerId, by: 'center', code: 'staffing' }),
    accept: async () => ({ placementId: life.placementId } = await center.accept({ offerId: life.offerId })),
    giveUp: () => placements.withdraw({ requestId, what: 'offer', reason: 'choose-another-place' }),
    close: () => placements.withdraw({ requestId, what: 'request', reason: 'found-elsewhere' }),
    miss: () => center.noShow({ placementId: life.placementId }),
    arrive: () => center.arrive({ placementId: life.placementId }),
    move: () => center.move({ placementId: life.placementId, letter: 'A', bedId: beds[atOnce + turn]! }),
    absence: () => center.absence({ placementId: life.placementId, until: dayIn(1) }),
    expect: () => center.expect({ placementId: life.placementId, departsOn: dayIn(2), confirmed: true }),
    depart: () => center.depart({ placementId: life.placementId, outcome: 'family' }),
    undo: () => center.undo({ placementId: life.placementId }),
  };
}

async function live(sequence: readonly Step[], turn: number): Promise<string[]> {
  const { requestId } = await filed(house, { by: agents[turn]! });
  const life = { requestId, offerId: randomUUID(), placementId: randomUUID() };
  const steps = stepsOf(life, turn);
  const told: string[] = [];
  let state: State = 'seeking';
  for (const step of sequence) {
    const work = steps[step]();
    const outcome = await work.then(
      () => 'done',
      async () => (await refusalOf(work)).code,
    );
    told.push(`${step}: ${outcome}`);
    if (outcome !== 'done') continue;
    const next: State | undefined = legal[state][step];
    expect(next, `${step} was done where a request is ${state}: ${told.join(', ')}`).toBeDefined();
    state = next ?? state;
  }
  const [request, placement] = recorded[state];
  const found = await house.owner
    .selectFrom('request')
    .leftJoin('placement', (join) => join.on('placement.id', '=', life.placementId))
    .where('request.id', '=', requestId)
    .select(['request.state as request', 'placement.state as placement'])
    .executeTakeFirst();
  expect(found, `${state} after ${told.join(', ')}`).toMatchObject({ request, ...(placement && { placement }) });
  return told;
}

test(
  `Whatever is done to a request out of its order is refused and changes nothing (seed ${seed})`,
  async () => {
    const told: string[] = [];
    for (let batch = 0; batch < batches; batch++) {
      await emptyBeds(house);
      for (let time = 0; time < timesEach; time++) {
        const drawn = fc.sample(sequences, { seed: seed + batch * timesEach + time, numRuns: atOnce });
        told.push(...(await Promise.all(drawn.map(live))).flat());
      }
      expect(await brokenRules(house), `batch ${batch} of seed ${seed}`).toEqual({});
      expect(await unreconciled(house), `batch ${batch} of seed ${seed}`).toEqual([]);
    }
    const counts = countOf(told);
    process.stdout.write(`seed ${seed}, ${batches * timesEach * atOnce} sequences: ${JSON.stringify(counts)}\n`);
    expect(order.filter((step) => counts[`${step}: done`] === undefined)).toEqual([]);
  },
  scaled(60_000, 3_600_000),
);
