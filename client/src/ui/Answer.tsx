import { Match, Show, Switch, type JSX } from 'solid-js';
import type { Failure } from '../platform/failure.ts';
import type { Query } from '../platform/query.ts';
import { timeInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { refusalInWords } from '../text/refusal.ts';
import { Button } from './Button.tsx';
import { Loading } from './Loading.tsx';
import { Notice } from './Notice.tsx';

type AnswerProps<Output> = {
  readonly query: Query<Output>;
  /** The number of lines the answer usually takes, so that nothing jumps when it comes. */
  readonly lines?: number;
  readonly children: (data: () => NonNullable<Output>) => JSX.Element;
};

const failureInWords = (failure: Failure): string =>
  failure.kind === 'refused' ? refusalInWords(failure.refusal.code) : t.problems.notLoaded();

/** The faces of a read: on its way, failed with what to do, here, or here but old. */
export function Answer<Output>(props: AnswerProps<Output>) {
  return (
    <Switch>
      <Match when={props.query.data()}>
        {(data) => (
          <>
            <Show when={props.query.stale() && props.query.readAt()}>
              {(readAt) => <Notice kind="warn">{t.live.offlineSince({ time: timeInWords(readAt()) })}</Notice>}
            </Show>
            {props.children(data)}
          </>
        )}
      </Match>
      <Match when={props.query.failure()}>
        {(failure) => (
          <Notice kind="warn">
            <p>{failureInWords(failure())}</p>
            <div>
              <Button onClick={() => props.query.refetch()}>{t.words.retry()}</Button>
            </div>
          </Notice>
        )}
      </Match>
      <Match when={props.query.loading()}>
        <Loading lines={props.lines ?? 4} />
      </Match>
    </Switch>
  );
}
