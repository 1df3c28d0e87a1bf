import type { BedTile, ReopenBeds } from '@iwaa/shared/ledger/ledger';
import { Show } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { dayInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import type { Undoable } from '../ui/placement/stay.ts';
import { StayUndo } from '../ui/placement/StayUndo.tsx';
import { UndoBar } from '../ui/UndoBar.tsx';
import type { MadeClosure } from './CloseForm.tsx';

/** The last act that can be taken back. */
export type LastAct = { readonly stay: Undoable } | { readonly closed: Closed };
type Closed = Pick<BedTile, 'bedId' | 'label'> & MadeClosure;

type DeskUndoProps = {
  readonly last: LastAct | undefined;
  readonly undo: Action<{ readonly placementId: string }, unknown>;
  readonly reopen: Action<ReopenBeds, unknown>;
  readonly onEnd: () => void;
};

const closedInWords = ({ label, from }: Closed): string =>
  from === undefined ? t.desk.closedDone({ bed: label }) : t.desk.closedLater({ bed: label, day: dayInWords(from) });
const stayOf = (last: LastAct | undefined) => (last && 'stay' in last ? last.stay : undefined);
const closedOf = (last: LastAct | undefined) => (last && 'closed' in last ? last.closed : undefined);

/** Ten seconds to take back the last act, whichever it was. */
export function DeskUndo(props: DeskUndoProps) {
  const reopen = async ({ bedId, closureIds }: Closed): Promise<void> => {
    if ((await props.reopen.run({ bedIds: [bedId], closureIds })).phase !== 'done') return;
    props.onEnd();
    announce(t.stays.undone());
  };
  return (
    <>
      <StayUndo done={stayOf(props.last)} undo={props.undo} onEnd={() => props.onEnd()} />
      <Show when={closedOf(props.last)} keyed>
        {(closed) => (
          <UndoBar
            message={closedInWords(closed)}
            onUndo={() => void reopen(closed)}
            onEnd={() => !props.reopen.busy() && props.onEnd()}
          />
        )}
      </Show>
      <Outcome action={props.reopen} />
    </>
  );
}
