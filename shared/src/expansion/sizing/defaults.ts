import { assumed, type AssumptionText, type Basis, type Estimate } from '../basis.ts';
import type { StaffRules } from './staff.ts';

/** What a first plan starts from (planning.md §3, §10); each names its basis, and each can be changed. */
export const sizingDefaults = {
  refusalTarget: assumed(0.05, 0.02, 0.1, 'field-practice'),
  urgentRefusalTarget: assumed(0.02, 0.01, 0.05, 'field-practice'),
  groupSize: assumed(1.3, 1, 2, 'no-local-evidence'),
} as const satisfies Record<string, Estimate>;

/** Small homes are safer and more like a home; sizes of units, and bounds of a site. */
export const unitSizes: { readonly beds: readonly number[]; readonly basis: Basis } = {
  beds: [4, 6, 8, 12, 16, 20],
  basis: { kind: 'assumption', text: 'small-homes' },
};
export const siteBeds: { readonly least: number; readonly most: number; readonly basis: Basis } = {
  least: 6,
  most: 30,
  basis: { kind: 'assumption', text: 'small-homes' },
};

const assumption = (text: AssumptionText): Basis => ({ kind: 'assumption', text });

export const staffRules: { readonly rules: StaffRules; readonly bases: Readonly<Record<keyof StaffRules, Basis>> } = {
  rules: {
    nightHours: 10,
    leastAtNight: 2,
    leastByDay: 1,
    adultsEach: 6,
    minorsEach: 4,
    residentsEachAtNight: 20,
    casesEach: { 'social-worker': 10, psychologist: 15, lawyer: 25 },
    managers: 1,
    contractHours: 44,
    absence: 0.15,
  },
  bases: {
    nightHours: assumption('round-figure'),
    leastAtNight: assumption('safety-of-staff'),
    leastByDay: assumption('field-practice'),
    adultsEach: assumption('field-practice'),
    minorsEach: assumption('field-practice'),
    residentsEachAtNight: assumption('field-practice'),
    casesEach: assumption('field-practice'),
    managers: assumption('field-practice'),
    contractHours: assumption('labor-code-recalled'),
    absence: assumption('round-figure'),
  },
};
