import type { Conflict } from '@iwaa/shared/expansion/phasing-run';
import type { RunView, StudyOutcome } from '@iwaa/shared/expansion/runs';
import { For, Match, Switch, type JSX } from 'solid-js';
import { t } from '../../text/index.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { demandsInWords, relaxationsInWords, type SiteNames } from './conflict-words.ts';
import { EquityCurve } from './EquityCurve.tsx';
import styles from './plan.module.css';
import { SimulationResult } from './SimulationResult.tsx';

type RunEndProps = { readonly run: RunView; readonly names: SiteNames };

/** Narrows the outcome to one kind for a Match. */
function outcomeAs<K extends StudyOutcome['kind']>({ outcome }: RunView, kind: K) {
  const isIt = (one: StudyOutcome): one is Extract<StudyOutcome, { kind: K }> => one.kind === kind;
  return outcome && isIt(outcome) ? outcome : undefined;
}

/** A run that is over and left no plan to read: what happened, what was kept, what to do now. */
export function RunEnd(props: RunEndProps) {
  return (
    <Switch>
      <Match when={outcomeAs(props.run, 'infeasible')}>
        {(outcome) => (
          <End title={t.plan.infeasible()} run={props.run}>
            <ConflictWords conflict={outcome().conflict} names={props.names} />
          </End>
        )}
      </Match>
      <Match when={outcomeAs(props.run, 'equity')}>
        {(outcome) => (
          <End title={t.plan.equity()} run={props.run}>
            <EquityCurve points={outcome().points} />
          </End>
        )}
      </Match>
      <Match when={outcomeAs(props.run, 'simulation')}>
        {(outcome) => (
          <End title={t.plan.simulation()} run={props.run}>
            <SimulationResult {...outcome()} home={props.names.site} />
            <div>
              <ButtonLink href={`/expansion/plan/${outcome().input.runId}`}>{t.plan.toPlan()}</ButtonLink>
            </div>
          </End>
        )}
      </Match>
      <Match when={props.run.state === 'cancelled'}>
        <End title={t.plan.cancelled()} run={props.run}>
          <p>{t.plan.cancelledWhat()}</p>
        </End>
      </Match>
      <Match when={props.run.state === 'failed'}>
        <End title={t.plan.failed()} run={props.run}>
          <p>{t.plan[`failed-${outcomeAs(props.run, 'failed')?.reason ?? 'crashed'}`]()}</p>
        </End>
      </Match>
    </Switch>
  );
}

function End(props: { readonly title: string; readonly run: RunView; readonly children: JSX.Element }) {
  return (
    <Card title={props.title}>
      {props.children}
      <div>
        <ButtonLink href={`/expansion/${props.run.scenarioId}`}>{t.plan.backToScenario()}</ButtonLink>
      </div>
    </Card>
  );
}

function ConflictWords(props: { readonly conflict: Conflict; readonly names: SiteNames }) {
  return (
    <>
      <p>{t.plan.infeasibleWhat()}</p>
      <ul class={styles.points}>
        <For each={demandsInWords(props.conflict, props.names)}>{(words) => <li>{words}</li>}</For>
      </ul>
      <p>{t.plan.infeasibleHelp()}</p>
      <ul class={styles.points}>
        <For each={relaxationsInWords(props.conflict, props.names)}>{(words) => <li>{words}</li>}</For>
      </ul>
      <p>{t.plan.infeasibleNext()}</p>
    </>
  );
}
