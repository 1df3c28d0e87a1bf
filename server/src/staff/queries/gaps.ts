import { claimsOfPeople, mostAtOnce } from '@iwaa/shared/ledger/people';
import type { CenterSnapshot } from '@iwaa/shared/ledger/snapshot';
import type { CoverGap } from '@iwaa/shared/staff/cover';
import type { Day } from '@iwaa/shared/text';

import { addDays } from '../../ledger/index.ts';
import type { RuledSpan } from '../rules.ts';
import { gapsIn } from '../rules-of-gaps.ts';

/** Where somebody is missing, by the people who are here or booked. */
export function gapsOf(center: CenterSnapshot, spans: readonly RuledSpan[]): CoverGap[] {
  const people = claimsOfPeople(center).filter((claim) => claim.purpose !== 'hold');
  return gapsIn(spans, (since, until) => mostAtOnce(people, since, until));
}

/** The Monday on which the week of a day begins. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}
