import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { Urgency } from '@iwaa/shared/placements/words';
import type { Moment } from '@iwaa/shared/text';
import type { Selectable } from 'kysely';

import { record } from '../../audit/index.ts';
import { centerFacts } from '../../availability/index.ts';
import { momentNow } from '../../ledger/index.ts';
import type { Database } from '../../platform/db/database.ts';
import { tryLockFor } from '../../platform/db/locks.ts';
import type { WaitingSuggestion } from '../../platform/db/tables.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import { criteriaOf, loadOf, wishesOf } from '../asked.ts';
import { askedLately } from '../commands/asked-lately.ts';
import { neededFrom } from '../commands/hold.ts';
import { announceRequest, minutesAfter, type Request } from '../commands/locked.ts';
import { tellRequester } from '../commands/tell.ts';
import { isMarked } from '../marks/clashes.ts';
import { fitOf } from '../matching/match.ts';
import { planOpenings, type Suggested, type Waiter } from './plan.ts';
import type { Queued } from './order.ts';
import { queueOf } from './queue.ts';

/** So long the first in order has an opening to itself, in minutes: as long as a center has to answer. */
const ownTime: Record<Urgency, number> = { now: 15, today: 60, week: 1440, date: 1440 };
/** An agent who has just filed a request is choosing a place: nobody need tell them. In minutes. */
const composing = 1;
/** What an opening is compared with at once; those further down the list come when those before them are served. */
const most = 60;

/**
 * Tells the first in order of what has freed and fits, each opening once: its row is unique while it is open, and ends when it no longer fits.
 * Nothing is held for anybody. A request that asked for it is owed an offer instead. Returns how many openings began or ended.
 */
export const tendWaiting = (db: Database): Promise<number> =>
  inTransaction(db, 'system', async (tx) => {
    const { rows } = await tryLockFor('waiting list').execute(tx);
    if (!rows[0]?.mine) return 0;
    const at = await momentNow(tx);
    const queue = await queueOf(tx);
    const live = await tx.selectFrom('waitingSuggestion').where('endedAt', 'is', null).selectAll().execute();
    if (queue.length === 0 && live.length === 0) return 0;
    const centers = await centerFacts(tx);
    const waiters = await waitersOf(tx, queue.slice(0, most), centers, at);
    const ended = await endOpenings(tx, { live, waiters, centers, at });
    const open = live.filter(({ id }) => !ended.has(id));
    const planned = await planOpenings(await withTheirTime(tx, waiters, open, at), centers);
    const begun = planned.filter(
      ({ requestId, centerId }) => !open.some((one) => one.requestId === requestId && one.centerId === centerId),
    );
    for (const opening of begun) await beginOpening(tx, opening, waiters, at);
    return begun.length + ended.size;
  });

type Waiting = Omit<Waiter, 'blocked' | 'told'> & { readonly request: Request };

/** Those who wait, in order, with what they ask; not those whose next center is being asked anyway. */
async function waitersOf(
  tx: Transaction,
  queue: readonly Queued[],
  centers: readonly CenterFacts[],
  at: Moment,
): Promise<Waiting[]> {
  if (queue.length === 0) return [];
  const ids = queue.map(({ requestId }) => requestId);
  const rows = await tx.selectFrom('request').where('id', 'in', ids).selectAll().execute();
  const load = await loadOf(tx, centers);
  const waiters: Waiting[] = [];
  for (const id of ids) {
    const request = rows.find((row) => row.id === id);
    const isComposing = !request?.automatic && (request?.createdAt ?? at) > minutesAfter(at, -composing);
    if (!request || request.owesNextAt !== null || isComposing) continue;
    // Like a search it knows of no conflict: only who holds learns of one, and that is counted.
    const criteria = {
      ...(await criteriaOf(tx, request, { from: await neededFrom(tx, request, at), at })),
      clashes: [],
    };
    waiters.push({ requestId: id, request, criteria, wishes: await wishesOf(tx, request, load) });
  }
  return waiters;
}

type Live = Selectable<WaitingSuggestion>;
type Openings = {
  readonly live: readonly Live[];
  readonly waiters: readonly Waiting[];
  readonly centers: readonly CenterFacts[];
  readonly at: Moment;
};

/** An opening is over when its request waits no more, or when the center no longer fits it. */
async function endOpenings(tx: Transaction, { live, waiters, centers, at }: Openings): Promise<ReadonlySet<string>> {
  const over = live.filter(({ requestId, centerId }) => {
    const waiter = waiters.find((one) => one.requestId === requestId);
    const center = centers.find((one) => one.centerId === centerId);
    return !waiter || !center || !fitOf(center, waiter.criteria);
  });
  for (const { id, requestId, organizationId } of over) {
    await tx.updateTable('waitingSuggestion').set({ endedAt: at }).where('id', '=', id).execute();
    await announceRequest(tx, { id: requestId, organizationId }, null);
  }
  return new Set(over.map(({ id }) => id));
}

/** Whoever had their time for an opening lets the next in order have it; a center that was asked lately is not offered again by itself. */
async function withTheirTime(
  tx: Transaction,
  waiters: readonly Waiting[],
  open: readonly Live[],
  at: Moment,
): Promise<Waiter[]> {
  const all: Waiter[] = [];
  for (const waiter of waiters) {
    const own = open.filter(({ requestId }) => requestId === waiter.requestId);
    const isPast = ({ madeAt }: Live) => minutesAfter(madeAt, ownTime[waiter.request.urgency]) <= at;
    const past = own.filter(isPast);
    for (const { id } of past.filter(({ passedAt }) => passedAt === null))
      await tx.updateTable('waitingSuggestion').set({ passedAt: at }).where('id', '=', id).execute();
    const asked = await askedLately(tx, waiter.requestId, at, waiter.request.automatic ? undefined : 1);
    const blocked = new Set([...asked, ...past.map(({ centerId }) => centerId)]);
    all.push({ ...waiter, blocked, told: own.find((one) => !isPast(one))?.centerId ?? null });
  }
  return all;
}

async function beginOpening(
  tx: Transaction,
  { requestId, centerId }: Suggested,
  waiters: readonly Waiting[],
  at: Moment,
): Promise<void> {
  const request = waiters.find((one) => one.requestId === requestId)?.request;
  if (!request) return;
  const { organizationId, reference } = request;
  const made = await tx
    .insertInto('waitingSuggestion')
    .values({ requestId, centerId, organizationId, madeAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) return;
  const automatic = request.automatic && !(await isMarked(tx, requestId));
  await record(tx, 'system', 'placements.suggest', {
    centerId,
    requestId,
    reference,
    details: { automatic },
  });
  if (automatic) await oweOffer(tx, requestId, at);
  else await tellRequester(tx, request, { kind: 'suggestion', about: made.id, centerId });
  await announceRequest(tx, request, null);
}

/** The agent asked that an opening be taken: the offer is owed, and made like every offer that is owed. */
const oweOffer = (tx: Transaction, requestId: string, at: Moment) =>
  tx
    .updateTable('request')
    .set({ owesNextAt: at })
    .where('id', '=', requestId)
    .where('state', '=', 'seeking')
    .where('automatic', '=', true)
    .execute();
