import { createEffect, Show, untrack } from 'solid-js';
import type { StopRun } from '@iwaa/shared/expansion/planning';
import type { RunView } from '@iwaa/shared/expansion/runs';
import { createAction } from '../../platform/action.ts';
import { refusalInWords } from '../../text/refusal.ts';
import { t } from '../../text/index.ts';
import { announce } from '../../ui/Announcer.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { StudyChanges } from './changes.ts';
import type { SiteNames } from './conflict-words.ts';
import { RunEnd } from './RunEnd.tsx';
import { RunProgress } from './RunProgress.tsx';
import { isUnderWay, watchRun, type RunWatch } from './watch-run.ts';

type StudyRunProps = {
  readonly runId: string;
  readonly changes: Pick<StudyChanges, 'open' | 'stop'>;
  readonly names: SiteNames;
  /** Called when it is done, with its result ready to be read. */
  readonly onDone: (run: RunView) => void;
};

/** A run that is followed where it was started, or on its own page. What is done is shown by `onDone`, anything else here. */
export function StudyRun(props: StudyRunProps) {
  // Whoever shows another run makes another of these.
  const watch = untrack(() => watchRun(props.changes.open, props.runId));
  const stop = createAction<StopRun, unknown>((input, options) => props.changes.stop(input, options));
  createEffect(() => {
    const run = watch.frame();
    if (run?.state !== 'done') return;
    announce(t.plan.over());
    props.onDone(run);
  });
  return (
    <Show when={watch.frame()} fallback={<NoFrame watch={watch} />}>
      {(run) => (
        <Show when={isUnderWay(run())} fallback={<RunEnd run={run()} names={props.names} />}>
          <RunProgress run={run()} seen={watch.seen()} isLive={watch.isLive()} stop={stop} />
        </Show>
      )}
    </Show>
  );
}

function NoFrame(props: { readonly watch: RunWatch }) {
  const code = () => {
    const failure = props.watch.failure();
    return failure?.kind === 'refused' ? failure.refusal.code : undefined;
  };
  return (
    <Show when={code()} fallback={<Loading lines={6} />}>
      {(known) => <Notice kind="warn">{refusalInWords(known())}</Notice>}
    </Show>
  );
}
