import type { RunLine } from '@iwaa/shared/expansion/runs';
import { createSignal, For, Show } from 'solid-js';
import { createAction } from '../../platform/action.ts';
import { t } from '../../text/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Select } from '../../ui/inputs.tsx';
import layout from '../../ui/layout.module.css';
import { Notice } from '../../ui/Notice.tsx';
import { fineShareInWords } from '../../ui/number.ts';
import { Outcome } from '../../ui/Outcome.tsx';
import { When } from '../../ui/When.tsx';
import type { StudyChanges } from './changes.ts';
import { SeedFold, seedOf } from './SeedFold.tsx';

type SolveViewProps = {
  readonly scenarioId: string;
  readonly version: number;
  readonly canSolve: boolean;
  readonly runs: readonly RunLine[];
  readonly solve: StudyChanges['solve'];
  readonly onStarted: (runId: string) => void;
};

const times = ['2', '20', '60', '120'] as const;
type Time = (typeof times)[number];

/** How long to search, then the search; below it what was made before. */
export function SolveView(props: SolveViewProps) {
  const [time, setTime] = createSignal<Time>('20');
  const [seed, setSeed] = createSignal('1');
  const solve = createAction<Parameters<StudyChanges['solve']>[0], { readonly runId: string }>((input, options) =>
    props.solve(input, options),
  );
  const start = async (study: 'plan' | 'equity'): Promise<void> => {
    const chosen = seedOf(seed());
    if (chosen === undefined) return;
    const { scenarioId, version } = props;
    const outcome = await solve.run({ scenarioId, version, seconds: Number(time()), seed: chosen, study });
    if (outcome.phase === 'done') props.onStarted(outcome.result.runId);
  };
  return (
    <>
      <Card title={t.plan.solve()}>
        <p>{t.plan.solveIntro()}</p>
        <div class={layout.narrow}>
          <Select
            label={t.plan.time()}
            choices={times.map((value) => ({ value, label: t.plan[`time-${value}`]() }))}
            value={time()}
            onValue={setTime}
          />
        </div>
        <SeedFold value={seed()} onValue={setSeed} />
        <Show when={props.canSolve} fallback={<Notice>{t.plan.mustSave()}</Notice>}>
          <div class={layout.actions}>
            <Button kind="primary" pending={solve.busy()} onClick={() => void start('plan')}>
              {t.plan.solve()}
            </Button>
            <Button pending={solve.busy()} onClick={() => void start('equity')}>
              {t.plan.studyEquity()}
            </Button>
          </div>
          <p class={layout.small}>{t.plan.equityIntro()}</p>
        </Show>
        <Outcome action={solve} />
      </Card>
      <RunsTable runs={props.runs} />
    </>
  );
}

function RunsTable(props: { readonly runs: readonly RunLine[] }) {
  const columns = () => [t.plan.what(), t.plan.state(), t.plan.who(), t.plan.when(), t.plan.gap()];
  return (
    <Show when={props.runs.length > 0} fallback={<p>{t.plan.noRuns()}</p>}>
      <DataTable caption={t.plan.runs()} columns={columns()}>
        <For each={props.runs}>
          {(run) => (
            <tr>
              <th scope="row">
                <a href={`/expansion/plan/${run.runId}`}>{t.plan[`kind-${run.kind}`]()}</a>
              </th>
              <td>
                {t.plan[`state-${run.state}`]()}
                <Show when={run.isOld}>
                  <div class={layout.small}>{t.plan.changedSince()}</div>
                </Show>
              </td>
              <td>
                <bdi>{run.by}</bdi>
              </td>
              <td>
                <When at={run.at} />
              </td>
              <td>{run.gapShare === null ? t.plan.noGap() : fineShareInWords(run.gapShare)}</td>
            </tr>
          )}
        </For>
      </DataTable>
    </Show>
  );
}
