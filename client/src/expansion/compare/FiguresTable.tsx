import { comparedFigures, type ComparedFigure, type Comparison } from '@iwaa/shared/expansion/comparison';
import { For, Show } from 'solid-js';
import { t } from '../../text/index.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import layout from '../../ui/layout.module.css';
import { bestOf, figureInWords, planInWords, valuesOf } from './figures.ts';

/** Every figure of every plan; the best of a line is told by a word. */
export function FiguresTable(props: { readonly comparison: Comparison }) {
  const columns = () => [
    t.compare.figure(),
    ...props.comparison.plans.map((_, place) => planInWords(props.comparison, place)),
  ];
  return (
    <div class={layout.stack}>
      <DataTable caption={t.compare.figures()} columns={columns()}>
        <For each={comparedFigures}>{(figure) => <FigureRow comparison={props.comparison} figure={figure} />}</For>
      </DataTable>
      <p class={layout.small}>{t.compare.bestNote()}</p>
    </div>
  );
}

function FigureRow(props: { readonly comparison: Comparison; readonly figure: ComparedFigure }) {
  const best = () => bestOf(props.comparison, props.figure);
  return (
    <tr>
      <th scope="row">{t.compare[`figure-${props.figure}`]()}</th>
      <For each={valuesOf(props.comparison, props.figure)}>
        {(value, place) => (
          <td>
            <Show when={best().has(place())} fallback={figureInWords(props.figure, value)}>
              <strong>{figureInWords(props.figure, value)}</strong> <span>({t.compare.best()})</span>
            </Show>
          </td>
        )}
      </For>
    </tr>
  );
}
