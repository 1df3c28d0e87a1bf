import { Match, Switch } from 'solid-js';
import type { Action, ActionState } from '../platform/action.ts';
import { liveState } from '../platform/live.ts';
import { t } from '../text/index.ts';
import { refusalInWords } from '../text/refusal.ts';
import { Notice } from './Notice.tsx';

/** Narrows the state to one phase for a Match. */
function inPhase<Output, P extends ActionState<Output>['phase']>(state: ActionState<Output>, phase: P) {
  const isIt = (one: ActionState<Output>): one is Extract<ActionState<Output>, { phase: P }> => one.phase === phase;
  return isIt(state) ? state : undefined;
}

/** What became of a change, when there is something to say: being checked, refused and why, or a fault with its reference. */
export function Outcome<Input, Output>(props: { readonly action: Action<Input, Output> }) {
  return (
    <Switch>
      <Match when={inPhase(props.action.state(), 'checking')}>
        <Notice kind="warn">{liveState() === 'offline' ? t.words.waitingForLine() : t.words.checking()}</Notice>
      </Match>
      <Match when={inPhase(props.action.state(), 'refused')}>
        {(state) => <Notice kind="now">{refusalInWords(state().refusal.code)}</Notice>}
      </Match>
      <Match when={inPhase(props.action.state(), 'failed')}>
        {(state) => <Notice kind="now">{t.problems.internal({ reference: state().reference })}</Notice>}
      </Match>
    </Switch>
  );
}
