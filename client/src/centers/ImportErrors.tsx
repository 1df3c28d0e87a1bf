import type { ImportRowError } from '@iwaa/shared/centers/centers';
import { For } from 'solid-js';
import { t } from '../text/index.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { isImportColumn } from './import-model.ts';
import styles from './ImportView.module.css';

/** What to write in that column, when it is one of the model's. */
const hintOf = (column: string): string =>
  isImportColumn(column) ? t.centers[`import-${column}`]() : t.centers.importLine();

/** Every wrong line: where, what stands there, what is wrong with it and what to write. */
export function ImportErrors(props: { readonly errors: readonly ImportRowError[] }) {
  const columns = () => [t.centers.line(), t.centers.column(), t.centers.written(), t.centers.wrong()];
  return (
    <DataTable caption={t.centers.importWrong({ count: props.errors.length })} columns={columns()}>
      <For each={props.errors}>
        {(error) => (
          <tr>
            <th scope="row">{error.row}</th>
            <td>
              <bdi class={styles.value}>{error.column || '–'}</bdi>
            </td>
            <td>
              <bdi class={styles.value}>{error.value || '–'}</bdi>
            </td>
            <td>
              <strong>{t.centers[`problem-${error.problem}`]()}</strong> {hintOf(error.column)}
            </td>
          </tr>
        )}
      </For>
    </DataTable>
  );
}
