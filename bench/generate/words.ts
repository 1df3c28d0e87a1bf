import { digest, keyedDigest, seal } from '../../server/src/platform/crypto.ts';
import { bytes, moment } from './copy.ts';
import { idOf } from './names.ts';
import { keys } from './secret.ts';
import type { Story } from './story.ts';
import type { StoryTables } from './tables.ts';

const [minute, day] = [60_000, 24 * 3_600_000];
/** Later they are forgotten. */
const keptFor = 3 * day;

/** What is kept of a request only while it is needed: what agent and center wrote to one another, its marks, the keys of its acts. */
export function writeWords(tables: StoryTables, story: Story): void {
  const { now, at, closesAt, ending, from, leavesAt, isAccepted } = story;
  if (from) return;
  if (at.asked > now - keptFor) writeKeys(tables, story);
  // Whoever goes on may come where they must not be.
  if (leavesAt !== null || !isAccepted) return;
  if ((closesAt ?? now) > now - keptFor) writeMark(tables, story);
  const isNew = ending === 'booked' || at.arrived > now - keptFor;
  if (isNew) writeMessages(tables, story);
}

/** Who comes is announced, and awaited. */
function writeMessages({ messages, trail }: StoryTables, story: Story): void {
  const { n, requestId, reference, centerId, filed, managerId, at } = story;
  const lines = [
    ['agent', filed.agentId, 'They are on their way, with an escort.'],
    ['manager', managerId, 'We wait for them at the door.'],
  ] as const;
  for (const [index, [role, author, text]] of lines.entries()) {
    const [id, said] = [idOf('message', 2 * n + index), at.answered + (index + 1) * minute];
    const sealed = bytes(seal(keys, text, `message ${id}`));
    messages.write(id, requestId, centerId, filed.organizationId, author, role, sealed, moment(said));
    trail.write({ act: 'placements.message', at: said, role, actorId: author, centerId, requestId, reference });
  }
}

const kinds = ['phone', 'nickname', 'place', 'incident'] as const;

/** One in twenty is marked. Of two neighbours one is tied to a mark from which the other is kept: they are never in one center. */
function writeMark({ marks, trail }: StoryTables, story: Story): void {
  const { unit, requestId, reference, filed, at } = story;
  if (unit.place % 20 !== 7) return;
  const text = `separation mark of ${unit.place} in ${Math.floor(unit.center / 2)}`;
  const stance = unit.center % 2 === 0 ? 'belongs' : 'keep-apart';
  const kind = kinds[Math.floor(unit.center / 2) % kinds.length] ?? 'place';
  const { agentId: actorId, organizationId } = filed;
  const mark = bytes(keyedDigest(keys, text));
  marks.write(requestId, organizationId, stance, kind, mark, actorId, moment(at.sent));
  trail.write({ act: 'placements.mark', at: at.sent, role: 'agent', actorId, centerId: null, requestId, reference });
}

/** Under which the agent asked for the beds, and the center said yes. */
function writeKeys({ keys: claimed }: StoryTables, { n, filed, managerId, at, isAccepted, offerId }: Story): void {
  const write = (actor: string, act: string, answer: unknown, said: number) =>
    claimed.write(actor, `bench-${n}-${act}`, bytes(digest(`${act} ${n}`)), JSON.stringify(answer), moment(said));
  write(filed.agentId, 'hold', { offerId, beds: 1 }, at.began);
  write(filed.agentId, 'send', { offerId }, at.sent);
  if (isAccepted) write(managerId, 'accept', { offerId }, at.answered);
}
