import type { Role } from '@iwaa/shared/access/access';
import type { Board } from '@iwaa/shared/availability/availability';
import type { CenterList } from '@iwaa/shared/centers/centers';
import type { SurgeLine } from '@iwaa/shared/ledger/surge';
import { Show } from 'solid-js';
import { isLive } from '../platform/live.ts';
import type { Query } from '../platform/query.ts';
import { Later } from '../ui/Later.tsx';
import { AvailabilityView } from './AvailabilityView.tsx';
import { OpenSurges } from './OpenSurges.tsx';
import { SurgeForm } from './SurgeForm.tsx';

type BoardPageProps = {
  readonly board: Board;
  readonly places: CenterList;
  readonly surges: Query<SurgeLine[]>;
  readonly role: Role;
};

/** The board with the surges that are open above it and, for the coordination, the opening of one below. */
export function BoardPage(props: BoardPageProps) {
  const isCoordination = () => props.role === 'coordinator';
  return (
    <>
      <OpenSurges surges={props.surges} regions={props.places.regions} mayEnd={isCoordination()} />
      <AvailabilityView board={props.board} places={props.places} role={props.role} live={isLive()} />
      <Show when={isCoordination()}>
        <Later>
          <SurgeForm regions={props.places.regions} />
        </Later>
      </Show>
    </>
  );
}
