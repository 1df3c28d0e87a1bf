import { dayOf, moment } from './copy.ts';
import { expectedOf } from './records.ts';
import type { Story } from './story.ts';
import type { StoryTables } from './tables.ts';

const day = 24 * 3_600_000;
/** The days after a departure on which it is asked about. */
const askedAfter = 30;

const milestones = ['reflection-end', 'travel-papers', 'court-date', 'housing-found'] as const;
const reasons = ['no-housing', 'papers', 'court', 'health', 'safety', 'family'] as const;
const answers = ['yes', 'yes', 'yes', 'unknown', 'yes', 'no'] as const;

/** What a stay waits for, why it lasts longer than expected, and how they are a month after it. */
export function writeStay(tables: StoryTables, story: Story): void {
  if (story.ending === 'arrived' && story.endsAt === null) writeHere(tables, story);
  else if (story.ending === 'departed' && story.leavesAt === null) writeLeft(tables, story);
}

function writeHere({ milestones: waits, overstays }: StoryTables, story: Story): void {
  const { n, now, placementId, centerId, managerId, at } = story;
  for (const which of n % 5 < 2 ? [n, n + 1].slice(0, 1 + (n % 2)) : []) {
    const earliest = now + (1 + (n % 30)) * day;
    const kind = milestones[which % milestones.length] ?? 'court-date';
    waits.write(
      placementId,
      centerId,
      kind,
      dayOf(earliest),
      dayOf(earliest + (n % 14) * day),
      managerId,
      moment(at.arrived),
    );
  }
  // Only of those of whom a day is expected now.
  if (n % 9 !== 0 || n % 300 === 0 || at.arrived > now - 4 * day) return;
  const said = at.arrived + (now - at.arrived) / 2;
  writeOverstay(overstays, story, said, expectedOf(story));
}

function writeLeft({ overstays, followUps }: StoryTables, story: Story): void {
  const { n, now, placementId, centerId, managerId, at, endsAt } = story;
  const left = endsAt ?? now;
  if (n % 25 === 0 && left - at.arrived > 6 * day) writeOverstay(overstays, story, left - 2 * day, left);
  const answered = left + (askedAfter + 3) * day;
  if (isAnswered(story))
    followUps.write(placementId, centerId, answers[n % answers.length] ?? 'yes', managerId, moment(answered));
}

/** A month after the departure; of some nobody ever says. */
export const isAnswered = ({ n, now, endsAt }: Story): boolean =>
  n % 8 !== 0 && (endsAt ?? now) < now - (askedAfter + 3) * day;

/** The day before it was said, they should have left; now it is another. */
function writeOverstay(overstays: StoryTables['overstays'], story: Story, said: number, departs: number): void {
  const { n, placementId, centerId, managerId } = story;
  const reason = reasons[n % reasons.length] ?? 'other';
  overstays.write(placementId, centerId, dayOf(said - day), reason, dayOf(departs), managerId, moment(said));
}
