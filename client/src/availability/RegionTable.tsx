import { columns, type Column } from '@iwaa/shared/availability/availability';
import { For, type JSX } from 'solid-js';
import { t } from '../text/index.ts';
import { classes } from '../ui/classes.ts';
import layout from '../ui/layout.module.css';
import styles from './board.module.css';
import { regionsOf, type Geography } from './geography.ts';

/** What every way of showing the board receives. */
export type RowsProps<Row> = {
  readonly rows: readonly Row[];
  readonly geography: Geography;
  /** The group that is asked for, if one is. */
  readonly asked: Column | null;
  readonly isMarked: (id: string) => boolean;
};

type RegionTableProps<Row> = Omit<RowsProps<Row>, 'isMarked'> & {
  readonly caption: string;
  readonly first: string;
  readonly last: string;
  readonly children: (row: Row) => JSX.Element;
};

/** Lines by region under the five groups: the same semantic table for eyes, keyboards, screen readers and paper. */
export function RegionTable<Row extends { readonly regionId: string }>(props: RegionTableProps<Row>) {
  return (
    <div class={styles.frame} role="region" aria-label={props.caption} tabindex="0">
      <table class={styles.table}>
        <caption class={layout.unseen}>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{props.first}</th>
            <For each={columns}>
              {(column) => (
                <th scope="col" class={classes(props.asked === column && styles.asked)}>
                  {t.availability[column]()}
                </th>
              )}
            </For>
            <th scope="col">{props.last}</th>
          </tr>
        </thead>
        <For each={regionsOf(props.rows, props.geography.regionIds)}>
          {(regionId) => (
            <tbody>
              <tr class={styles.region}>
                <th scope="rowgroup" colSpan={columns.length + 2}>
                  {props.geography.regionName(regionId)}
                </th>
              </tr>
              <For each={props.rows.filter((row) => row.regionId === regionId)}>{(row) => props.children(row)}</For>
            </tbody>
          )}
        </For>
      </table>
    </div>
  );
}

type RegionCardsProps<Row> = Pick<RowsProps<Row>, 'rows' | 'geography'> & {
  readonly children: (row: Row) => JSX.Element;
};

/** The same lines as cards: what a thumb and a narrow screen can read. */
export function RegionCards<Row extends { readonly regionId: string }>(props: RegionCardsProps<Row>) {
  return (
    <For each={regionsOf(props.rows, props.geography.regionIds)}>
      {(regionId) => (
        <section class={styles.cards} aria-label={props.geography.regionName(regionId)}>
          <h2 class={styles.cardsTitle}>{props.geography.regionName(regionId)}</h2>
          <ul class={styles.cardList}>
            <For each={props.rows.filter((row) => row.regionId === regionId)}>{(row) => props.children(row)}</For>
          </ul>
        </section>
      )}
    </For>
  );
}
