import type { Basis } from '@iwaa/shared/expansion/basis';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';
import { For, Show } from 'solid-js';
import { t } from '../../text/index.ts';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { basisInWords } from '../assumptions.ts';
import type { PlaceNames } from '../words.ts';
import { linesOf } from './lines.ts';
import styles from './report.module.css';

/** Every figure with its range and its source: what is assumed says so. */
export function Assumptions(props: { readonly content: ScenarioContent; readonly names: PlaceNames }) {
  return (
    <Card title={t.report.assumptions()}>
      <DataTable
        caption={t.report.assumptionsNote()}
        columns={[t.report.figure(), t.report.value(), t.expansion.range(), t.expansion.source()]}
      >
        <For each={linesOf(props.content, props.names)}>
          {(line) => (
            <tr>
              <th scope="row">{line.figure}</th>
              <td>{line.value}</td>
              <td>{line.range ?? ''}</td>
              <td>
                <Source basis={line.basis} />
              </td>
            </tr>
          )}
        </For>
      </DataTable>
    </Card>
  );
}

/** The source with its address written out: on paper nobody can follow a link. */
function Source(props: { readonly basis: Basis }) {
  const url = () => (props.basis.kind === 'source' ? props.basis.url : null);
  return (
    <span class={styles.source}>
      <bdi>{basisInWords(props.basis)}</bdi>
      <Show when={url()}>
        {(address) => (
          <a href={address()} target="_blank" rel="noreferrer" dir="ltr">
            {address()}
          </a>
        )}
      </Show>
    </span>
  );
}
