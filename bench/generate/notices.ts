import { dayOf, moment } from './copy.ts';
import { coordinatorAccount, idOf } from './names.ts';
import { expectedOf } from './records.ts';
import { isAnswered } from './stays.ts';
import type { Story } from './story.ts';
import type { StoryTables } from './tables.ts';

const [minute, hour, day] = [60_000, 3_600_000, 24 * 3_600_000];
/** How far back it is told what people were told: a month. */
const toldFor = 30 * day;

/** What people were told of a story in the last weeks, as its acts would have told them. */
export function writeNotices({ notices }: StoryTables, story: Story): void {
  const { now, requestId, reference, centerId } = story;
  for (const { to, about, at, escalation = false, isDone = false } of noticesOf(story)) {
    if (at < now - toldFor || at > now) continue;
    // What somebody has acted on they read within minutes, most of the rest hours later.
    const read = isDone ? at + 4 * minute : at < now - 9 * hour && story.n % 9 > 0 ? at + 9 * hour : null;
    const kind = about.slice(0, about.indexOf(':'));
    const readAt = read === null ? null : moment(read);
    notices.write(to, about, kind, escalation, centerId, requestId, reference, moment(at), readAt, moment(at));
  }
}

type Notice = {
  readonly to: string;
  readonly about: string;
  readonly at: number;
  readonly escalation?: boolean;
  readonly isDone?: boolean;
};

function noticesOf(story: Story): Notice[] {
  const { ending, offerId, managerId, filed, at, from, closesAt, unit } = story;
  const asker = from?.managerId ?? filed.agentId;
  const awaits = { to: managerId, about: `request-awaits:${offerId}`, at: at.sent, isDone: ending !== 'held' };
  if (ending === 'held') return [awaits];
  const closed = closesAt ?? at.lapses;
  if (ending === 'withdrawn') return [awaits, { to: managerId, about: `withdrawn:${offerId}`, at: closed }];
  if (ending === 'lapsed') {
    const deputy = idOf('account', coordinatorAccount(unit.center));
    return [
      awaits,
      { to: managerId, about: `answer-half-time:${offerId}`, at: at.remind, isDone: true },
      { to: deputy, about: `answer-overdue:${offerId}`, at: at.answer, escalation: true, isDone: true },
      { to: asker, about: `lapsed:${offerId}`, at: closed },
    ];
  }
  return [
    awaits,
    { to: asker, about: `answered:${offerId}`, at: at.answered, isDone: true },
    ...noticesOfStay(story, asker),
  ];
}

function noticesOfStay(story: Story, asker: string): Notice[] {
  const { now, ending, placementId, managerId, filed, at, endsAt, leavesAt } = story;
  if (ending === 'booked') return [];
  const arrived = { to: asker, about: `outcome:${placementId}:arrived`, at: at.arrived };
  if (endsAt === null) {
    const expected = expectedOf(story);
    const about = `overstay:${placementId}:${dayOf(expected)}`;
    return expected < now ? [arrived, { to: managerId, about, at: morningOf(expected) + day }] : [arrived];
  }
  if (leavesAt !== null) return [arrived];
  const departed = { to: filed.agentId, about: `outcome:${placementId}:departed`, at: endsAt };
  const about = `follow-up-due:${placementId}`;
  const question = { to: managerId, about, at: morningOf(endsAt) + 30 * day, isDone: isAnswered(story) };
  return [arrived, departed, question];
}

/** When its day begins where the network is, an hour east of Greenwich. */
const morningOf = (at: number) => Math.floor((at + hour) / day) * day - hour;
