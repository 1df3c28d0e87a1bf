import type { Viewer } from '@iwaa/shared/access/access';
import type { GroupStory, ReadGroup, SendGroup, WithdrawGroup } from '@iwaa/shared/placements/group';

import { type Act, ensure } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { lockCenter } from '../../centers/index.ts';
import { momentNow } from '../../ledger/index.ts';
import type { Keys } from '../../platform/crypto.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { sendOffer } from '../commands/send.ts';
import { withdraw } from '../commands/withdraw.ts';
import { lineOf } from '../story/lines.ts';

/** Sends every part that is held to its center: one consent for all of them. */
export async function sendGroup(
  tx: Transaction,
  viewer: Viewer,
  { groupId, ...rest }: SendGroup,
  keys: Keys,
): Promise<{ sent: number }> {
  const group = await lockedGroup(tx, viewer, 'placements.sendGroup', groupId);
  const at = await momentNow(tx);
  const waiting = await liveOffers(tx, groupId)
    .where('offer.sentAt', 'is', null)
    .where('offer.lapsesAt', '>', at)
    .execute();
  if (waiting.length === 0) refuse('hold-lapsed');
  for (const { offerId } of waiting)
    await sendOffer(tx, viewer, { offerId, noteIdentifiesNobody: false, ...rest }, keys);
  await record(tx, viewer, 'placements.sendGroup', traced(group, { parties: waiting.length }));
  return { sent: waiting.length };
}

/** Withdraws the group: each of its parts that is not closed and where nobody has arrived. */
export async function withdrawGroup(
  tx: Transaction,
  viewer: Viewer,
  { groupId, reason }: WithdrawGroup,
): Promise<{ withdrawn: number }> {
  const group = await lockedGroup(tx, viewer, 'placements.withdrawGroup', groupId);
  const open = await tx
    .selectFrom('request')
    .leftJoin('placement', (join) =>
      join.onRef('placement.requestId', '=', 'request.id').on('placement.state', '=', 'arrived'),
    )
    .where('groupId', '=', groupId)
    .where('request.state', '<>', 'closed')
    .where('placement.id', 'is', null)
    .select('request.id')
    .orderBy('request.id')
    .execute();
  if (open.length === 0) refuse('wrong-state');
  for (const { id: requestId } of open) await withdraw(tx, viewer, { requestId, what: 'request', reason });
  await record(tx, viewer, 'placements.withdrawGroup', traced(group, { parties: open.length, reason }));
  return { withdrawn: open.length };
}

/** A group with its parts, for those who asked and for the coordination. */
export async function readGroup(tx: Transaction, viewer: Viewer, { reference }: ReadGroup): Promise<GroupStory> {
  const group = found(
    await tx
      .selectFrom('groupRequest')
      .where('reference', '=', reference)
      .select(['id', 'organizationId', 'createdAt', 'urgency', 'people'])
      .executeTakeFirst(),
  );
  ensure(viewer, 'placements.readGroup', group);
  await record(tx, viewer, 'placements.readGroup', { outcome: 'read', reference, subjectId: group.id });
  const requests = await tx
    .selectFrom('request')
    .where('groupId', '=', group.id)
    .select('reference')
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  const parts: GroupStory['parts'] = [];
  for (const request of requests) {
    parts.push(found(await lineOf(tx, viewer, request.reference)));
  }
  const { id: groupId, createdAt, urgency, people } = group;
  return { groupId, reference, createdAt, urgency, people, parts };
}

const traced = ({ id, reference }: { id: string; reference: string }, details: Record<string, string | number>) => ({
  reference,
  subjectId: id,
  details,
});

/** The group, with every center where one of its parts holds or has beds locked in id order before any part is touched. */
async function lockedGroup(tx: Transaction, viewer: Viewer, act: Act, groupId: string) {
  const group = found(await tx.selectFrom('groupRequest').where('id', '=', groupId).selectAll().executeTakeFirst());
  ensure(viewer, act, group);
  const live = await liveOffers(tx, groupId).execute();
  for (const centerId of [...new Set(live.map((offer) => offer.centerId))].toSorted()) await lockCenter(tx, centerId);
  return group;
}

const liveOffers = (tx: Transaction, groupId: string) =>
  tx
    .selectFrom('offer')
    .innerJoin('request', 'request.id', 'offer.requestId')
    .leftJoin('placement', 'placement.offerId', 'offer.id')
    .where('request.groupId', '=', groupId)
    .where((where) =>
      where.or([where('offer.state', '=', 'held'), where('placement.state', 'in', ['booked', 'arrived'])]),
    )
    .select(['offer.id as offerId', 'offer.centerId'])
    .orderBy('offer.centerId')
    .orderBy('offer.id');
