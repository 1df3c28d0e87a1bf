import type { Role } from '@iwaa/shared/access/access';
import type { Board } from '@iwaa/shared/availability/availability';
import type { CenterList } from '@iwaa/shared/centers/centers';
import { createMemo, createSignal, lazy, Show, Suspense } from 'solid-js';
import { mayAskForPlaces } from '../platform/viewer.ts';
import { announce } from '../ui/Announcer.tsx';
import { Later } from '../ui/Later.tsx';
import { Loading } from '../ui/Loading.tsx';
import styles from './availability.module.css';
import { BoardHead } from './BoardHead.tsx';
import { BoardRows } from './BoardRows.tsx';
import { changesInWords } from './changes-in-words.ts';
import { Gaps } from './Gaps.tsx';
import { geographyOf, type Geography } from './geography.ts';
import { createLiveBoard } from './live-board.ts';
import { NeedChips } from './NeedChips.tsx';
import { type Needs, noNeeds, sameRegion, suits } from './needs.ts';
import { NothingHere } from './NothingHere.tsx';
import { Staffing } from './Staffing.tsx';
import { Unanswered } from './Unanswered.tsx';
import { createBoardView } from './view.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

/** Not in the chunk of the board: a telephone shows it only when it is asked to. */
const BoardMap = lazy(async () => ({ default: (await import('./BoardMap.tsx')).BoardMap }));

type AvailabilityViewProps = {
  readonly board: Board;
  readonly places: Pick<CenterList, 'regions' | 'cities'>;
  readonly role: Role;
  /** False while the live line is interrupted: the numbers then say their age. */
  readonly live: boolean;
};

type RegionsProps = {
  readonly board: Board;
  readonly geography: Geography;
  readonly needs: Needs;
  readonly onNeeds: (needs: Needs) => void;
};

/** The map, whose regions are choices as well. */
const Regions = (props: RegionsProps) => (
  <Suspense fallback={<Loading />}>
    <BoardMap
      board={props.board}
      geography={props.geography}
      asked={props.needs.column}
      selected={props.needs.regionId}
      onSelect={(regionId) => props.onNeeds(sameRegion(props.needs, regionId))}
    />
  </Suspense>
);

/** The network now: one sentence, the lines, the map beside them, and what is missing. */
export function AvailabilityView(props: AvailabilityViewProps) {
  const [needs, setNeeds] = createSignal<Needs>(noNeeds);
  const { view, setView, isNarrow } = createBoardView();
  const geography = createMemo(() => geographyOf(props.places));
  const { board, isMarked } = createLiveBoard(
    () => props.board,
    (changes) => announce(changesInWords(changes, board, geography())),
  );
  const isEmpty = () => board.centers.length + board.cities.length === 0;
  const mayRequest = () => mayAskForPlaces(props.role);

  return (
    <div class={styles.page}>
      <BoardHead board={board} asked={needs().column} live={props.live} mayRequest={mayRequest()} />
      <div class={styles.controls}>
        <NeedChips needs={needs()} regionName={geography().regionName} onNeeds={setNeeds} />
        <ViewSwitch view={view()} onView={setView} />
      </div>
      <div class={styles.body}>
        <div class={styles.main}>
          <Show when={view() === 'map'}>
            <Regions board={board} geography={geography()} needs={needs()} onNeeds={setNeeds} />
          </Show>
          <Later>
            <BoardRows
              centers={board.centers.filter((row) => suits(row, needs()))}
              cities={board.cities.filter((row) => suits(row, needs()))}
              geography={geography()}
              asked={needs().column}
              isMarked={isMarked}
              asTable={view() === 'table'}
            >
              <NothingHere network={isEmpty()} mayRequest={mayRequest()} onClear={() => setNeeds(noNeeds)} />
            </BoardRows>
          </Later>
          <Later>
            <Gaps board={board} asked={needs().column} geography={geography()} mayRequest={mayRequest()} />
          </Later>
        </div>
        <div class={styles.side}>
          <Show when={props.role === 'coordinator'}>
            <Later>
              <Unanswered board={board} />
            </Later>
            <Later>
              <Staffing board={board} />
            </Later>
          </Show>
          <Show when={view() !== 'map' && !isNarrow()}>
            <Regions board={board} geography={geography()} needs={needs()} onNeeds={setNeeds} />
          </Show>
        </div>
      </div>
    </div>
  );
}
