import { yearsOf } from './assumptions.ts';
import { type Cell, type Table, tableOf, type Told } from './table.ts';
import type { Words } from './words/words.ts';

/** What the plan is, who made it and when, how sure it is, and what the file does not say. */
export function aboutTable(told: Told): Table {
  const { about, header } = told.words;
  type Line = readonly [name: keyof Words['about'], value: Cell];
  return tableOf<Line>(
    'about',
    [
      { header: header.name, tag: '#meta+name', cell: ([name]) => about[name] },
      { header: header.value, tag: '#meta+value', cell: ([, value]) => value },
    ],
    [...ofScenario(told), ...ofProof(told)],
  );
}

function ofScenario({ view, words }: Told): [keyof Words['about'], Cell][] {
  const { content } = view;
  const { goals } = content;
  return [
    ['scenario', view.name],
    ['by', view.by],
    ['at', view.at],
    ['stale', view.isOld ? words.yes : words.no],
    ['demand', words.demand[content.demandFor]],
    ['years', yearsOf(content.demand)],
    ['goals', goals.by === 'order' ? goals.order.map((aim) => words.aim[aim]).join(' › ') : words.byWeight],
  ];
}

function ofProof({ view, words }: Told): [keyof Words['about'], Cell][] {
  const { gap, checked, seed, seconds, travel, referralToFill } = view;
  return [
    ['gap', 100 * gap.share],
    ['gap-hours', gap.hours],
    ['gap-points', gap.coveragePoints],
    ['checked', checked ? words.yes : words.no],
    ['seed', seed],
    ['seconds', seconds],
    ['travel', words.travel[travel]],
    ['referral', referralToFill],
    ['numbers', words.numbers],
    ['map', words.mapNote],
  ];
}
