import type { Role } from '@iwaa/shared/access/access';
import type { Board } from '@iwaa/shared/availability/availability';
import type { CenterList } from '@iwaa/shared/centers/centers';
import { createMemo, createSignal, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { codeNameOf } from '../ui/placement/names.ts';
import styles from './availability.module.css';
import { BoardMap } from './BoardMap.tsx';
import { BoardRows } from './BoardRows.tsx';
import { changesInWords } from './changes-in-words.ts';
import { Gaps } from './Gaps.tsx';
import { gapsOf, spotOfCenter, spotOfCity } from './gaps.ts';
import { geographyOf } from './geography.ts';
import { Headline } from './Headline.tsx';
import { createLiveBoard } from './live-board.ts';
import { NeedChips } from './NeedChips.tsx';
import { type Needs, noNeeds, sameRegion, suits } from './needs.ts';
import { NothingHere } from './NothingHere.tsx';
import { Unanswered } from './Unanswered.tsx';
import { createBoardView } from './view.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

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
  const [view, setView] = createBoardView();
  const geography = createMemo(() => geographyOf(props.places));
  const { board, isMarked } = createLiveBoard(
    () => props.board,
    (changes) => announce(changesInWords(changes, board, geography())),
  );
  const centers = createMemo(() => board.centers.filter((row) => suits(row, needs())));
  const cities = createMemo(() => board.cities.filter((row) => suits(row, needs())));
  const isEmpty = () => board.centers.length + board.cities.length === 0;
  const gaps = createMemo(() =>
    gapsOf([...board.centers.map(spotOfCenter), ...board.cities.map(spotOfCity)], geography().cities, needs().column),
  );
  const mayRequest = () => props.role === 'agent';
  const centerName = (centerId: string): string => {
    const row = board.centers.find((center) => center.centerId === centerId);
    return row ? codeNameOf(row) : '';
  };
  const map = () => (
    <BoardMap
      board={board}
      geography={geography()}
      asked={needs().column}
      selected={needs().regionId}
      onSelect={(regionId) => setNeeds(sameRegion(needs(), regionId))}
    />
  );

  return (
    <div class={styles.page}>
      <div class={styles.top}>
        <div class={styles.titles}>
          <h1>{t.availability.title()}</h1>
          <Headline board={board} asked={needs().column} live={props.live} />
        </div>
        <Show when={mayRequest()}>
          <ButtonLink kind="primary" href="/requests/new">
            {t.availability.newRequest()}
          </ButtonLink>
        </Show>
      </div>
      <div class={styles.controls}>
        <NeedChips needs={needs()} regionName={geography().regionName} onNeeds={setNeeds} />
        <ViewSwitch view={view()} onView={setView} />
      </div>
      <div class={styles.body}>
        <div class={styles.main}>
          <Show when={view() === 'map'}>{map()}</Show>
          <Show
            when={centers().length + cities().length > 0}
            fallback={<NothingHere network={isEmpty()} mayRequest={mayRequest()} onClear={() => setNeeds(noNeeds)} />}
          >
            <BoardRows
              centers={centers()}
              cities={cities()}
              geography={geography()}
              asked={needs().column}
              isMarked={isMarked}
              asTable={view() === 'table'}
            />
          </Show>
          <Gaps gaps={gaps()} centers={board.centers} geography={geography()}>
            <Show when={mayRequest()}>
              <div>
                <ButtonLink href="/requests/new">{t.availability.askAnyway()}</ButtonLink>
              </div>
            </Show>
          </Gaps>
        </div>
        <div class={styles.side}>
          <Show when={view() !== 'map'}>
            <div class={styles.wideOnly}>{map()}</div>
          </Show>
          <Show when={props.role === 'coordinator'}>
            <Unanswered lines={board.unanswered} centerName={centerName} />
          </Show>
        </div>
      </div>
    </div>
  );
}
