import { randomUUID } from 'node:crypto';

import type { Act } from '../src/access/index.ts';
import { type Caller, callerFor } from './callers.ts';
import type { House } from './context.ts';
import { ofNetwork, onExtraBeds } from './commands-of-network.ts';
import { ofStaff } from './commands-of-staff.ts';
import { arrived, booked, departed, filed, held, man, movingOn, sent, woman } from './given.ts';
import { onServices } from './commands-of-services.ts';
import { holdingAGroup, ofGroups } from './group-commands.ts';
import { ofPlanning, onPlans } from './commands-of-planning.ts';
import { onStays } from './commands-of-stays.ts';
import type { Network } from './people.ts';

type Call = (caller: Caller) => Promise<unknown>;
type Who = keyof Network['people'];

/** Any command, ready to be called: by whom, on what; and the same call on a thing that does not exist. */
export type Command = {
  readonly act: Act;
  readonly by: Who;
  /** May do such acts, but not to this thing. */
  readonly strangers: readonly Who[];
  readonly announces: readonly ('capacity' | 'network' | 'notice' | 'request')[];
  readonly prepare: (house: House) => Promise<{ call: Call; absent: Call }>;
};

type Ids = { readonly requestId: string; readonly offerId: string; readonly placementId: string };
const ids: Ids = { requestId: randomUUID(), offerId: randomUUID(), placementId: randomUUID() };
const agents = { by: 'agent', strangers: ['otherAgent'] } as const;
const told = { announces: ['capacity', 'notice', 'request'] } as const;
const atTheCenter = { by: 'manager', strangers: ['otherManager'], announces: ['capacity', 'request'] } as const;

type Given = (house: House) => Promise<Ids>;
const given = (make: Given, call: (thing: Ids, caller: Caller) => Promise<unknown>) => async (house: House) => {
  const thing = await make(house);
  return { call: (caller: Caller) => call(thing, caller), absent: (caller: Caller) => call(ids, caller) };
};

const heldNow: Given = async (house) => ({ ...ids, ...(await held(house)) });
const sentNow: Given = async (house) => ({ ...ids, ...(await sent(house)) });
const bookedNow: Given = (house) => booked(house);
const arrivedNow: Given = (house) => arrived(house);
const movingNow: Given = (house) => movingOn(house);
const departedNow: Given = (house) => departed(house);

const ofAgents: Command[] = [
  {
    ...{ act: 'placements.hold', ...agents, announces: ['capacity', 'request'] },
    prepare: async (house) => {
      const { requestId } = await filed(house);
      const centerId = house.network.jasmin.id;
      return {
        call: (caller) => caller.placements.hold({ requestId, centerId }),
        absent: (caller) => caller.placements.hold({ requestId: ids.requestId, centerId }),
      };
    },
  },
  {
    ...{ act: 'placements.confirmWaiting', ...agents, announces: ['request'] },
    prepare: given(
      async (house) => ({ ...ids, ...(await filed(house)) }),
      ({ requestId }, caller) => caller.placements.confirmWaiting({ requestId }),
    ),
  },
  {
    ...{ act: 'placements.extend', ...agents, announces: ['capacity', 'request'] },
    prepare: given(heldNow, ({ offerId }, caller) => caller.placements.extend({ offerId })),
  },
  {
    ...{ act: 'placements.send', ...agents, ...told },
    prepare: given(heldNow, ({ offerId }, caller) =>
      caller.placements.send({ offerId, consent: 'person', note: 'typed words' }),
    ),
  },
  {
    ...{ act: 'placements.mark', ...agents, announces: ['request'] },
    prepare: given(sentNow, ({ requestId }, caller) =>
      caller.placements.mark({ requestId, kind: 'nickname', stance: 'keep-apart', text: 'typed words' }),
    ),
  },
  {
    ...{ act: 'placements.unmark', ...agents, announces: ['request'] },
    prepare: async (house) => {
      const { requestId, reference } = await sent(house);
      const agent = callerFor(house, house.network.people.agent);
      await agent.placements.mark({ requestId, kind: 'place', stance: 'belongs', text: 'typed words' });
      const { marks } = await agent.placements.marks({ reference });
      const unmark = (markId: string) => (caller: Caller) => caller.placements.unmark({ markId });
      return { call: unmark(marks[0]!.markId), absent: unmark(randomUUID()) };
    },
  },
  {
    ...{ act: 'placements.keepTrying', ...agents, announces: ['request'] },
    prepare: given(sentNow, ({ requestId }, caller) => caller.placements.keepTrying({ requestId, times: 2 })),
  },
  {
    ...{ act: 'placements.withdraw', ...agents, ...told },
    prepare: given(sentNow, ({ requestId }, caller) =>
      caller.placements.withdraw({ requestId, what: 'offer', reason: 'choose-another-place' }),
    ),
  },
  {
    ...{
      act: 'placements.message',
      by: 'agent',
      strangers: ['otherAgent', 'otherManager'],
      announces: ['notice', 'request'],
    },
    prepare: given(sentNow, ({ requestId }, caller) => caller.placements.message({ requestId, text: 'typed words' })),
  },
];

