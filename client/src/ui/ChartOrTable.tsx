import { createSignal, type JSX, Match, onCleanup, Switch } from 'solid-js';
import { createShortcut } from '../platform/keys.ts';
import { Button } from './Button.tsx';

type ChartOrTableProps = {
  readonly words: { readonly chart: () => string; readonly table: () => string; readonly key: () => string };
  readonly chart: JSX.Element;
  readonly table: JSX.Element;
};

type Chart = { readonly isTable: () => boolean; readonly show: (asTable: boolean) => void };

const charts = new Set<Chart>();

/** All of them to tables; once all are, back to charts. */
function turnAll(): void {
  const toTables = [...charts].some(({ isTable }) => !isTable());
  for (const { show } of charts) show(toTables);
}

/** A chart, with its table one key away: the letter `t`, which turns every chart on the screen, or its own button. */
export function ChartOrTable(props: ChartOrTableProps) {
  const [asTable, setAsTable] = createSignal(false);
  const chart: Chart = { isTable: asTable, show: setAsTable };
  charts.add(chart);
  onCleanup(() => charts.delete(chart));
  createShortcut('t', () => props.words.key(), turnAll);
  return (
    <>
      <div>
        <Button aria-pressed={asTable()} onClick={() => setAsTable((was) => !was)}>
          {asTable() ? props.words.chart() : props.words.table()}
        </Button>
      </div>
      <Switch>
        <Match when={asTable()}>{props.table}</Match>
        <Match when={!asTable()}>{props.chart}</Match>
      </Switch>
    </>
  );
}
