import type { Viewer } from '@iwaa/shared/access/access';
import type { HeldGroup, HoldGroup } from '@iwaa/shared/placements/group';

import { record } from '../../audit/index.ts';
import { centerFacts } from '../../availability/index.ts';
import { lockCenter } from '../../centers/index.ts';
import { momentNow } from '../../ledger/index.ts';
import { randomReference } from '../../platform/crypto.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { found, refuse } from '../../platform/refusal.ts';
import { holdsOf, mayHoldMore, neededFrom, readForHold, takeHold } from '../commands/hold.ts';
import { lockRequest } from '../commands/locked.ts';
import { mustBePossible, organizationOf, writeRequest } from '../commands/request.ts';
import { fitsTogether, type Group } from '../matching/parties.ts';
import { groupOf } from './search.ts';

type Part = { readonly centerId: string; readonly people: readonly number[] };
type Held = HeldGroup['parts'][number] & { readonly people: readonly number[] };

/**
 * Holds a whole group, or nothing: every center is locked first, in id order, and each party is matched again on what is there now. One that no
 * longer fits takes the whole transaction back.
 */
export async function holdGroup(tx: Transaction, viewer: Viewer, input: HoldGroup): Promise<HeldGroup> {
  const organization = await organizationOf(tx, viewer, input.organizationId);
  await mustBePossible(tx, { ...input, services: input.mustServices });
  const parts = input.parts.toSorted((one, other) => (one.centerId < other.centerId ? -1 : 1));
  for (const { centerId } of parts) await lockCenter(tx, centerId);
  const at = await momentNow(tx);
  const group = groupOf(input, await neededFrom(tx, { arriveOn: input.arriveOn ?? null }, at), at);
  mustKeepItsRules(group, parts);
  mayHoldMore(await holdsOf(tx, viewer, organization.id));
  const reference = randomReference();
  const { urgency, people } = input;
  const { id: groupId } = await tx
    .insertInto('groupRequest')
    .values({
      reference,
      urgency,
      organizationId: organization.id,
      createdBy: viewer.accountId,
      people: people.length,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const held: Held[] = [];
  const centers = await centerFacts(
    tx,
    parts.map(({ centerId }) => centerId),
  );
  for (const part of parts) {
    const center = found(centers.find(({ centerId }) => centerId === part.centerId));
    const { parties } = fitsTogether(center, unitsIn(group, part), group);
    if (!parties) refuse('taken');
    for (const party of parties)
      held.push(await holdParty(tx, viewer, { input, organization, groupId, at, party, part }));
  }
  await keepApart(tx, group, held);
  const details = { people: people.length, parties: held.length, centers: parts.length };
  await record(tx, viewer, 'placements.holdGroup', { reference, subjectId: groupId, details });
  return {
    groupId,
    reference,
    parts: held.map(({ requestId, offerId, lapsesAt }) => ({ requestId, offerId, lapsesAt })),
  };
}

const unitsIn = ({ units }: Group, { people }: Part) =>
  units.filter((unit) => unit.every((index) => people.includes(index)));

/** A split that parts who stays together, or joins who must not meet, is no split of this group. */
function mustKeepItsRules(group: Group, parts: readonly Part[]): void {
  const together = parts.every((part) => unitsIn(group, part).flat().length === part.people.length);
  const apart = group.apart.every((pair) => !parts.some(({ people }) => pair.every((one) => people.includes(one))));
  if (!together || !apart) refuse('does-not-fit');
}

type Party = {
  readonly input: HoldGroup;
  readonly organization: Awaited<ReturnType<typeof organizationOf>>;
  readonly groupId: string;
  readonly at: string;
  readonly party: readonly number[];
  readonly part: Part;
};

async function holdParty(tx: Transaction, viewer: Viewer, { input, organization, groupId, at, party, part }: Party) {
  const members = party.flatMap((index) => input.people[index] ?? []);
  const { people: _all, together: _sets, apart: _pairs, parts: _split, organizationId: _named, ...criteria } = input;
  const { requestId } = await writeRequest(tx, viewer, organization, {
    ...criteria,
    groupId,
    together: 'center',
    wishedServices: [],
    party: members.map(({ person }) => person),
    languages: [...new Set(members.flatMap(({ language }) => language ?? []))].slice(0, 3),
  });
  const { centerId } = part;
  const [request, known] = await Promise.all([lockRequest(tx, requestId), readForHold(tx, requestId, centerId)]);
  const { offerId, lapsesAt } = await takeHold(tx, viewer, request, { centerId, at, known });
  return { requestId, offerId, lapsesAt, people: party };
}

/** Whom the group keeps apart stays so when a party looks for another center. */
async function keepApart(tx: Transaction, { apart }: Group, held: readonly Held[]): Promise<void> {
  const partyOf = (index: number) => held.find(({ people }) => people.includes(index))?.requestId ?? '';
  const pairs = apart.map((pair) => pair.map(partyOf).toSorted());
  if (pairs.length === 0) return;
  await tx
    .insertInto('partyApart')
    .values(pairs.map(([requestId = '', otherRequestId = '']) => ({ requestId, otherRequestId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
