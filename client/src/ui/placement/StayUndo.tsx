import { Show } from 'solid-js';
import type { Action } from '../../platform/action.ts';
import { t } from '../../text/index.ts';
import { announce } from '../Announcer.tsx';
import { Outcome } from '../Outcome.tsx';
import { UndoBar } from '../UndoBar.tsx';
import type { Undoable } from './stay.ts';

type StayUndoProps = {
  /** What was just done, or undefined when there is nothing to take back. */
  readonly done: Undoable | undefined;
  readonly undo: Action<{ readonly placementId: string }, unknown>;
  /** Called when the time has passed, or when it was taken back. */
  readonly onEnd: () => void;
};

const words = { arrive: t.stays.arrived, 'no-show': t.stays.noShowDone, depart: t.stays.departed };

/** Ten seconds to take back an arrival, a departure or a "did not come". Belongs to the page: the row may be gone. */
export function StayUndo(props: StayUndoProps) {
  const takeBack = async (placementId: string): Promise<void> => {
    if ((await props.undo.run({ placementId })).phase !== 'done') return;
    props.onEnd();
    announce(t.stays.undone());
  };
  return (
    <>
      <Show when={props.done} keyed>
        {(done) => (
          <UndoBar
            message={words[done.act]()}
            onUndo={() => void takeBack(done.placementId)}
            onEnd={() => !props.undo.busy() && props.onEnd()}
          />
        )}
      </Show>
      <Outcome action={props.undo} />
    </>
  );
}
