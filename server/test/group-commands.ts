import { randomUUID } from 'node:crypto';

import { type Caller, callerFor } from './callers.ts';
import type { Command } from './commands.ts';
import type { House } from './context.ts';
import { woman } from './given.ts';

const agents = { by: 'agent', strangers: ['otherAgent'] } as const;
const twoWomen = [{ person: woman }, { person: woman }];
const heldGroupNow = async (house: House): Promise<string> => {
  const agent = callerFor(house, house.network.people.agent);
  const parts = [{ centerId: house.network.jasmin.id, people: [0, 1] }];
  const { groupId } = await agent.placements.holdGroup({ people: twoWomen, urgency: 'now', parts });
  return groupId;
};
/** Commands on a group that is held. */
export const ofGroups: readonly Command[] = [
  {
    ...{ act: 'placements.sendGroup', ...agents, announces: ['capacity', 'notice', 'request'] },
    prepare: async (house) => {
      const groupId = await heldGroupNow(house);
      const send = (id: string) => (caller: Caller) => caller.placements.sendGroup({ groupId: id, consent: 'person' });
      return { call: send(groupId), absent: send(randomUUID()) };
    },
  },
  {
    ...{ act: 'placements.withdrawGroup', ...agents, announces: ['capacity', 'request'] },
    prepare: async (house) => {
      const groupId = await heldGroupNow(house);
      const withdraw = (id: string) => (caller: Caller) =>
        caller.placements.withdrawGroup({ groupId: id, reason: 'entered-in-error' });
      return { call: withdraw(groupId), absent: withdraw(randomUUID()) };
    },
  },
];

/** Holds a group at one center; makes its own things. */
export const holdingAGroup: Command = {
  ...{ act: 'placements.holdGroup', by: 'agent', strangers: [], announces: ['capacity', 'request'] },
  prepare: async ({ network }) => {
    const hold = (urgency: 'now' | 'today') => (caller: Caller) =>
      caller.placements.holdGroup({
        people: twoWomen,
        urgency,
        parts: [{ centerId: network.jasmin.id, people: [0, 1] }],
      });
    return { call: hold('now'), absent: hold('today') };
  },
};
