import { For, type JSX } from 'solid-js';
import styles from './DataTable.module.css';

type DataTableProps = {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Rows as <tr>, with the first cell a <th scope="row">. */
  readonly children: JSX.Element;
};

/** A table that slides sideways inside its frame on a phone, and can be reached and scrolled by keyboard. */
export function DataTable(props: DataTableProps) {
  return (
    <div class={styles.frame} role="region" aria-label={props.caption} tabindex="0">
      <table class={styles.table}>
        <caption class={styles.caption}>{props.caption}</caption>
        <thead>
          <tr>
            <For each={props.columns}>{(column) => <th scope="col">{column}</th>}</For>
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  );
}
