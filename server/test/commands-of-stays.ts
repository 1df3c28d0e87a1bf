import { randomUUID } from 'node:crypto';

import type { Caller } from './callers.ts';
import type { Command } from './commands.ts';
import type { House } from './context.ts';
import { arrived, booked, goneFor, overdue, woman } from './given.ts';

const atTheCenter = { by: 'manager', strangers: ['otherManager'], announces: ['capacity', 'request'] } as const;

type Ids = { readonly requestId: string; readonly placementId: string };
const absent: Ids = { requestId: randomUUID(), placementId: randomUUID() };

const given =
  (make: (house: House) => Promise<Ids>, call: (thing: Ids, caller: Caller) => Promise<unknown>) =>
  async (house: House) => {
    const thing = await make(house);
    return { call: (caller: Caller) => call(thing, caller), absent: (caller: Caller) => call(absent, caller) };
  };
const twoBooked = (house: House) => booked(house, { party: [woman, woman] });
const leftAMonthAgo = (house: House) => goneFor(house, 31);

/** How stays go on, and how the household changes before them. */
export const onStays: readonly Command[] = [
  {
    ...{ act: 'placements.removePerson', ...atTheCenter, strangers: ['otherManager', 'otherAgent'] },
    prepare: given(twoBooked, ({ requestId }, caller) => caller.placements.removePerson({ requestId, letter: 'B' })),
  },
  {
    ...{ act: 'placements.changePerson', ...atTheCenter, strangers: ['otherManager', 'otherAgent'] },
    prepare: given(booked, ({ requestId }, caller) =>
      caller.placements.changePerson({ requestId, letter: 'A', person: { ...woman, needs: ['pregnant'] } }),
    ),
  },
  {
    ...{ act: 'placements.milestone', ...atTheCenter, announces: ['request'] },
    prepare: given(arrived, ({ placementId }, caller) =>
      caller.placements.milestone({
        ...{ placementId, kind: 'court-date', between: { earliest: '2090-01-01', latest: '2090-02-01' } },
      }),
    ),
  },
  {
    ...{ act: 'placements.overstay', ...atTheCenter },
    prepare: given(overdue, ({ placementId }, caller) =>
      caller.placements.overstay({ placementId, reason: 'papers', departsOn: '2090-01-01' }),
    ),
  },
  {
    ...{ act: 'placements.followUp', ...atTheCenter, announces: ['request'] },
    prepare: given(leftAMonthAgo, ({ placementId }, caller) =>
      caller.placements.followUp({ placementId, safe: 'yes' }),
    ),
  },
];
