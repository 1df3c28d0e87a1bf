import type { Need } from '@iwaa/shared/placements/words';

import { dayOf, moment, momentOr } from './copy.ts';
import { offeringOf, placesAt, placesEverywhere, type Service } from './offerings.ts';
import type { Size } from './sizes.ts';
import type { Story } from './story.ts';
import type { StoryTables } from './tables.ts';
import type { Unit } from './units.ts';

/** What a party needs beside its beds. */
export type Care = {
  readonly service: Service;
  readonly need: Need | null;
  readonly isMust: boolean;
  /** Who is served, and under which number. */
  readonly places: readonly { readonly letter: string | null; readonly number: number }[];
};

const day = 86_400_000;
/** Places were not counted before. */
const countedFor = 60 * day;

const needs: Partial<Record<Service, Need>> = {
  medical: 'medical-care',
  psychological: 'psychological-care',
  interpreting: 'interpreter',
  maternity: 'pregnant',
  addiction: 'addiction-care',
};

/** Six parties of ten need something. Each unit has its own number in the one service that is asked for there: no two can ever meet in it. */
export function careOf(unit: Unit, n: number): Care | null {
  if ((n * 37) % 100 >= 60) return null;
  const { rank } = unit;
  if (unit.kind === 'family') {
    const places = [
      { letter: 'B', number: 2 * rank + 1 },
      { letter: 'C', number: 2 * rank + 2 },
    ];
    return { service: 'schooling', need: null, isMust: false, places };
  }
  const [service, number] = askedBy(unit);
  const letter = service === 'legal-aid' || service === 'interpreting' ? null : 'A';
  const isMust = n % 2 === 0 && number <= placesEverywhere;
  return { service, need: needs[service] ?? null, isMust, places: [{ letter, number }] };
}

function askedBy({ rank, kind }: Unit): [Service, number] {
  const [eighth, fourth] = [Math.floor(rank / 8) + 1, Math.floor(rank / 4) + 1];
  if (rank % 8 === 3) return ['interpreting', eighth];
  if (rank % 8 === 7) return [kind === 'men' ? 'addiction' : 'maternity', eighth];
  return [(['medical', 'psychological', 'legal-aid'] as const)[rank % 4] ?? 'medical', fourth];
}

/** The places that a stay takes, from the hold to the departure. */
export function writePlaces({ servicePlaces }: StoryTables, size: Size, story: Story): void {
  const { care, unit, centerId, offerId, placementId, filed, now, at, endsAt } = story;
  if (!care || !story.isAccepted || (endsAt ?? now) < now - countedFor) return;
  const began = moment(at.began);
  const during = `[${began},${momentOr(endsAt) ?? ''})`;
  const offeringId = offeringOf(unit.center, care.service);
  for (const { letter, number } of care.places) {
    if (number > placesAt(size, unit.center, care.service)) continue;
    servicePlaces.write(offeringId, centerId, number, during, offerId, placementId, letter, filed.agentId, began);
  }
}

const steps = ['first-appointment', 'follow-up', 'papers', 'court-date', 'enrolment', 'call-back', 'hand-over'];

/** What is planned for a stay: one step done, one late or to come; of those who have left of late, what was done. */
export function writePlan({ plans }: StoryTables, story: Story): void {
  const { n, care, centerId, placementId, managerId, ending, now, at, endsAt } = story;
  if ((ending !== 'arrived' && ending !== 'departed') || n % 3 === 0 || (endsAt ?? now) < now - countedFor) return;
  const [service, letter] = [care?.service ?? 'legal-aid', care?.places[0]?.letter ?? 'A'];
  const write = (which: number, due: number, done: number | null) => {
    const doneBy = done === null ? null : managerId;
    const step = steps[which % steps.length] ?? 'follow-up';
    plans.write(placementId, centerId, letter, service, step, dayOf(due), momentOr(done), doneBy, managerId);
  };
  write(n, at.arrived + day, Math.min(at.arrived + day, now));
  if (endsAt === null) write(n + 1, now + ((n % 20) - 3) * day, null);
}
