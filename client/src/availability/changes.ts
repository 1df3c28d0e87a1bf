/** What differs between two answers of the board, line by line and column by column. */
import { columns, type Band, type Board, type Column } from '@iwaa/shared/availability/availability';

export type CenterChange = {
  readonly kind: 'center';
  readonly id: string;
  readonly column: Column;
  readonly places: number;
};
export type CityChange = { readonly kind: 'city'; readonly id: string; readonly column: Column; readonly band: Band };
export type Change = CenterChange | CityChange;

/** A column that was or becomes "not received" is a change of the center, not of its places: shown, not announced. */
export function changesBetween(before: Board, after: Board): Change[] {
  const centers = new Map(before.centers.map((row) => [row.centerId, row]));
  const cities = new Map(before.cities.map((row) => [row.cityId, row]));
  return [
    ...after.centers.flatMap((row) =>
      columns.flatMap((column): Change[] => {
        const [was, is] = [centers.get(row.centerId)?.columns[column], row.columns[column]];
        return was && is && was.places !== is.places
          ? [{ kind: 'center', id: row.centerId, column, places: is.places }]
          : [];
      }),
    ),
    ...after.cities.flatMap((row) =>
      columns.flatMap((column): Change[] => {
        const [was, is] = [cities.get(row.cityId)?.columns[column], row.columns[column]];
        return was && is && was !== is ? [{ kind: 'city', id: row.cityId, column, band: is }] : [];
      }),
    ),
  ];
}
