import type { CenterRow, CityRow, Column } from '@iwaa/shared/availability/availability';
import { Show, type JSX } from 'solid-js';
import { CenterCards } from './CenterCards.tsx';
import { CenterTable } from './CenterTable.tsx';
import { CityCards } from './CityCards.tsx';
import { CityTable } from './CityTable.tsx';
import type { Geography } from './geography.ts';

type BoardRowsProps = {
  readonly centers: readonly CenterRow[];
  readonly cities: readonly CityRow[];
  readonly geography: Geography;
  readonly asked: Column | null;
  readonly isMarked: (id: string) => boolean;
  readonly asTable: boolean;
  /** What is said when there is no row at all. */
  readonly children: JSX.Element;
};

/** Own centers with their numbers, other cities with their bands: as a table or as cards. */
export function BoardRows(props: BoardRowsProps) {
  return (
    <Show when={props.centers.length + props.cities.length > 0} fallback={props.children}>
      <Show when={props.centers.length > 0}>
        <Show
          when={props.asTable}
          fallback={
            <CenterCards
              rows={props.centers}
              geography={props.geography}
              asked={props.asked}
              isMarked={props.isMarked}
            />
          }
        >
          <CenterTable rows={props.centers} geography={props.geography} asked={props.asked} isMarked={props.isMarked} />
        </Show>
      </Show>
      <Show when={props.cities.length > 0}>
        <Show
          when={props.asTable}
          fallback={
            <CityCards rows={props.cities} geography={props.geography} asked={props.asked} isMarked={props.isMarked} />
          }
        >
          <CityTable rows={props.cities} geography={props.geography} asked={props.asked} isMarked={props.isMarked} />
        </Show>
      </Show>
    </Show>
  );
}
