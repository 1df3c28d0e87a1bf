import type { Role } from '@iwaa/shared/access/access';
import type { Board } from '@iwaa/shared/availability/availability';
import type { CenterList } from '@iwaa/shared/centers/centers';
import { createMemo, createSignal, lazy, Show, Suspense } from 'solid-js';
import { mayAskForPlaces } from '../platform/viewer.ts';
import { announce } from '../ui/Announcer.tsx';
import { Loading } from '../ui/Loading.tsx';
import styles from './availability.module.css';
import { BoardHead } from './BoardHead.tsx';
import { BoardRows } from './BoardRows.tsx';
import { changesInWords } from './changes-in-words.ts';
import { Gaps } from './Gaps.tsx';
import { geographyOf } from './geography.ts';
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
  const Regions = () => (
    <Suspense fallback={<Loading />}>
      <BoardMap
        board={board}
        geography={geography()}
        asked={needs().column}
        selected={needs().regionId}
        onSelect={(regionId) => setNeeds(sameRegion(needs(), regionId))}
      />
    </Suspense>
  );

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
            <Regions />
          </Show>
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
          <Gaps board={board} asked={needs().column} geography={geography()} mayRequest={mayRequest()} />
        </div>
        <div class={styles.side}>
          <Show when={props.role === 'coordinator'}>
            <Unanswered board={board} />
            <Staffing board={board} />
          </Show>
          <Show when={view() !== 'map' && !isNarrow()}>
            <Regions />
          </Show>
        </div>
      </div>
    </div>
  );
}
