import type { Row } from './table.ts';

const coordinator = { coordinator: 'any' } as const;
const managers = { coordinator: 'any', manager: 'own' } as const;

/** Mending what was written before: names, labels, kinds, days. */
export const editingRows: Readonly<Record<string, Row>> = {
  'access.relabel': {
    on: 'account',
    may: coordinator,
    input: ({ accountId, name }) => ({ accountId, version: 1, label: name.slice(0, 60) }),
  },
  'centers.updateOrganization': {
    on: 'organization',
    may: coordinator,
    input: ({ organizationId, name }) => ({ organizationId, version: 1, name, channel: 'court' }),
  },
  'centers.updateBed': {
    on: 'bed',
    may: managers,
    input: ({ bedId, name }) => ({ bedId, version: 1, label: name.slice(0, 20), kind: 'cot' }),
  },
  'centers.updateItem': {
    on: 'item',
    may: managers,
    input: ({ itemId }) => ({ itemId, version: 1, dueOn: '2090-01-01', costLine: null }),
  },
  'centers.removeItem': { on: 'item', may: managers, input: ({ itemId }) => ({ itemId }) },
};
