/** One run as it goes: its newest frame, and what it has come to so far. */
import type { RunView } from '@iwaa/shared/expansion/runs';
import { createSignal, onCleanup } from 'solid-js';
import { backOff, waitOrOnline } from '../../platform/back-off.ts';
import { failureOf, type Failure } from '../../platform/failure.ts';
import { loseSession } from '../../platform/viewer.ts';

export type RunListener = {
  readonly frame: (run: RunView) => void;
  readonly link: (isLive: boolean) => void;
  readonly end: (error?: unknown) => void;
};
/** Opens the frames of a run and answers with the way to close them. */
export type OpenRun = (runId: string, listener: RunListener) => () => void;

/** The bound and the best plan after so many seconds; null before there is one. */
export type Seen = { readonly seconds: number; readonly bound: number | null; readonly value: number | null };

export type RunWatch = {
  readonly frame: () => RunView | undefined;
  readonly seen: () => readonly Seen[];
  /** False while what is shown may be old. */
  readonly isLive: () => boolean;
  readonly failure: () => Failure | undefined;
};

export const isUnderWay = ({ state }: Pick<RunView, 'state'>): boolean => state === 'waiting' || state === 'running';

type Wait = (attempt: number) => Promise<void>;
const waitToRetry: Wait = (attempt) => waitOrOnline(backOff(attempt));

/** Follows a run to its end, over lost lines, until its owner is gone. */
export function watchRun(open: OpenRun, runId: string, wait: Wait = waitToRetry): RunWatch {
  const [frame, setFrame] = createSignal<RunView>();
  const [seen, setSeen] = createSignal<readonly Seen[]>([]);
  const [isLive, setLive] = createSignal(true);
  const [failure, setFailure] = createSignal<Failure>();
  let [gone, attempt] = [false, 0];
  let close = (): void => undefined;

  const hear = (run: RunView): void => {
    attempt = 0;
    setLive(true);
    setFrame(run);
    const { told } = run;
    if (told?.kind === 'plan') setSeen((all) => [...all, told]);
    if (!isUnderWay(run)) leave();
  };
  const leave = (): void => {
    gone = true;
    close();
  };
  const lose = async (error: unknown): Promise<void> => {
    if (gone) return;
    const lost = failureOf(error);
    if (lost.kind === 'signedOut') loseSession();
    if (lost.kind !== 'unknown') return void setFailure(lost);
    setLive(false);
    await wait((attempt += 1));
    if (!gone) follow();
  };
  const follow = (): void => {
    // Before the first frame there is nothing that could be old.
    const link = (live: boolean): void => void setLive(live || frame() === undefined);
    close = open(runId, { frame: hear, link, end: (error) => void lose(error) });
    if (gone) close();
  };

  follow();
  onCleanup(leave);
  return { frame, seen, isLive, failure };
}
