/** The changes that scenarios ask of the server: pages bind them to the network, tests to invented answers. */
import type { CopyScenario, SavedScenario, SaveScenario } from '@iwaa/shared/expansion/planning';
import type { InferInput } from 'valibot';
import type { Change } from '../../platform/action.ts';

export type Save = Change<InferInput<typeof SaveScenario>, SavedScenario>;

export type ListChanges = {
  /** A new scenario, as the network stands and nobody has assumed anything else. */
  readonly begin: Change<{ name: string }, SavedScenario>;
  readonly copy: Change<CopyScenario, SavedScenario>;
  /** Out of the list and back. */
  readonly shelve: Change<{ scenarioId: string; archived: boolean }, SavedScenario>;
};
