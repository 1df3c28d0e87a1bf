import type { BedTile } from '@iwaa/shared/ledger/ledger';
import { Show, untrack } from 'solid-js';
import { dayInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { runThen } from '../ui/placement/run.ts';
import type { Undoable } from '../ui/placement/stay.ts';
import { StayUndo } from '../ui/placement/StayUndo.tsx';
import { UndoBar } from '../ui/UndoBar.tsx';
import type { DeskChanges } from './changes.ts';
import type { MadeClosure } from './CloseForm.tsx';

type Bed = Pick<BedTile, 'bedId' | 'label'>;
/** The last act that can be taken back. */
export type LastAct = { readonly stay: Undoable } | { readonly closed: Bed & MadeClosure } | { readonly reopened: Bed };

type DeskUndoProps = {
  readonly last: LastAct | undefined;
  readonly changes: Pick<DeskChanges, 'undo' | 'createReopen' | 'createCloseAgain'>;
  readonly onEnd: () => void;
};

const closedInWords = ({ label, from }: Bed & MadeClosure): string =>
  from === undefined ? t.desk.closedDone({ bed: label }) : t.desk.closedLater({ bed: label, day: dayInWords(from) });
const stayOf = (last: LastAct | undefined) => (last && 'stay' in last ? last.stay : undefined);
const closedOf = (last: LastAct | undefined) => (last && 'closed' in last ? last.closed : undefined);
const reopenedOf = (last: LastAct | undefined) => (last && 'reopened' in last ? last.reopened : undefined);

/** Ten seconds to take back the last act, whichever it was. */
export function DeskUndo(props: DeskUndoProps) {
  const reopening = untrack(() => props.changes.createReopen());
  const closingAgain = untrack(() => props.changes.createCloseAgain());
  const takenBack = (): void => {
    props.onEnd();
    announce(t.stays.undone());
  };
  return (
    <>
      <StayUndo done={stayOf(props.last)} undo={props.changes.undo} onEnd={() => props.onEnd()} />
      <Show when={closedOf(props.last)} keyed>
        {(closed) => (
          <UndoBar
            message={closedInWords(closed)}
            onUndo={() => void runThen(reopening, { bedIds: [closed.bedId], closureIds: closed.closureIds }, takenBack)}
            onEnd={() => !reopening.busy() && props.onEnd()}
          />
        )}
      </Show>
      <Outcome action={reopening} />
      <Show when={reopenedOf(props.last)} keyed>
        {({ bedId, label }) => (
          <UndoBar
            message={t.desk.reopened({ bed: label })}
            onUndo={() => void runThen(closingAgain, { bedIds: [bedId] }, takenBack)}
            onEnd={() => !closingAgain.busy() && props.onEnd()}
          />
        )}
      </Show>
      <Outcome action={closingAgain} />
    </>
  );
}
