import type { Baseline } from '@iwaa/shared/expansion/baseline';
import type { SavedScenario } from '@iwaa/shared/expansion/planning';
import type { ScenarioView as Scenario } from '@iwaa/shared/expansion/runs';
import { createMemo, createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Outcome } from '../../ui/Outcome.tsx';
import { placeNamesOf } from '../words.ts';
import { BedsPart } from './beds/BedsPart.tsx';
import type { Save } from './changes.ts';
import { DemandPart } from './demand/DemandPart.tsx';
import type { Editing } from './editing.ts';
import { type Fault, faultsOf } from './faults.ts';
import { LeaveGuard } from './LeaveGuard.tsx';
import { MoneyPart } from './money/MoneyPart.tsx';
import { Outrun } from './Outrun.tsx';
import { PartNav } from './PartNav.tsx';
import type { Part } from './parts.ts';
import { createScenarioEdit } from './scenario-edit.ts';
import { ScenarioHead } from './ScenarioHead.tsx';
import styles from './ScenarioView.module.css';
import { SitesPart } from './sites/SitesPart.tsx';
import { UnsavedBar } from './UnsavedBar.tsx';

type ScenarioViewProps = {
  readonly scenario: Scenario;
  readonly baseline: Baseline;
  readonly save: Save;
  readonly reread: () => void;
  readonly onCopied: (copy: SavedScenario) => void;
  /** Solving, which the network does. */
  readonly plan: (state: { readonly version: () => number; readonly canSolve: () => boolean }) => JSX.Element;
};

const isSame = (one: Fault, other: Fault): boolean => one.fieldId === other.fieldId;

/** A scenario while it is written: one part at a time, what is unsaved always in sight. */
export function ScenarioView(props: ScenarioViewProps) {
  const [part, setPart] = createSignal<Part>('demand');
  const [told, setTold] = createSignal<readonly Fault[]>([]);
  const edit = createScenarioEdit(
    () => props.scenario,
    (input, options) => props.save(input, options),
    () => props.reread(),
  );
  const names = createMemo(() => placeNamesOf(props.baseline));
  const editing: Editing = { content: edit.content, change: edit.change, baseline: () => props.baseline, names };
  /** What was told and is not corrected yet; what goes wrong later is told by the next saving, not while somebody types. */
  const faults = createMemo(() =>
    told().length === 0
      ? []
      : faultsOf(edit.content(), names()).filter((now) => told().some((one) => isSame(one, now))),
  );
  const save = (): void => {
    setTold(faultsOf(edit.content(), names()));
    if (told().length === 0) void edit.saveTyped();
  };
  return (
    <div class={styles.page}>
      <ScenarioHead scenario={props.scenario} edit={edit} />
      <ErrorSummary
        errors={faults()}
        onLead={({ fieldId }) =>
          setPart((before) => faults().find((fault) => fault.fieldId === fieldId)?.part ?? before)
        }
      />
      <Show when={edit.isOutrun()} fallback={<Outcome action={edit.save} />}>
        <Outrun scenario={props.scenario} edit={edit} save={props.save} onCopied={props.onCopied} />
      </Show>
      <PartNav part={part()} onPart={setPart} />
      <div class={styles.part}>
        <Switch>
          <Match when={part() === 'demand'}>
            <DemandPart edit={editing} />
          </Match>
          <Match when={part() === 'beds'}>
            <BedsPart edit={editing} />
          </Match>
          <Match when={part() === 'sites'}>
            <SitesPart edit={editing} />
          </Match>
          <Match when={part() === 'money'}>
            <MoneyPart edit={editing} />
          </Match>
          <Match when={part() === 'plan'}>
            {props.plan({ version: edit.version, canSolve: () => !edit.isTyped() && !edit.save.busy() })}
          </Match>
        </Switch>
      </div>
      <UnsavedBar unsaved={edit.isTyped()} saving={edit.save.busy()} onSave={save} />
      <LeaveGuard unsaved={edit.isTyped()} />
    </div>
  );
}
