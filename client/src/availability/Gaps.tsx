import type { Board, CenterRow, Column } from '@iwaa/shared/availability/availability';
import { createMemo, For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { listInWords } from '../text/list.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { codeNameOf } from '../ui/placement/names.ts';
import { type Answer, type Gap, gapsOf, spotOfCenter, spotOfCity } from './gaps.ts';
import styles from './availability.module.css';
import type { Geography } from './geography.ts';
import { travelInWords } from './travel.ts';

type GapsProps = {
  readonly board: Pick<Board, 'centers' | 'cities'>;
  readonly asked: Column | null;
  readonly geography: Geography;
  readonly mayRequest: boolean;
};

function missingInWords(gap: Gap, geography: Geography): string {
  const groups = listInWords(gap.columns.map((column) => t.availability[`group-${column}`]()));
  if (gap.cityIds.length > 0)
    return t.availability.gapCities({ groups, cities: listInWords(gap.cityIds.map(geography.cityName)) });
  return gap.received ? t.availability.gapFull({ groups }) : t.availability.gapNobody({ groups });
}

/** How many places the nearest center has, when the sentence is about one group only. */
function placesThere(gap: Gap, row: CenterRow): string | undefined {
  const [column, ...others] = gap.columns;
  const places = column && others.length === 0 ? row.columns[column] : null;
  return places ? t.words.places({ count: places.places }) : undefined;
}

/** Groups without a place, each with the nearest answer: a gap is said, never left to be discovered. */
export function Gaps(props: GapsProps) {
  const gaps = createMemo(() =>
    gapsOf(
      [...props.board.centers.map(spotOfCenter), ...props.board.cities.map(spotOfCity)],
      props.geography.cities,
      props.asked,
    ),
  );
  const nearestInWords = (gap: Gap, { spot, fromCityId, minutes }: Answer): string => {
    const [city, from] = [props.geography.cityName(spot.cityId), props.geography.cityName(fromCityId)];
    const row = props.board.centers.find((center) => center.centerId === spot.id);
    const travel = travelInWords(minutes);
    if (row === undefined) return t.availability.nearestCity({ city, travel, from });
    const [center, places] = [codeNameOf(row), placesThere(gap, row)];
    return places === undefined
      ? t.availability.nearestCenter({ center, city, travel, from })
      : t.availability.nearest({ center, city, places, travel, from });
  };
  return (
    <Show when={gaps().length > 0}>
      <section class={styles.gaps} aria-labelledby="gaps">
        <h2 id="gaps">{t.availability.gapsTitle()}</h2>
        <Notice kind="warn">
          <ul class={styles.gapList}>
            <For each={gaps()}>
              {(gap) => (
                <li>
                  <strong>{missingInWords(gap, props.geography)}</strong>{' '}
                  <Show when={gap.nearest}>
                    {(nearest) => (
                      <>
                        {nearestInWords(gap, nearest())}
                        {nearest().spot.sure ? '' : ` ${t.availability.ringBefore()}`}
                      </>
                    )}
                  </Show>
                </li>
              )}
            </For>
          </ul>
          <Show when={props.mayRequest}>
            <div>
              <ButtonLink href="/requests/new">{t.availability.askAnyway()}</ButtonLink>
            </div>
          </Show>
        </Notice>
      </section>
    </Show>
  );
}
