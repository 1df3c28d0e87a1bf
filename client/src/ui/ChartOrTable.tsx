import { createSignal, type JSX, Match, Switch } from 'solid-js';
import { createShortcut } from '../platform/keys.ts';
import { Button } from './Button.tsx';

type ChartOrTableProps = {
  readonly words: { readonly chart: () => string; readonly table: () => string; readonly key: () => string };
  readonly chart: JSX.Element;
  readonly table: JSX.Element;
};

/** A chart, with its table one key away: the letter `t`, or the button. */
export function ChartOrTable(props: ChartOrTableProps) {
  const [asTable, setAsTable] = createSignal(false);
  const turn = (): void => void setAsTable((was) => !was);
  createShortcut(
    't',
    () => props.words.key(),
    () => turn(),
  );
  return (
    <>
      <div>
        <Button aria-pressed={asTable()} onClick={turn}>
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
