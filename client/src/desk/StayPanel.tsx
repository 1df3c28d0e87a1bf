import type { CenterBeds } from '@iwaa/shared/ledger/ledger';
import type { PlacementLine, RequestAct } from '@iwaa/shared/placements/views';
import { untrack } from 'solid-js';
import { freeBedsOf } from '../ui/placement/beds.ts';
import type { Resident, StayChanges, Undoable } from '../ui/placement/stay.ts';
import { StayActions } from '../ui/placement/StayActions.tsx';

export type StayPanelProps = {
  readonly placement: Pick<PlacementLine, 'placementId' | 'departsOn' | 'departureConfirmed' | 'absentUntil'>;
  readonly acts: readonly RequestAct[];
  readonly people: readonly Resident[];
  readonly beds: CenterBeds;
  readonly createChanges: () => StayChanges;
  readonly onDone: (done: Undoable) => void;
};

/** What can happen to a placement, with changes of its own: what one panel is refused is not told in another. */
export function StayPanel(props: StayPanelProps) {
  const changes = untrack(() => props.createChanges());
  return (
    <StayActions
      stay={props.placement}
      people={props.people}
      free={freeBedsOf(props.beds)}
      acts={props.acts}
      changes={changes}
      onDone={(done) => props.onDone(done)}
    />
  );
}
