import type { PlanYear, Reached } from '@iwaa/shared/expansion/plan-view';

import { named, peopleTag, type Table, tableOf, tags, type Told } from './table.ts';

/** One line of the long table: the network, a region or a unit in one year. What only the network has is null in the others. */
type Line = Reached & {
  readonly level: 'network' | 'region' | 'unit';
  readonly year: number;
  readonly regionId: string | null;
  readonly unit: string | null;
  readonly beds: number;
  readonly of: PlanYear | null;
};

/** Who is reached: a line for the network, each region and each unit in each year. Levels are told apart and never to be added up. */
export function reachedTable({ view, words, language, regionName, unitNames }: Told): Table {
  const { header, level } = words;
  const people = peopleTag[view.content.demandFor];
  const lines = view.years.flatMap((year) => linesOf(year, unitNames));
  return tableOf<Line>(
    'reached',
    [
      { header: header.year, tag: tags.year, cell: ({ year }) => year },
      { header: header.level, tag: '#meta+level', cell: (line) => level[line.level] },
      { header: header['region-code'], tag: tags.regionCode, cell: ({ regionId }) => regionId },
      {
        header: header.region,
        tag: named('#adm1', language),
        cell: ({ regionId }) => (regionId === null ? null : regionName(regionId)),
      },
      { header: header.unit, tag: named('#service+unit', language), cell: ({ unit }) => unit },
      { header: header.beds, tag: tags.beds, cell: ({ beds }) => beds },
      { header: header.load, tag: `${people}+beds+mean`, cell: ({ load }) => load },
      { header: header.covered, tag: '#indicator+covered+ratio', cell: ({ covered }) => covered },
      { header: header.full, tag: '#indicator+refused+full+ratio', cell: ({ full }) => full },
      { header: header['mean-hours'], tag: '#access+hours+mean', cell: ({ meanHours }) => meanHours },
      { header: header['ninetieth-hours'], tag: '#access+hours+p90', cell: ({ ninetiethHours }) => ninetiethHours },
      { header: header.people, tag: `${people}+people`, cell: ({ of }) => of && of.people },
      { header: header.posts, tag: '#capacity+staff+posts', cell: ({ of }) => of && of.posts },
      { header: header.spent, tag: '#value+spent+thousand_mad', cell: ({ of }) => of && of.spent },
    ],
    lines,
  );
}

function linesOf(of: PlanYear, unitNames: readonly string[]): Line[] {
  const { year, load, beds, full, journey } = of;
  const whole = { load, full, covered: coveredIn(of), meanHours: journey, ninetiethHours: null };
  return [
    { ...whole, level: 'network', year, regionId: null, unit: null, beds, of },
    ...of.regions.map((region) => ({ ...region, level: 'region' as const, year, unit: null, of: null })),
    ...of.units.map((unit, place) => ({
      ...unit,
      level: 'unit' as const,
      year,
      regionId: null,
      unit: unitNames[place] ?? null,
      of: null,
    })),
  ];
}

export const coveredIn = ({ load, unserved }: PlanYear): number => (load > 0 ? 1 - unserved / load : 1);
