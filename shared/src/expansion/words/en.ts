import type { AssumptionText } from '../basis.ts';
import type { StartingDonor } from '../starting.ts';

export const assumptions = {
  'assumption-planner': 'chosen by the planner',
  'assumption-no-local-evidence': 'no Moroccan figure is published',
  'assumption-borrowed-estimates': 'estimates borrowed from other countries',
  'assumption-field-practice': 'practice in the field',
  'assumption-small-homes': 'small homes, safer and more like a home',
  'assumption-labor-code-recalled': 'legal working time, to be checked',
  'assumption-safety-of-staff': 'nobody keeps watch alone',
  'assumption-growth-levels': 'three levels, to see the effect',
  'assumption-round-figure': 'a round figure',
} as const satisfies Record<`assumption-${AssumptionText}`, string>;

export const mapNote = 'The map shows administrative regions (division of 2015) for planning and takes no position.';

export const donors = {
  programme: 'IOM, UNODC, ILO',
  state: 'State budget',
} as const satisfies Record<StartingDonor, string>;
