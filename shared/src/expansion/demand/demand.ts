import { type Column, columns } from '../../availability/availability.ts';
import { yearsOf } from '../ranges.ts';
import { type Area, type Part, partsOf } from './allocate.ts';
import { type DemandAssumptions, faultsOf, valueOf } from './assumptions.ts';
import { type Band, bandOf, scaled } from './bands.ts';
import { meanStay, type NationalDemand, nationalDemand, partOf, product, type Uncertain } from './chain.ts';

/** Demand of one column in one area in one year. People, the children of families among them. */
export type DemandRow = {
  readonly area: string;
  readonly region: string;
  readonly column: Column;
  readonly year: number;
  readonly need: Band;
  readonly referred: Band;
  /** Mean beds in use if nobody is refused (erlangs), by those referred and by all in need. */
  readonly load: { readonly referred: number; readonly need: number };
  /** Of them foreign nationals: told beside, never added. */
  readonly foreign: { readonly need: number; readonly referred: number };
};

/**
 * Demand by area, group and year with bands of 10-50-90 %. Means add up over areas; bands do not: for a region or the nation pass areas of that
 * level. A band holds the chance of small numbers and the spread of every factor (variances of independent factors multiplied, the count
 * then negative binomial). Throws RangeError, naming what is outside its bounds.
 */
export function demandOf(assumptions: DemandAssumptions, areas: readonly Area[]): DemandRow[] {
  const faults = faultsOf(assumptions);
  if (faults.length > 0) throw new RangeError(`outside their bounds: ${faults.join(', ')}`);
  const parts = partsOf(areas, assumptions.allocation, valueOf(assumptions, 'identified'));
  return yearsOf(assumptions).flatMap((year) =>
    columns.flatMap((column) => {
      const national = nationalDemand(assumptions, column, year);
      return areas.flatMap((area, index) => {
        const part = parts[index];
        return part ? [rowOf(assumptions, { area, part, national, column, year })] : [];
      });
    }),
  );
}

type Cell = {
  readonly area: Area;
  readonly part: Part;
  readonly national: NationalDemand;
  readonly column: Column;
  readonly year: number;
};

function rowOf(assumptions: DemandAssumptions, { area, part, national, column, year }: Cell): DemandRow {
  const { people } = partOf(assumptions, column);
  const local = ({ mean, relativeVariance }: Uncertain): Band =>
    scaled(bandOf(mean * part.share, product([relativeVariance, part.shape === 0 ? 0 : 1 / part.shape])), people);
  const [need, referred] = [local(national.need), local(national.referred)];
  const stay = meanStay(assumptions, column) / 365;
  const foreign = valueOf(assumptions, 'foreign');
  return {
    area: area.id,
    region: area.region,
    column,
    year,
    need,
    referred,
    load: { referred: referred.mean * stay, need: need.mean * stay },
    foreign: { need: need.mean * foreign, referred: referred.mean * foreign },
  };
}
