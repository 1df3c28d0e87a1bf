import type { Demand } from '@iwaa/shared/expansion/demand/loads';
import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import type { ExportPlan } from '@iwaa/shared/expansion/planning';

import { unitName, type Words, wordsIn } from './words/words.ts';

export type Cell = string | number | null;
/** What every file shows: a row of headers in words, a row of HXL tags (HXL 1.1), then the rows. */
export type Table = {
  readonly sheet: keyof Words['sheet'];
  readonly headers: readonly string[];
  readonly tags: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

export type TableColumn<Row> = {
  readonly header: string;
  readonly tag: string;
  readonly cell: (row: Row) => Cell;
};

export function tableOf<Row>(sheet: Table['sheet'], columns: readonly TableColumn<Row>[], rows: readonly Row[]): Table {
  return {
    sheet,
    headers: columns.map(({ header }) => header),
    tags: columns.map(({ tag }) => tag),
    rows: rows.map((row) => columns.map(({ cell }) => rounded(cell(row)))),
  };
}

/** Four places: an hour to the second, a share to a hundredth of a per cent. */
const rounded = (cell: Cell): Cell => (typeof cell === 'number' ? Number(cell.toFixed(4)) : cell);

type Named = { readonly id: string; readonly nameFr: string; readonly nameAr: string; readonly nameEn: string };
export type PlaceNames = Readonly<Record<'regions' | 'provinces' | 'towns', readonly Named[]>>;

/** What the tables are written from: a plan, and how things are called in the language of the file. */
export type Told = {
  readonly view: PlanView;
  readonly words: Words;
  readonly language: ExportPlan['language'];
  readonly regionName: (regionId: string) => string;
  readonly provinceName: (areaId: string) => string;
  readonly townName: (cityId: string) => string;
  /** By unit. */
  readonly unitNames: readonly string[];
};

export function toldIn(
  language: ExportPlan['language'],
  view: PlanView,
  { regions, provinces, towns }: PlaceNames,
): Told {
  const name = { fr: 'nameFr', ar: 'nameAr', en: 'nameEn' } as const;
  const namer = (places: readonly Named[]) => {
    const names = new Map(places.map((place) => [place.id, place[name[language]]]));
    return (id: string) => names.get(id) ?? id;
  };
  return {
    view,
    language,
    words: wordsIn(language),
    regionName: namer(regions),
    provinceName: namer(provinces),
    townName: namer(towns),
    unitNames: view.content.units.map((unit) => unitName(language, unit)),
  };
}

/** Tags of the columns that several tables have. */
export const tags = {
  year: '#date+year',
  regionCode: '#adm1+code',
  beds: '#capacity+beds+total',
} as const;
/** Those for whom beds are planned, in HXL's words. */
export const peopleTag: Readonly<Record<Demand, string>> = { referred: '#targeted', need: '#inneed' };
/** HXL says in the tag in which language a name is. */
export const named = (tag: string, language: ExportPlan['language']): string => `${tag}+name+i_${language}`;
