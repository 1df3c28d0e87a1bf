import { regionsOf } from '@iwaa/shared/expansion/demand/allocate';
import type { SizeScenario } from '@iwaa/shared/expansion/planning';
import type { SizeAnswer } from '@iwaa/shared/expansion/sizing/answer';
import { sizingOf, uncertaintyOf } from '@iwaa/shared/expansion/sizing/answer';

import { refuse } from '../../platform/refusal.ts';
import { planningPlaces } from '../scenario/places.ts';

/** What the sliders show, for a content that need not be saved. */
export function sizeScenario({ content, year }: SizeScenario): SizeAnswer {
  const { fromYear, toYear } = content.demand;
  if (year < fromYear || year > toYear) refuse('missing-details', { fields: ['year'] });
  const regions = regionsOf(planningPlaces().provinces);
  return { sizing: sizingOf(content, regions, year), uncertainty: uncertaintyOf(content, regions, year) };
}
