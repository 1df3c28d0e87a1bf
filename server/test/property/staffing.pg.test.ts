import type { Viewer } from '@iwaa/shared/access/access';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { callerFor } from '../callers.ts';
import { type House, openHouse, refusalOf } from '../context.ts';
import { moreAgents } from '../given.ts';
import { countOf } from '../race.ts';
import { onShift, onStaff, ruled } from '../staff.ts';
import { type ActName, acts, type Draw } from './acts.ts';

/** Put a printed seed here to draw the same acts again; more batches for a soak. */
const seed = Date.now() % 2 ** 31;
const batches = 40;
const ratio = 2;
const least = 1;

let house: House;
let clients: readonly Viewer[];
let shiftIds: readonly string[];
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 12 }], olivier: [] });
  await ruled(house, ratio, least);
  shiftIds = await Promise.all(Array.from({ length: 4 }, async () => onShift(house, await onStaff(house), -0.5, 24.4)));
  const { agent, otherAgent, manager, staff } = house.network.people;
  clients = [agent, otherAgent, ...(await moreAgents(house, 6)), manager, manager, manager, staff, staff];
});
afterAll(() => house.close());

const chance = fc.noBias(fc.nat(9999)).map((whole) => whole / 10_000);
const draws = fc.record({ act: chance, thing: chance, how: chance });
const ofAgents: readonly ActName[] = ['request', 'hold', 'hold', 'send', 'send', 'addPerson', 'withdraw'];
const ofCenters: readonly ActName[] = ['accept', 'accept', 'accept', 'arrive', 'addPerson', 'depart', 'decline'];

async function play(viewer: Viewer, draw: Draw): Promise<string> {
  const own = viewer.role === 'agent' ? ofAgents : ofCenters;
  const act = own[Math.floor(draw.act * own.length)]!;
  const work = acts[act]({ house, viewer, draw });
  return work.then(
    () => `${act}: done`,
    async () => `${act}: ${(await refusalOf(work)).code}`,
  );
}

/** Somebody is off, or is back. */
async function changeStaff(draw: Draw): Promise<void> {
  const manager = callerFor(house, house.network.people.manager);
  const shiftId = shiftIds[Math.floor(draw.thing * shiftIds.length)]!;
  const { shifts } = await manager.staff.tonight({});
  const { absenceId } = shifts.find((shift) => shift.shiftId === shiftId)!;
  await (absenceId ? manager.staff.endAbsence({ absenceId }) : manager.staff.absence({ shiftId }));
}

/** People here or booked without a recorded reason to go beyond the staff, and how many the staff allows: in raw SQL, behind every rule. */
async function standing(): Promise<{ people: number; allowed: number }> {
  const { rows } = await sql<{ people: number; present: number }>`
    select (select count(*)::int from claim left join placement on placement.id = placement_id
        where purpose in ('stay', 'booking') and not vacated and upper_inf(during) and not isempty(during) and over_staffing is null) as people,
      (select count(*)::int from shift where not exists (
        select from staff_absence where staff_absence.member_id = shift.member_id and staff_absence.during && shift.during)) as present`.execute(
    house.owner,
  );
  const [{ people, present } = { people: 0, present: 0 }] = rows;
  return { people, allowed: present < least ? 0 : present * ratio };
}

test(`Whatever agents and a center do at once, the staffed places are never exceeded without a recorded reason (seed ${seed})`, async () => {
  const told: string[] = [];
  for (let batch = 0; batch < batches; batch++) {
    const drawn = fc.sample(draws, { seed: seed + batch, numRuns: clients.length + 1 });
    if (batch % 3 === 2) await changeStaff(drawn.at(-1)!);
    const before = await standing();
    told.push(...(await Promise.all(clients.map((viewer, index) => play(viewer, drawn[index]!)))));
    const after = await standing();
    // Who is there when staff falls away stays; nobody comes beside them.
    expect(after.people, `batch ${batch} of seed ${seed}`).toBeLessThanOrEqual(Math.max(before.allowed, before.people));
  }
  const counts = countOf(told);
  process.stdout.write(`seed ${seed}: ${JSON.stringify(counts)}\n`);
  expect(counts['accept: done']).toBeGreaterThan(0);
  expect(Object.keys(counts).filter((outcome) => outcome.endsWith(': staffing')).length).toBeGreaterThan(0);
}, 60_000);
