/**
 * What is typed into a scenario, until it is saved. The server's scenario shows through while nothing is typed here; what is typed stays, whatever
 * the server says, until it is saved or given up.
 */
import type { SavedScenario } from '@iwaa/shared/expansion/planning';
import type { ScenarioView } from '@iwaa/shared/expansion/runs';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';
import { createSignal } from 'solid-js';
import { createAction } from '../../platform/action.ts';
import { t } from '../../text/index.ts';
import { announce } from '../../ui/Announcer.tsx';
import type { Save } from './changes.ts';
import type { Change } from './editing.ts';

/** A scenario as it was seen or typed: saving says on which version it stands. */
type Written = { readonly version: number; readonly name: string; readonly content: ScenarioContent };

export function createScenarioEdit(scenario: () => ScenarioView, changeScenario: Save, reread: () => void) {
  const [typed, setTyped] = createSignal<Written>();
  const [saved, setSaved] = createSignal<Written>();
  const save = createAction(changeScenario);
  /** What was saved here may be newer than what was read. */
  const read = (): Written => {
    const own = saved();
    return own && own.version > scenario().version ? own : scenario();
  };
  const current = (): Written => typed() ?? read();
  const type = (part: Partial<Written>): void => {
    const { version, name, content } = current();
    setTyped({ version, name, content, ...part });
  };

  /** What was typed while the answer was on its way is not in it, and stays. */
  const keep = (sent: Written, { version }: SavedScenario): void => {
    setSaved({ ...sent, version });
    setTyped((now) => (now === undefined || now === sent ? undefined : { ...now, version }));
    announce(t.expansion.saved());
    reread();
  };

  async function saveTyped(): Promise<void> {
    const sent = typed();
    if (sent === undefined || save.busy()) return;
    const outcome = await save.run({ ...sent, scenarioId: scenario().scenarioId, archived: scenario().archived });
    if (outcome.phase === 'done') keep(sent, outcome.result);
    else reread();
  }
  const change: Change = (make) => type({ content: make(current().content) });

  return {
    content: () => current().content,
    name: () => current().name,
    version: () => current().version,
    isTyped: () => typed() !== undefined,
    /** Somebody has saved since what is typed here was begun. */
    isOutrun: () => {
      const mine = typed();
      return mine !== undefined && !save.busy() && mine.version < read().version;
    },
    change,
    rename: (name: string): void => type({ name }),
    save,
    saveTyped,
    /** Gives up what is typed here. */
    takeTheirs: (): void => {
      setTyped(undefined);
      save.reset();
    },
  };
}
export type ScenarioEdit = ReturnType<typeof createScenarioEdit>;
