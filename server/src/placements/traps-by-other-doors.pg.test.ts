import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import {
  arrived,
  awaitedElsewhere,
  booked,
  departed,
  emptyBeds,
  girl,
  hasten,
  man,
  passDeadlines,
  sent,
  woman,
} from '../../test/given.ts';
import { brokenRules } from '../../test/ledger-checks.ts';
import { family, women } from '../../test/people.ts';

const men = women.map((one) => ({ ...one, group: 'man' as const }));

/** Traps of the ledger met on a way of their own: by a transfer, an import, an administrator, a sweep, an undo. */
let house: House;
beforeAll(async () => {
  const familyRoom = { beds: 3, receives: family, mixing: 'one-party' } as const;
  house = await openHouse({
    jasmin: [{ beds: 2 }, familyRoom],
    olivier: [familyRoom, { beds: 2, receives: [...women, ...men], mixing: 'one-group' }],
  });
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const as = (who: keyof House['network']['people']) => callerFor(house, house.network.people[who]);
const totals = async () => (await as('manager').ledger.beds({})).totals;
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;

test('4. A transfer leaves the old beds behind: cleaned, then free, and no bed stays kept for who has gone', async () => {
  const { next } = await awaitedElsewhere(house, { party: [woman, girl] });
  expect(await totals()).toMatchObject({ occupied: 2, kept: 1 });
  await as('otherManager').placements.arrive({ placementId: next });
  expect(await totals()).toMatchObject({ occupied: 0, kept: 0, turnaround: 2, free: 3 });
  await as('manager').ledger.reopen({ bedIds: house.network.jasmin.rooms[1]!.beds.slice(0, 2) });
  expect(await totals()).toMatchObject({ free: 5, kept: 0, turnaround: 0 });
  expect(await brokenRules(house)).toEqual({});
});

test('11. No rule gives way to an import: what the screens refuse, it refuses by line, and writes nothing', async () => {
  await arrived(house);
  const before = await totals();
  const header = 'center;center_ar;organization;city;stage;participation;room;receives;mixing;accessible;beds;cots';
  const bring = async (line: string) => {
    const csv = `${header}\n${line}\n`;
    const { errors, applied } = await as('coordinator').centers.importNetwork({ csv, apply: true });
    return { applied, wrong: errors.map(({ column, problem }) => `${column} ${problem}`) };
  };
  const refused = (...wrong: string[]) => ({ applied: false, wrong });
  // A room there is already, people in it; a center that closes over them; an operator that runs none; another's name.
  expect(await bring('Jasmin;;;;;;1;man;;;1;')).toEqual(refused('room conflict'));
  expect(await bring('Jasmin;;;;closed;;Neuve;woman;;;1;')).toEqual(refused('stage conflict'));
  expect(await bring('Laurier;الغار;Police;FES;;;1;woman;;;1;')).toEqual(refused('organization conflict'));
  expect(await bring('Laurier;ياسمين;Operator;FES;;;1;woman;;;1;')).toEqual(refused('center_ar conflict'));
  expect(await totals()).toEqual(before);
});

test('11. No rule gives way to an administrator: nobody is closed over, shut out or mixed in by an edit', async () => {
  await arrived(house);
  const { id: centerId, rooms } = house.network.jasmin;
  const { id: roomId, beds } = rooms[0]!;
  const { version, rooms: shown } = await as('coordinator').centers.read({ centerId });
  const room = { roomId, version: 1, name: '1', mixing: 'open', accessible: false } as const;
  const bed = { bedId: beds[0]!, version: 1, label: shown[0]!.beds[0]!.label };
  const { centers } = as('coordinator');
  expect(await codeOf(centers.update({ centerId, version, changes: { stage: 'paused' } }))).toBe('people-present');
  expect(await codeOf(centers.retireRoom({ roomId }))).toBe('bed-occupied');
  expect(await codeOf(centers.retireBed({ bedId: bed.bedId }))).toBe('bed-occupied');
  expect(await codeOf(centers.updateBed({ ...bed, kind: 'cot' }))).toBe('people-present');
  expect(await codeOf(centers.updateRoom({ ...room, receives: [...men] }))).toBe('does-not-fit');
  expect(await codeOf(centers.updateRoom({ ...room, receives: [...women], mixing: 'one-party' }))).toBe(
    'people-present',
  );
  expect(await totals()).toMatchObject({ occupied: 1, free: 4 });
});

test('13. A reminder is told once, though three servers sweep at the same time', async () => {
  const { offerId, requestId } = await sent(house);
  const soon = new Date(Date.now() + 600_000);
  await hasten(house, offerId, { remindAt: new Date(Date.now() - 5), answerBy: soon, lapsesAt: soon });
  await Promise.all([passDeadlines(house), passDeadlines(house), passDeadlines(house)]);
  expect(await passDeadlines(house)).toBe(0);
  const told = house.owner.selectFrom('notification').where('requestId', '=', requestId);
  const reminders = await told.where('kind', '=', 'answer-half-time').select('accountId').execute();
  const { manager, staff } = house.network.people;
  expect(new Set(reminders.map(({ accountId }) => accountId))).toEqual(new Set([manager.accountId, staff.accountId]));
  expect(reminders).toHaveLength(2);
});

test('A departure is not taken back into a room that was given to another group since', async () => {
  const at = house.network.olivier.id;
  const [familyRoom] = house.network.olivier.rooms;
  const there = as('otherManager');
  await there.ledger.close({ bedIds: [...familyRoom!.beds], reason: 'repair' });
  const { placementId } = await departed(house, { at });
  await booked(house, { at, party: [man], by: house.network.people.otherAgent });
  expect(await codeOf(there.placements.undo({ placementId }))).toBe('room-taken');
  expect(await brokenRules(house)).toEqual({});
});
