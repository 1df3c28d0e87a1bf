import type { StopRun } from '@iwaa/shared/expansion/planning';
import type { RunTold, RunView } from '@iwaa/shared/expansion/runs';
import { createEffect, createMemo, Match, on, Show, Switch } from 'solid-js';
import type { Action } from '../../platform/action.ts';
import { t } from '../../text/index.ts';
import { announce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import layout from '../../ui/layout.module.css';
import { Notice } from '../../ui/Notice.tsx';
import { Outcome } from '../../ui/Outcome.tsx';
import { Closing } from './Closing.tsx';
import { factsOf, gapInWords } from './figures.ts';
import { SimulationProgress, StudyProgress } from './StudyProgress.tsx';
import type { Seen } from './watch-run.ts';

type Told<K extends RunTold['kind']> = Extract<RunTold, { kind: K }>;

type RunProgressProps = {
  readonly run: RunView;
  readonly seen: readonly Seen[];
  readonly isLive: boolean;
  readonly stop: Action<StopRun, unknown>;
};

/** Narrows what a run tells to one kind for a Match. */
function toldAs<K extends RunTold['kind']>({ told }: RunView, kind: K): Told<K> | undefined {
  const isIt = (one: RunTold): one is Told<K> => one.kind === kind;
  return told && isIt(told) ? told : undefined;
}

function stepInWords({ state, ahead, told }: RunView): string {
  if (state === 'waiting') return ahead > 0 ? t.plan.ahead({ count: ahead }) : t.plan.soon();
  return told?.kind === 'plan' ? t.plan[`phase-${told.phase}`]() : '';
}

/** A run under way: what it does, how good its best is, and the two ways to stop it. */
export function RunProgress(props: RunProgressProps) {
  const step = createMemo(() => stepInWords(props.run));
  const plan = () => toldAs(props.run, 'plan');
  const stop = (keep: boolean): void => void props.stop.run({ runId: props.run.runId, keep });
  // A new step is read aloud with how good the best is; between steps only the eye follows.
  createEffect(on(step, (words) => announce([words, sentenceOf(plan())].join(' ').trim())));
  return (
    <Card title={t.plan[`under-way-${props.run.kind}`]()}>
      <Show when={!props.isLive}>
        <Notice kind="warn">{t.plan.reconnecting()}</Notice>
      </Show>
      <Show when={step()}>
        <p>{step()}</p>
      </Show>
      <Switch>
        <Match when={props.run.state === 'running' && plan()}>
          {(told) => <PlanSoFar told={told()} seen={props.seen} />}
        </Match>
        <Match when={toldAs(props.run, 'equity')}>{(told) => <StudyProgress told={told()} />}</Match>
        <Match when={toldAs(props.run, 'simulation')}>{(told) => <SimulationProgress told={told()} />}</Match>
      </Switch>
      <div class={layout.actions}>
        <Show when={plan()?.figures}>
          <Button kind="primary" pending={props.stop.busy()} onClick={() => stop(true)}>
            {t.plan.keep()}
          </Button>
        </Show>
        <Button pending={props.stop.busy()} onClick={() => stop(false)}>
          {t.plan.cancelRun()}
        </Button>
      </div>
      <Outcome action={props.stop} />
      <p class={layout.small}>{t.plan.leave()}</p>
    </Card>
  );
}

const sentenceOf = (told: Told<'plan'> | undefined): string =>
  told?.gap ? gapInWords(told.gap) : told ? t.plan.noPlanYet() : '';

function PlanSoFar(props: { readonly told: Told<'plan'>; readonly seen: readonly Seen[] }) {
  const seconds = () => ({
    term: t.plan.seconds(),
    value: t.plan.secondsCount({ count: Math.round(props.told.seconds) }),
  });
  return (
    <>
      <p>
        <strong>{sentenceOf(props.told)}</strong>
      </p>
      <Facts facts={[...(props.told.figures ? factsOf(props.told.figures) : []), seconds()]} />
      <Closing seen={props.seen} />
    </>
  );
}
