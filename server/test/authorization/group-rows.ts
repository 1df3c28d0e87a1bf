import type { Row } from './table.ts';

const agents = { coordinator: 'any', agent: 'own' } as const;
const both = { coordinator: 'any', manager: 'own', staff: 'own', agent: 'own' } as const;
const woman = { person: { group: 'woman', ageBand: '25-44' } };
const twoWomen = [woman, woman];

/** Groups, and the marks that keep people apart. */
export const groupRows: Readonly<Record<string, Row>> = {
  'placements.searchGroup': { on: 'nothing', may: agents, input: () => ({ people: twoWomen, urgency: 'now' }) },
  'placements.holdGroup': {
    on: 'center',
    may: { coordinator: 'any', agent: 'any' },
    input: ({ centerId }) => ({ people: twoWomen, urgency: 'now', parts: [{ centerId, people: [0, 1] }] }),
  },
  'placements.sendGroup': { on: 'group', may: agents, input: ({ groupId }) => ({ groupId, consent: 'person' }) },
  'placements.withdrawGroup': {
    on: 'group',
    may: agents,
    input: ({ groupId }) => ({ groupId, reason: 'entered-in-error' }),
  },
  'placements.readGroup': { on: 'group', may: agents, input: ({ reference }) => ({ reference }) },
  'placements.mark': {
    on: 'sent',
    may: both,
    input: ({ requestId }) => ({ requestId, kind: 'place', stance: 'belongs', text: 'an invented village' }),
  },
  'placements.unmark': { on: 'mark', may: { coordinator: 'any', agent: 'own' }, input: ({ markId }) => ({ markId }) },
  'placements.marks': { on: 'sent', may: both, input: ({ reference }) => ({ reference }) },
};

const board = { coordinator: 'any', manager: 'own', staff: 'own', agent: 'own', planner: 'own' } as const;
const centers = { coordinator: 'any', manager: 'own', staff: 'own' } as const;
const managers = { coordinator: 'any', manager: 'own' } as const;

/** What the coordination brings in; beds, surges, and the beds that exist only while one is open. */
export const ledgerRows: Readonly<Record<string, Row>> = {
  'centers.importNetwork': {
    on: 'nothing',
    may: { coordinator: 'any' },
    input: () => ({ csv: 'center\n', apply: false }),
  },
  'centers.importTravel': {
    on: 'nothing',
    may: { coordinator: 'any' },
    input: () => ({ csv: 'from\n', apply: false }),
  },
  'centers.addOrganization': {
    on: 'nothing',
    may: { coordinator: 'any' },
    input: ({ name }) => ({ name, kind: 'referrer' }),
  },
  'ledger.beds': { on: 'center', may: centers, input: ({ centerId }) => ({ centerId }) },
  'ledger.close': { on: 'bed', may: centers, input: ({ bedId }) => ({ bedIds: [bedId], reason: 'repair' }) },
  'ledger.reopen': { on: 'bed', may: centers, input: ({ bedId }) => ({ bedIds: [bedId] }) },
  'ledger.closeAgain': { on: 'bed', may: centers, input: ({ bedId }) => ({ bedIds: [bedId] }) },
  'ledger.surge': {
    on: 'nothing',
    may: { coordinator: 'any' },
    input: () => ({ regionId: 'MA-12', until: '2020-01-01', reason: 'raid' }),
  },
  'ledger.endSurge': { on: 'surge', may: { coordinator: 'any' }, input: ({ surgeId }) => ({ surgeId }) },
  'ledger.addExtraBeds': { on: 'room', may: managers, input: ({ roomId }) => ({ roomId, count: 1 }) },
  'ledger.surges': { on: 'nothing', may: board },
};
