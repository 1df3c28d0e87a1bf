import type { Result } from './drive/figures.ts';
import { growthOf } from './rows/p10.ts';

type Point = { readonly beds: number; readonly ms: number };

const width = 640;
const height = 400;
const edge = 60;
const hues = ['#0b6e75', '#b4471f', '#9a7d1c', '#5a4fb0', '#4b6b1e'];

/** Time against beds, both by powers of ten: a line that stays level is a cost that does not grow. */
export function growthChart(results: readonly Result[]): string {
  const lines = Object.entries(growthOf)
    .filter(([key]) => key !== 'row')
    .map(([, name]) => ({ name, points: pointsOf(results, name) }));
  const all = lines.flatMap((line) => line.points);
  const x = scale(
    all.map((point) => point.beds),
    edge,
    width - 150,
  );
  const y = scale(
    all.map((point) => point.ms),
    height - edge,
    20,
  );
  const labelTops = apart(lines.map(({ points }) => y.at(points.at(-1)?.ms ?? 1)));
  const drawn = lines.map(({ name, points }, index) =>
    drawLine({ name, points, labelTop: labelTops[index] ?? 0, hue: hues[index] ?? '#000' }, x.at, y.at),
  );
  const texts = [
    ...x.ticks.map((tick) => text(x.at(tick), height - edge + 20, tick.toLocaleString('en'), 'middle')),
    ...y.ticks.map((tick) => text(edge - 8, y.at(tick) + 4, `${tick} ms`, 'end')),
    text(width / 2 - 50, height - 12, 'beds of the network', 'middle'),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<rect width="${width}" height="${height}" fill="#fff"/>
${[...texts, ...drawn].join('\n')}
</svg>
`;
}

function pointsOf(results: readonly Result[], name: string): Point[] {
  return results
    .filter(({ row, what }) => row === growthOf.row && what.startsWith(`${name}, `))
    .map(({ what, figure }) => ({ beds: Number(/ (\d+) beds/.exec(what)?.[1]), ms: figure }));
}

/** Places between two ends by the logarithm, with a tick at each power of ten within. */
function scale(values: readonly number[], from: number, to: number) {
  const least = Math.floor(Math.log10(Math.min(...values, 1000)));
  const most = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values, 1))));
  const at = (value: number) => from + ((Math.log10(value) - least) / (most - least)) * (to - from);
  return { at, ticks: Array.from({ length: most - least + 1 }, (_, power) => 10 ** (least + power)) };
}

const labelHeight = 14;

/** Heights of labels, moved down where two would lie over each other. */
function apart(tops: readonly number[]): number[] {
  const moved = [...tops];
  let free = -Infinity;
  for (const [place] of [...tops.entries()].toSorted(([, one], [, other]) => one - other)) {
    moved[place] = Math.max(tops[place] ?? 0, free);
    free = (moved[place] ?? 0) + labelHeight;
  }
  return moved;
}

type Place = (value: number) => number;
type Line = {
  readonly name: string;
  readonly points: readonly Point[];
  readonly labelTop: number;
  readonly hue: string;
};

function drawLine({ name, points, labelTop, hue }: Line, x: Place, y: Place): string {
  const places = points.map(({ beds, ms }) => ({ left: x(beds), top: y(ms) }));
  const path = places.map(({ left, top }) => `${left.toFixed(1)},${top.toFixed(1)}`).join(' ');
  const last = places.at(-1);
  const label = last ? text(last.left + 10, labelTop + 4, name, 'start', hue) : '';
  const dots = places.map(
    ({ left, top }) => `<circle cx="${left.toFixed(1)}" cy="${top.toFixed(1)}" r="3" fill="${hue}"/>`,
  );
  return [`<polyline points="${path}" fill="none" stroke="${hue}" stroke-width="2"/>`, ...dots, label].join('\n');
}

const text = (left: number, top: number, words: string, anchor: string, hue = '#333') =>
  `<text x="${left.toFixed(1)}" y="${top.toFixed(1)}" text-anchor="${anchor}" fill="${hue}">${words}</text>`;
