/** What the person is looking for, as the chips say it, and which lines of the board answer it. */
import type { Column } from '@iwaa/shared/availability/availability';

export type Needs = {
  readonly column: Column | null;
  readonly services: readonly string[];
  readonly accessible: boolean;
  readonly regionId: string | null;
};

export const noNeeds: Needs = { column: null, services: [], accessible: false, regionId: null };

/** Services worth a chip: those that decide on the telephone. The full list belongs to a request. */
export const chipServices = ['interpreting', 'medical'] as const;

type Line = {
  readonly regionId: string;
  readonly columns: Readonly<Record<Column, unknown>>;
  readonly services: readonly string[];
  readonly accessible: boolean;
};

export const suits = (line: Line, needs: Needs): boolean =>
  (needs.regionId === null || line.regionId === needs.regionId) &&
  (needs.column === null || line.columns[needs.column] !== null) &&
  (!needs.accessible || line.accessible) &&
  needs.services.every((service) => line.services.includes(service));

export const toggled = (needs: Needs, service: string): Needs => ({
  ...needs,
  services: needs.services.includes(service)
    ? needs.services.filter((one) => one !== service)
    : [...needs.services, service],
});

export const sameRegion = (needs: Needs, regionId: string): Needs => ({
  ...needs,
  regionId: needs.regionId === regionId ? null : regionId,
});
