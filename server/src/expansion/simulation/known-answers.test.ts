import { familyRooms, refusalsOfParties } from '@iwaa/shared/expansion/sizing/families';
import { bedsFor, occupancy, refusal } from '@iwaa/shared/expansion/sizing/loss';
import { refusalsWithReserve } from '@iwaa/shared/expansion/sizing/reserve';
import { waitingFor } from '@iwaa/shared/expansion/sizing/waiting';
import { type Interval, type Scenario, stayLaws } from '@iwaa/shared/expansion/simulation/model';
import { describe, expect, test } from 'vitest';

import { aHome, aRoom, aScenario, someWomen, stayDays } from '../../../test/simulated.ts';
import { simulate } from './simulate.ts';

const play = (scenario: Scenario, seed = 3) =>
  simulate([scenario], { seed, leastRuns: 40, mostRuns: 400, halfWidth: 0.003 }).results[0]!;
const holds = ({ mean, halfWidth }: Interval, known: number) => Math.abs(mean - known) <= halfWidth;

describe('the share refused by eight beds under 4.543 erlangs', () => {
  const known = refusal(8, 4.543);

  test.each(stayLaws)('is 5.0 per cent when stays are %s', (law) => {
    const { refused } = play(aScenario({ network: { law } })).all;
    expect(refused.halfWidth).toBeLessThan(0.003);
    expect(holds(refused, known)).toBe(true);
  });

  test('is not that with a bed too many, with stays a fifth longer, or without a warm-up worth its name', () => {
    const wrong = [
      aScenario({ network: { homes: [aHome({ rooms: [aRoom({ beds: 9 })] })] } }),
      aScenario({ network: { sources: [someWomen(4.543 * 1.2)] } }),
      aScenario({ network: { homes: [aHome({ rooms: [aRoom({ fromDay: 365 })] })] } }),
    ];
    for (const scenario of wrong) expect(holds(play(scenario).all.refused, known)).toBe(false);
  });

  test('is about 16 % when an operation brings two', () => {
    const { refused } = play(aScenario({ network: { sources: [someWomen(4.543, { groupSize: 2 })] } })).all;
    expect(holds(refused, refusal(8, 4.543, 2))).toBe(true);
    expect(Math.abs(refused.mean - 0.16)).toBeLessThan(0.01);
    expect(holds(refused, known)).toBe(false);
  });

  test('leaves as many residents as Little’s law says, and the occupancy that the formula gives', () => {
    const { all, homes } = play(aScenario());
    const [home] = homes;
    const letIn = (4.543 / stayDays) * (1 - all.refused.mean);
    expect(holds(home!.residents, letIn * stayDays)).toBe(true);
    expect(holds(home!.occupancy, occupancy(8, 4.543))).toBe(true);
  });
});

test('who waits for ten beds under six erlangs is one in ten, for as long as Erlang C says', () => {
  const ten = [aHome({ rooms: [aRoom({ beds: 10 })] })];
  const waiting = { rule: { mostDaysWaiting: null, years: 50 }, network: { homes: ten, sources: [someWomen(6)] } };
  const { waited, waitDays, refused } = play(aScenario(waiting), 4).all;
  const known = waitingFor(10, 6, stayDays)!;
  expect(known.waits).toBeCloseTo(0.1013, 4);
  expect(holds(waited, known.waits)).toBe(true);
  expect(holds(waitDays, known.meanWait)).toBe(true);
  expect(holds(waited, waitingFor(11, 6, stayDays)!.waits)).toBe(false);
  expect(refused.mean).toBe(0);
});

test('beds kept for urgent requests refuse each class what its chain says', () => {
  const sources = [someWomen(5, { urgentShare: 0.4 })];
  const { urgentRefused, refused } = play(aScenario({ rule: { reserve: 2 }, network: { sources } })).all;
  const known = refusalsWithReserve({ beds: 8, reserve: 2 }, { urgent: 2, other: 3 });
  expect(holds(urgentRefused, known.urgent)).toBe(true);
  expect(holds(refused, 0.4 * known.urgent + 0.6 * known.other)).toBe(true);
  expect(holds(refused, refusal(8, 5))).toBe(false);
});

