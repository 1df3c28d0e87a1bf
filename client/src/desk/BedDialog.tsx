import type { CenterBeds } from '@iwaa/shared/ledger/ledger';
import type { RequestLine } from '@iwaa/shared/placements/views';
import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { BedSheet } from './BedSheet.tsx';
import type { DeskChanges } from './changes.ts';
import type { LastAct } from './DeskUndo.tsx';

type BedDialogProps = {
  /** The bed that was tapped, while its sheet is open. */
  readonly bedId: string | undefined;
  readonly beds: CenterBeds;
  readonly lines: readonly RequestLine[];
  readonly changes: DeskChanges;
  readonly onClose: () => void;
  /** Something was done that can be taken back. */
  readonly onAct: (act: LastAct) => void;
};

/** The sheet of one bed. It follows the bed while it is open, and closes when the bed has changed state by it. */
export function BedDialog(props: BedDialogProps) {
  const room = () => props.beds.rooms.find(({ beds }) => beds.some((tile) => tile.bedId === props.bedId));
  const tile = () => room()?.beds.find(({ bedId }) => bedId === props.bedId);
  const placement = () => {
    const placementId = tile()?.claim?.placementId;
    return (
      props.lines.find((line) => placementId && line.placement?.placementId === placementId)?.placement ?? undefined
    );
  };
  const act = (done: LastAct): void => {
    props.onClose();
    props.onAct(done);
  };
  return (
    <Dialog
      open={tile() !== undefined}
      title={t.desk.bedOfRoom({ bed: tile()?.label ?? '', room: room()?.name ?? '' })}
      onClose={() => props.onClose()}
    >
      <Show when={tile()}>
        {(open) => (
          <BedSheet
            tile={open()}
            beds={props.beds}
            placement={placement()}
            changes={props.changes}
            onClosed={({ bedId, label }, closed) => act({ closed: { bedId, label, ...closed } })}
            onReopened={({ bedId, label }) => act({ reopened: { bedId, label } })}
            onStayDone={(stay) => act({ stay })}
          />
        )}
      </Show>
    </Dialog>
  );
}