const ofCenters: Command[] = [
  {
    ...{ act: 'placements.accept', ...atTheCenter, ...told },
    prepare: given(sentNow, ({ offerId }, caller) => caller.placements.accept({ offerId })),
  },
  {
    ...{ act: 'placements.decline', ...atTheCenter, ...told },
    prepare: given(sentNow, ({ offerId }, caller) =>
      caller.placements.decline({ offerId, by: 'center', code: 'staffing', wouldHelp: ['another-day'] }),
    ),
  },
  {
    ...{ act: 'placements.maybe', ...atTheCenter, announces: ['notice', 'request'] },
    prepare: given(sentNow, ({ offerId }, caller) => caller.placements.maybe({ offerId })),
  },
  {
    ...{ act: 'placements.arrive', ...atTheCenter, ...told },
    prepare: given(bookedNow, ({ placementId }, caller) => caller.placements.arrive({ placementId })),
  },
  {
    ...{ act: 'placements.noShow', ...atTheCenter, ...told },
    prepare: given(bookedNow, ({ placementId }, caller) => caller.placements.noShow({ placementId })),
  },
  {
    ...{ act: 'placements.move', ...atTheCenter },
    prepare: async (house) =>
      given(arrivedNow, ({ placementId }, caller) =>
        caller.placements.move({ placementId, letter: 'A', bedId: house.network.jasmin.rooms[0]!.beds[1]! }),
      )(house),
  },
  {
    ...{ act: 'placements.absence', ...atTheCenter },
    prepare: given(arrivedNow, ({ placementId }, caller) =>
      caller.placements.absence({ placementId, until: '2090-01-01' }),
    ),
  },
  {
    ...{ act: 'placements.expect', ...atTheCenter },
    prepare: given(arrivedNow, ({ placementId }, caller) =>
      caller.placements.expect({ placementId, departsOn: '2090-01-01', confirmed: true }),
    ),
  },
  {
    ...{ act: 'placements.depart', ...atTheCenter, ...told },
    prepare: given(arrivedNow, ({ placementId }, caller) =>
      caller.placements.depart({ placementId, outcome: 'own-housing' }),
    ),
  },
  {
    ...{ act: 'placements.transfer', ...atTheCenter, ...told },
    prepare: async (house) =>
      given(arrivedNow, ({ placementId }, caller) =>
        caller.placements.transfer({
          ...{ placementId, centerId: house.network.olivier.id, reason: 'safety', consent: 'person' },
        }),
      )(house),
  },
  {
    ...{ act: 'placements.cancelTransfer', ...atTheCenter, ...told },
    prepare: given(movingNow, ({ placementId }, caller) => caller.placements.cancelTransfer({ placementId })),
  },
  {
    ...{ act: 'placements.undo', ...atTheCenter },
    prepare: given(departedNow, ({ placementId }, caller) => caller.placements.undo({ placementId })),
  },
  {
    ...{ act: 'placements.addPerson', ...atTheCenter, strangers: ['otherManager', 'otherAgent'] },
    prepare: given(bookedNow, ({ requestId }, caller) => caller.placements.addPerson({ requestId, person: woman })),
  },
];

const onBeds: Command[] = [
  {
    ...{ act: 'ledger.close', ...atTheCenter, announces: ['capacity'] },
    prepare: async ({ network }) => {
      const close = (bedId: string) => (caller: Caller) => caller.ledger.close({ bedIds: [bedId], reason: 'pests' });
      return { call: close(network.jasmin.rooms[0]!.beds[0]!), absent: close(randomUUID()) };
    },
  },
  {
    ...{ act: 'ledger.reopen', ...atTheCenter, announces: ['capacity'] },
    prepare: async (house) => {
      const bedId = await closedBed(house);
      const reopen = (id: string) => (caller: Caller) => caller.ledger.reopen({ bedIds: [id] });
      return { call: reopen(bedId), absent: reopen(randomUUID()) };
    },
  },
  {
    ...{ act: 'ledger.closeAgain', ...atTheCenter, announces: ['capacity'] },
    prepare: async (house) => {
      const bedId = await closedBed(house);
      await callerFor(house, house.network.people.manager).ledger.reopen({ bedIds: [bedId] });
      const closeAgain = (id: string) => (caller: Caller) => caller.ledger.closeAgain({ bedIds: [id] });
      return { call: closeAgain(bedId), absent: closeAgain(randomUUID()) };
    },
  },
];

async function closedBed({ network: { jasmin }, owner }: House): Promise<string> {
  const { id: centerId, rooms } = jasmin;
  const [bedId, roomId] = [rooms[0]!.beds[0]!, rooms[0]!.id];
  const closure = { purpose: 'closure' as const, reason: 'pests', during: '[2020-01-01,)' };
  await owner
    .insertInto('claim')
    .values({ bedId, roomId, centerId, ...closure })
    .execute();
  return bedId;
}

/** Every command on a thing that exists already. */
export const commandsOnThings: readonly Command[] = [
  ...ofAgents,
  ...ofGroups,
  ...ofCenters,
  ...onBeds,
  ...onExtraBeds,
  ...onServices,
  ...onStays,
  ...ofStaff,
  ...onPlans,
];

/** Every command of the placements, of the ledger, of the services, of the staff and of planning; the first makes its own thing. */
export const commands: readonly Command[] = [
  {
    ...{ act: 'placements.request', by: 'agent', strangers: [], announces: ['request'] },
    prepare: async () => ({
      call: (caller) => caller.placements.request({ party: [woman], urgency: 'now' }),
      absent: (caller) => caller.placements.request({ party: [man], urgency: 'now' }),
    }),
  },
  holdingAGroup,
  ...ofNetwork,
  ...ofPlanning,
  ...commandsOnThings,
];
