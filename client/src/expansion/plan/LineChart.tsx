import { For } from 'solid-js';
import { classes } from '../../ui/classes.ts';
import styles from './LineChart.module.css';

type Point = { readonly x: number; readonly y: number };
export type Line = { readonly name: string; readonly look: 'firm' | 'dashed'; readonly points: readonly Point[] };
type Axis = { readonly name: string; readonly words: (value: number) => string };
type LineChartProps = {
  readonly lines: readonly Line[];
  readonly across: Axis;
  readonly up: Axis;
  /** With the points themselves marked: each is a thing of its own, not a moment of many. */
  readonly dots?: boolean;
};

/** From the least to the most; a range of one value is given some room. */
function rangeOf(values: readonly number[]): { readonly least: number; readonly most: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return most > least ? { least, most } : { least: least - 1, most: least + 1 };
}

/** Lines over one another in one frame, which begins where a line of text does; a sentence and a table beside it say the same. */
export function LineChart(props: LineChartProps) {
  const points = () => props.lines.flatMap((line) => line.points);
  const across = () => rangeOf(points().map(({ x }) => x));
  const up = () => rangeOf(points().map(({ y }) => y));
  const place = ({ x, y }: Point): string => {
    const right = (x - across().least) / (across().most - across().least);
    const above = (y - up().least) / (up().most - up().least);
    return `${(right * 100).toFixed(2)} ${((1 - above) * 100).toFixed(2)}`;
  };
  return (
    <div class={styles.chart} aria-hidden="true">
      <p class={styles.axis}>{props.up.name}</p>
      <div class={styles.frame}>
        <div class={styles.scale}>
          <span>{props.up.words(up().most)}</span>
          <span>{props.up.words(up().least)}</span>
        </div>
        <svg class={styles.plot} viewBox="-2 -2 104 104" preserveAspectRatio="none">
          <For each={props.lines.filter((line) => line.points.length > 0)}>
            {(line) => (
              <>
                <path class={classes(styles.line, styles[line.look])} d={`M${line.points.map(place).join('L')}`} />
                <For each={props.dots ? line.points : []}>
                  {(point) => <path class={styles.dot} d={`M${place(point)}h0`} />}
                </For>
              </>
            )}
          </For>
        </svg>
        <div class={styles.under}>
          <span>{props.across.words(across().least)}</span>
          <span>{props.across.name}</span>
          <span>{props.across.words(across().most)}</span>
        </div>
      </div>
      <ul class={styles.legend}>
        <For each={props.lines.length > 1 ? props.lines : []}>
          {(line) => (
            <li>
              <svg class={styles.key} viewBox="0 0 30 10">
                <path class={classes(styles.line, styles[line.look])} d="M1 5H29" />
              </svg>
              {line.name}
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
