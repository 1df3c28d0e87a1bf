import { smallContent } from '../planning.ts';
import type { Row } from './table.ts';
import type { Things } from './things.ts';

const planners = { coordinator: 'any', planner: 'any' } as const;
const scenario = ({ scenarioId }: Things) => ({ scenarioId });
const run = ({ runId }: Things) => ({ runId });

/** Planning is about the whole network: whoever plans may see and change every scenario. */
export const planningRows: Readonly<Record<string, Row>> = {
  'expansion.baseline': { on: 'nothing', may: planners },
  'expansion.scenarios': { on: 'nothing', may: planners },
  'expansion.readScenario': { on: 'scenario', may: planners, input: scenario },
  'expansion.saveScenario': {
    on: 'scenario',
    may: planners,
    input: ({ scenarioId }) => ({ scenarioId, version: 1, name: 'Another name', content: smallContent }),
  },
  'expansion.copyScenario': {
    on: 'scenario',
    may: planners,
    input: ({ scenarioId }) => ({ scenarioId, name: 'A copy' }),
  },
  'expansion.size': {
    on: 'nothing',
    may: planners,
    input: () => ({ content: smallContent, year: smallContent.demand.fromYear }),
  },
  'expansion.solve': { on: 'scenario', may: planners, input: ({ scenarioId }) => ({ scenarioId, version: 1 }) },
  'expansion.simulate': { on: 'plan', may: planners, input: run },
  'expansion.progress': { on: 'plan', may: planners, input: run },
  'expansion.stop': { on: 'plan', may: planners, input: ({ runId }) => ({ runId, keep: true }) },
  'expansion.plan': { on: 'plan', may: planners, input: run },
  'expansion.compare': {
    on: 'plan',
    may: planners,
    input: ({ runId, otherRunId }) => ({ runIds: [runId, otherRunId] }),
  },
  'expansion.export': {
    on: 'plan',
    may: planners,
    input: ({ runId }) => ({ runId, format: 'csv', language: 'fr' }),
  },
  'expansion.adopt': {
    on: 'plan',
    may: { coordinator: 'any' },
    input: ({ runId, operatorId, name }) => ({
      ...{ runId, cityId: smallContent.sites[0]?.cityId, organizationId: operatorId },
      ...{ codeName: name.slice(0, 30), codeNameAr: name.slice(0, 30) },
    }),
  },
};
