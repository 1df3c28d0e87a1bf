import type { Row } from './table.ts';

const centers = { coordinator: 'any', manager: 'own', staff: 'own' } as const;
const both = { ...centers, agent: 'own' } as const;
const coordinator = { coordinator: 'any' } as const;
const woman = { group: 'woman', ageBand: '25-44' };

/** Who may do what with a stay and its household. */
export const stayRows: Readonly<Record<string, Row>> = {
  'placements.transferPlaces': { on: 'arrived', may: centers, input: ({ placementId }) => ({ placementId }) },
  'placements.transfer': {
    on: 'arrived',
    may: centers,
    input: ({ placementId, otherCenterId }) => ({
      placementId,
      centerId: otherCenterId,
      reason: 'care',
      consent: 'person',
    }),
  },
  'placements.cancelTransfer': { on: 'arrived', may: centers, input: ({ placementId }) => ({ placementId }) },
  'placements.removePerson': {
    on: 'two-booked',
    may: both,
    input: ({ requestId }) => ({ requestId, letter: 'B' }),
  },
  'placements.changePerson': {
    on: 'booked',
    may: both,
    input: ({ requestId }) => ({ requestId, letter: 'A', person: { ...woman, needs: ['pregnant'] } }),
  },
  'placements.milestone': {
    on: 'arrived',
    may: centers,
    input: ({ placementId }) => ({
      placementId,
      kind: 'court-date',
      between: { earliest: '2090-01-01', latest: '2090-02-01' },
    }),
  },
  'placements.overstay': {
    on: 'overdue',
    may: centers,
    input: ({ placementId }) => ({ placementId, reason: 'papers', departsOn: '2090-01-01' }),
  },
  'placements.overstays': { on: 'nothing', may: coordinator },
  'placements.followUp': {
    on: 'left-a-month-ago',
    may: centers,
    input: ({ placementId }) => ({ placementId, safe: 'yes' }),
  },
  'placements.followUps': { on: 'center', may: centers, input: ({ centerId }) => ({ centerId }) },
  'placements.forecast': { on: 'center', may: centers, input: ({ centerId }) => ({ centerId }) },
  'placements.funnel': {
    on: 'nothing',
    may: { coordinator: 'any', planner: 'own' },
    input: () => ({ year: 2026, by: 'channel' }),
  },
};
