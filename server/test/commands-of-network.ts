import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';

import type { Caller } from './callers.ts';
import type { Command } from './commands.ts';
import type { House } from './context.ts';
import { dayIn } from './given.ts';

const ofCoordination = { by: 'coordinator', strangers: [] } as const;
const onTheBoard = { announces: ['capacity', 'network'] } as const;
const reason = 'raid';
/** Where Jasmin is. */
const regionId = 'MA-03';

/** No surge is open, and no bed of one is left: one region has one surge at a time. */
async function withoutSurge({ owner }: House): Promise<void> {
  await owner.deleteFrom('bed').where('surgeId', 'is not', null).execute();
  await owner.deleteFrom('surge').execute();
}

async function surgeOpen(house: House): Promise<string> {
  await withoutSurge(house);
  const during = sql<string>`tstzrange(clock_timestamp(), clock_timestamp() + interval '2 days')`;
  const openedBy = house.network.people.coordinator.accountId;
  const surge = { id: randomUUID(), regionId, reason, openedBy, during } as const;
  await house.owner.insertInto('surge').values(surge).execute();
  return surge.id;
}

const named = () => {
  const name = `Nom ${randomUUID().slice(0, 8)}`;
  return { nameFr: name, nameAr: name, nameEn: name };
};

/** Puts up beds while a surge is open: a command on a room that exists already. */
export const onExtraBeds: readonly Command[] = [
  {
    ...{ act: 'ledger.addExtraBeds', by: 'manager', strangers: ['otherManager'], announces: ['capacity'] },
    prepare: async (house) => {
      await surgeOpen(house);
      const add = (roomId: string) => (caller: Caller) => caller.ledger.addExtraBeds({ roomId, count: 2 });
      return { call: add(house.network.jasmin.rooms[0]!.id), absent: add(randomUUID()) };
    },
  },
];

/** What the coordination alone does, for the whole network. */
export const ofNetwork: readonly Command[] = [
  {
    ...{ act: 'ledger.surge', ...ofCoordination, ...onTheBoard },
    prepare: async (house) => {
      await withoutSurge(house);
      const open = (days: number) => (caller: Caller) => caller.ledger.surge({ regionId, reason, until: dayIn(days) });
      return { call: open(3), absent: open(4) };
    },
  },
  {
    ...{ act: 'ledger.endSurge', ...ofCoordination, ...onTheBoard },
    prepare: async (house) => {
      const end = (surgeId: string) => (caller: Caller) => caller.ledger.endSurge({ surgeId });
      return { call: end(await surgeOpen(house)), absent: end(randomUUID()) };
    },
  },
  {
    ...{ act: 'services.setService', ...ofCoordination, announces: ['network'] },
    prepare: async () => {
      const set = (names: ReturnType<typeof named>) => (caller: Caller) =>
        caller.services.setService({ ...names, counted: 'person', perLanguage: false });
      return { call: set(named()), absent: set(named()) };
    },
  },
  {
    ...{ act: 'services.setStep', ...ofCoordination, announces: ['network'] },
    prepare: async () => {
      const set = (names: ReturnType<typeof named>) => (caller: Caller) => caller.services.setStep(names);
      return { call: set(named()), absent: set(named()) };
    },
  },
  {
    ...{ act: 'centers.importTravel', ...ofCoordination, announces: ['network'] },
    prepare: async () => {
      const bring = (minutes: number) => (caller: Caller) =>
        caller.centers.importTravel({ csv: `from,to,minutes\nFès,Tanger,${minutes}\n`, apply: true });
      return { call: bring(310), absent: bring(320) };
    },
  },
];
