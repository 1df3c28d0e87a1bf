import type { PlannedSite, PlanYear } from '@iwaa/shared/expansion/plan-view';

import { coveredIn } from './reached.ts';
import { named, peopleTag, type Table, type TableColumn, tableOf, tags, type Told } from './table.ts';
import { filled } from './words/words.ts';

type Change = {
  readonly site: PlannedSite;
  readonly unit: number;
  readonly year: number;
  readonly kind: 'stands' | 'opens' | 'grows';
  readonly added: number;
  readonly beds: number;
};

/** What stands, then each unit that opens or grows, year by year. */
export function openingsTable({ view, words, language, regionName, townName, unitNames }: Told): Table {
  const { header, change } = words;
  const changes = view.sites.flatMap((site) => changesOf(site, view.content.demand.fromYear));
  const isLater = ({ kind }: Change) => Number(kind !== 'stands');
  return tableOf<Change>(
    'openings',
    [
      { header: header.year, tag: tags.year, cell: ({ year }) => year },
      { header: header.change, tag: '#status+change', cell: ({ kind }) => change[kind] },
      { header: header['town-code'], tag: '#loc+town+code', cell: ({ site }) => site.cityId },
      { header: header.town, tag: named('#loc+town', language), cell: ({ site }) => townName(site.cityId) },
      { header: header['region-code'], tag: tags.regionCode, cell: ({ site }) => site.regionId },
      { header: header.region, tag: named('#adm1', language), cell: ({ site }) => regionName(site.regionId) },
      {
        header: header.center,
        tag: '#loc+center+name',
        cell: ({ site: { center } }) => center && (language === 'ar' ? center.codeNameAr : center.codeName),
      },
      { header: header.unit, tag: named('#service+unit', language), cell: ({ unit }) => unitNames[unit] ?? null },
      { header: header['beds-added'], tag: '#capacity+beds+added', cell: ({ added }) => added },
      { header: header.beds, tag: tags.beds, cell: ({ beds }) => beds },
    ],
    changes.toSorted((one, other) => isLater(one) - isLater(other) || one.year - other.year),
  );
}

function changesOf(site: PlannedSite, fromYear: number): Change[] {
  const first = site.beds.findIndex((units) => units.some((beds) => beds > 0));
  if (first < 0) return [];
  const stands = site.standing.flatMap((beds, unit): Change[] =>
    beds > 0 ? [{ site, unit, year: fromYear + first, kind: 'stands', added: 0, beds }] : [],
  );
  const grows = site.beds.slice(first).flatMap((units, place) => {
    const before = place === 0 ? site.standing : site.beds[first + place - 1];
    const year = fromYear + first + place;
    return units.flatMap((beds, unit): Change[] => {
      const added = beds - (before?.[unit] ?? 0);
      return added > 0 ? [{ site, unit, year, kind: year === site.opensIn ? 'opens' : 'grows', added, beds }] : [];
    });
  });
  return [...stands, ...grows];
}

/** The whole network by year: who has a place, what it takes, what it costs and who pays. */
export function yearsTable({ view, words: { header } }: Told): Table {
  const people = peopleTag[view.content.demandFor];
  const columns: TableColumn<PlanYear>[] = [
    { header: header.year, tag: tags.year, cell: ({ year }) => year },
    { header: header.people, tag: `${people}+people`, cell: (year) => year.people },
    { header: header.load, tag: `${people}+beds+mean`, cell: ({ load }) => load },
    { header: header.covered, tag: '#indicator+covered+ratio', cell: coveredIn },
    { header: header['worst-region'], tag: '#indicator+unserved+worst+ratio', cell: ({ worstRegion }) => worstRegion },
    { header: header.full, tag: '#indicator+refused+full+ratio', cell: ({ full }) => full },
    { header: header['mean-hours'], tag: '#access+hours+mean', cell: ({ journey }) => journey },
    { header: header.openings, tag: '#service+centers+opened', cell: ({ openings }) => openings },
    { header: header.beds, tag: tags.beds, cell: ({ beds }) => beds },
    { header: header.posts, tag: '#capacity+staff+posts', cell: ({ posts }) => posts },
    { header: header.wages, tag: '#value+wages+thousand_mad', cell: ({ wages }) => wages },
    { header: header.spent, tag: '#value+spent+thousand_mad', cell: ({ spent }) => spent },
    { header: header.carried, tag: '#value+carried+thousand_mad', cell: ({ carried }) => carried },
    ...view.content.grants.map(({ donor }, grant): TableColumn<PlanYear> => ({
      header: filled(header.paid, { donor }),
      tag: `#value+paid+grant_${grant + 1}+thousand_mad`,
      cell: ({ paidBy }) => paidBy[grant] ?? 0,
    })),
  ];
  return tableOf('years', columns, view.years);
}