describe('families', () => {
  const families = (more: object) => someWomen(0, { column: 'family', people: 3, ...more });
  const aYear = (load: number) => [(load * 365) / stayDays];

  test('in one unit with single persons are refused as Kaufman and Roberts say', () => {
    const homes = [aHome({ rooms: [aRoom({ beds: 12, receives: ['woman', 'family'] })] })];
    const sources = [someWomen(3), families({ partiesAYear: aYear(1) })];
    const { columns } = play(aScenario({ network: { homes, sources } }));
    const { refused } = refusalsOfParties(12, [
      { people: 1, load: 3 },
      { people: 3, load: 1 },
    ]);
    expect(columns.map(({ figures }, index) => holds(figures.refused, refused[index]!))).toEqual([true, true]);
    expect(holds(columns[1]!.figures.refused, refused[0]!)).toBe(false);
  });

  test('with rooms of their own take rooms, not beds', () => {
    const { rooms } = familyRooms(1.5, 0.05, 2.5);
    const own = Array.from({ length: rooms }, () => aRoom({ beds: 4, receives: ['family'], mixing: 'one-party' }));
    const sources = [families({ people: 2.5, partiesAYear: aYear(1.5) })];
    const { refused } = play(aScenario({ network: { homes: [aHome({ rooms: own })], sources } })).all;
    expect(holds(refused, refusal(rooms, 1.5))).toBe(true);
  });
});

test('a room that changes hands by group is closed to one while the other has it', () => {
  const homes = [aHome({ rooms: [aRoom({ beds: 3, receives: ['woman', 'man'], mixing: 'one-group' })] })];
  const sources = [someWomen(0.8), someWomen(0.5, { column: 'man' })];
  const { columns } = play(aScenario({ network: { homes, sources } }));
  // States: empty, 1 to 3 women, or 1 to 3 men; each arm of the chain is a loss system.
  const arm = (load: number) => [load, load ** 2 / 2, load ** 3 / 6];
  const [women, men] = [arm(0.8), arm(0.5)];
  const total = (list: number[]) => list.reduce((sum, one) => sum + one, 0);
  const all = 1 + total(women) + total(men);
  expect(holds(columns[0]!.figures.refused, (total(men) + women[2]!) / all)).toBe(true);
  expect(holds(columns[1]!.figures.refused, (total(women) + men[2]!) / all)).toBe(true);
});

test('staff on shift is a limit like beds: eight beds with staff for four are a home of four', () => {
  const staffed = { day: 4, night: 4 };
  const { refused } = play(aScenario({ network: { homes: [aHome({ staffed })], sources: [someWomen(2)] } })).all;
  expect(holds(refused, refusal(4, 2))).toBe(true);
  const thin = aScenario({ network: { homes: [aHome({ staffed: { day: 8, night: 4 } })], sources: [someWomen(2)] } });
  const { refused: byNight } = play(thin).all;
  expect(byNight.mean).toBeGreaterThan(refusal(8, 2));
  expect(byNight.mean).toBeLessThan(refused.mean);
});

test('a hold that lapses keeps a bed from others for its hours and no longer', () => {
  const rule = { lapses: 1, holdHours: 24 * stayDays };
  const { all, lapsed } = play(aScenario({ rule }));
  expect(holds(all.refused, refusal(8, 4.543))).toBe(true);
  expect(holds(lapsed, (1 - all.refused.mean) * ((4.543 * 365) / stayDays))).toBe(true);
  expect(play(aScenario({ rule: { lapses: 1, holdHours: 1 } })).all.refused.mean).toBe(0);
});

test('the beds that the formula asks for hold the target, and one fewer does not', () => {
  const beds = bedsFor(3.5, 0.05, 1.3);
  const refusedBy = (some: number) =>
    play(
      aScenario({
        network: { homes: [aHome({ rooms: [aRoom({ beds: some })] })], sources: [someWomen(3.5, { groupSize: 1.3 })] },
      }),
    ).all.refused;
  expect(refusedBy(beds).mean).toBeLessThan(0.05);
  expect(refusedBy(beds - 1).mean).toBeGreaterThan(0.05);
});
