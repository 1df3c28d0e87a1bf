import type { Viewer } from '@iwaa/shared/access/access';
import type { ReadRequest } from '@iwaa/shared/placements/inputs';
import type { MessageLine, RequestStory } from '@iwaa/shared/placements/views';

import type { Milestone } from '@iwaa/shared/placements/stays';

import { record, stepsOf } from '../../audit/index.ts';
import { momentNow } from '../../ledger/index.ts';
import { type Keys, unseal } from '../../platform/crypto.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { found } from '../../platform/refusal.ts';
import { peopleOf } from '../people.ts';
import { actsFor } from './acts.ts';
import { bedsOf } from './beds.ts';
import { isOver } from './disclosure.ts';
import { lineOf, offersOf } from './lines.ts';
import { stepsFor } from './steps-for.ts';

/** One request with its story. Opening it is recorded: those concerned can see who looked. */
export async function readRequest(
  tx: Transaction,
  viewer: Viewer,
  { reference }: ReadRequest,
  keys: Keys,
): Promise<RequestStory> {
  const line = found(await lineOf(tx, viewer, reference));
  const { requestId } = line;
  const [at, arrivedAt] = await Promise.all([momentNow(tx), arrivalOf(tx, requestId)]);
  await record(tx, viewer, 'placements.read', { outcome: 'read', requestId, reference, centerId: viewer.centerId });
  const acts = actsFor(viewer, line, at);
  if (viewer.role === 'agent' && isOver({ closedAt: line.closedAt, arrivedAt }, at))
    return { ...line, ...onlyTheOutcome, acts };
  const centerId = (line.placement ?? line.offer)?.centerId;
  const [offers, beds, details, people, milestones, steps, messages] = await Promise.all([
    offersOf(tx, [requestId], at),
    viewer.role === 'agent' || centerId === undefined ? [] : bedsOf(tx, requestId, centerId),
    detailsOf(tx, viewer, requestId, keys),
    peopleOf(tx, requestId),
    milestonesOf(tx, line.placement?.placementId),
    stepsOf(tx, requestId),
    messagesOf(tx, viewer, requestId, keys),
  ]);
  return {
    ...line,
    ...details,
    open: true,
    beds,
    acts,
    people,
    milestones,
    offers: offers.map(({ requestId: _of, ...offer }) => offer).toReversed(),
    story: stepsFor(viewer, steps, line.transfer),
    messages,
  };
}

const onlyTheOutcome = {
  open: false,
  people: [],
  together: 'center' as const,
  stayDays: null,
  groupReference: null,
  originCityId: null,
  mustServices: [],
  wishedServices: [],
  languages: [],
  avoidCities: [],
  consent: null,
  identifiedOn: null,
  note: null,
  beds: [],
  milestones: [],
  offers: [],
  keepTrying: 0,
  goesOn: false,
  story: [],
  messages: [],
};

/** Of their first arrival: an arrival at another center tells the agent nothing anew. */
async function arrivalOf(tx: Transaction, requestId: string) {
  const placement = await tx
    .selectFrom('placement')
    .where('requestId', '=', requestId)
    .select(({ fn }) => fn.min('arrivedAt').as('arrivedAt'))
    .executeTakeFirst();
  return placement?.arrivedAt ?? null;
}

/** The note is for the agent who wrote it and for the center that accepted; a coordinator sees all but notes. */
async function detailsOf(tx: Transaction, viewer: Viewer, requestId: string, keys: Keys) {
  const { note, placed, keepTrying, owesNextAt, groupReference, ...details } = await tx
    .selectFrom('request')
    .leftJoin('groupRequest', 'groupRequest.id', 'request.groupId')
    .where('request.id', '=', requestId)
    .select('groupRequest.reference as groupReference')
    .select([
      'together',
      'stayDays',
      'originCityId',
      'mustServices',
      'wishedServices',
      'languages',
      'avoidCities',
      'consent',
      'identifiedOn',
      'note',
      'keepTrying',
      'owesNextAt',
    ])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('placement')
          .whereRef('placement.requestId', '=', 'request.id')
          .where('state', 'in', ['booked', 'arrived'])
          .select('id'),
      ).as('placed'),
    )
    .executeTakeFirstOrThrow();
  const mayRead = viewer.role === 'agent' || (viewer.centerId !== null && placed);
  // A center learns nothing of who else would be asked, nor that there are others of a group.
  const ofAskers =
    viewer.centerId === null
      ? { keepTrying, goesOn: owesNextAt !== null, groupReference }
      : { keepTrying: 0, goesOn: false, groupReference: null };
  if (!note || !mayRead) return { ...details, ...ofAskers, note: null };
  await record(tx, viewer, 'placements.note', { outcome: 'read', requestId, centerId: viewer.centerId });
  return { ...details, ...ofAskers, note: unseal(keys, note, `request ${requestId} note`) };
}

/** Row-level security keeps them from everybody but the center and the coordination. */
async function milestonesOf(tx: Transaction, placementId: string | undefined): Promise<Milestone[]> {
  if (placementId === undefined) return [];
  return tx
    .selectFrom('stayMilestone')
    .where('placementId', '=', placementId)
    .select(['kind', 'earliest', 'latest'])
    .orderBy('latest')
    .execute();
}

async function messagesOf(tx: Transaction, viewer: Viewer, requestId: string, keys: Keys): Promise<MessageLine[]> {
  const rows = await tx
    .selectFrom('message')
    .where('requestId', '=', requestId)
    .select(['id', 'at', 'authorId', 'authorRole', 'sealed'])
    .orderBy('at')
    .execute();
  return rows.map(({ id, at, authorId, authorRole, sealed }) => ({
    messageId: id,
    at,
    role: authorRole === 'agent' ? 'agent' : 'center',
    mine: authorId === viewer.accountId,
    text: unseal(keys, sealed, `message ${id}`),
  }));
}
