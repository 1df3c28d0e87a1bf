/** Where a figure comes from: every number of a plan names its source or says that it is an assumption. */
export type Basis =
  | { readonly kind: 'source'; readonly citation: string; readonly url: string | null }
  | { readonly kind: 'assumption'; readonly text: AssumptionText }
  | { readonly kind: 'history'; readonly fromYear: number; readonly toYear: number };

/** Assumptions are told in words by the client; `planner` is a figure that the planner put there. */
export const assumptionTexts = [
  'planner',
  'no-local-evidence',
  'borrowed-estimates',
  'field-practice',
  'small-homes',
  'labor-code-recalled',
  'safety-of-staff',
  'growth-levels',
  'round-figure',
] as const;
export type AssumptionText = (typeof assumptionTexts)[number];

/** A figure with what it may plausibly be instead: `low` and `high` bound the slider, the bars and the draws. */
export type Estimate = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly basis: Basis;
};

export const assumed = (value: number, low: number, high: number, text: AssumptionText): Estimate => ({
  value,
  low,
  high,
  basis: { kind: 'assumption', text },
});

/** The same estimate, put elsewhere by the planner: its range grows to hold the figure. */
export const movedTo = ({ low, high }: Estimate, value: number): Estimate =>
  assumed(value, Math.min(low, value), Math.max(high, value), 'planner');
