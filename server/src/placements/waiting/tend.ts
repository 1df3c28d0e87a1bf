import type { CenterFacts } from '@iwaa/shared/availability/facts';
import type { Urgency } from '@iwaa/shared/placements/words';
import type { Moment } from '@iwaa/shared/text';
import { type Selectable, sql } from 'kysely';

import { record } from '../../audit/index.ts';
import type { Facts } from '../../availability/index.ts';
import { momentNow } from '../../ledger/index.ts';
import type { Database } from '../../platform/db/database.ts';
import { tryLockFor } from '../../platform/db/locks.ts';
import type { WaitingSuggestion } from '../../platform/db/tables.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import { askedBy, wishesOf, withoutConflicts } from '../asked.ts';
import { type Load, loadLately } from '../load.ts';
import { askedOfLate } from '../commands/asked-lately.ts';
import { neededFrom } from '../commands/hold.ts';
import { announceRequest, minutesAfter, type Request } from '../commands/locked.ts';
import { tellRequester } from '../commands/tell.ts';
import { isMarked } from '../marks/clashes.ts';
import { fitOf } from '../matching/match.ts';
import { peopleOfEach } from '../people.ts';
import { planOpenings, rememberUnfit, type Suggested, type Unfit, type Waiter } from './plan.ts';
import type { Queued } from './order.ts';
import { queueOf } from './queue.ts';

/** So long the first in order has an opening to itself, in minutes: as long as a center has to answer. */
const ownTime: Record<Urgency, number> = { now: 15, today: 60, week: 1440, date: 1440 };
/** An agent who has just filed a request is choosing a place: nobody need tell them. In minutes. */
const composing = 1;
/** What an opening is compared with at once; those further down the list come when those before them are served. */
const most = 60;
/** One look at the list, in milliseconds: its transaction is short, and what is found is told before more is looked for. */
const look = 2000;
/** In minutes. */
const oneDay = 24 * 60;

/**
 * Tells the first in order of what has freed and fits, each opening once: its row is unique while it is open, and ends when it no longer fits.
 * Nothing is held for anybody. A request that asked for it is owed an offer instead. Returns how many openings began or ended. What each call learns of
 * who fits nowhere spares the next the comparison with centers that have not changed.
 */
export function openTending(db: Database, facts: Facts): () => Promise<number> {
  const unfit = rememberUnfit();
  return async () => {
    let changed = 0;
    for (;;) {
      const { count, isWhole } = await lookAt(db, facts, unfit);
      changed += count;
      // A look that came to nothing is not begun anew at once: what it learnt makes the next one shorter.
      if (isWhole || count === 0) return changed;
    }
  };
}

const nothing = { count: 0, isWhole: true } as const;

const lookAt = (db: Database, facts: Facts, unfit: Unfit): Promise<{ count: number; isWhole: boolean }> =>
  inTransaction(db, 'system', async (tx) => {
    const { rows } = await tryLockFor('waiting list').execute(tx);
    if (!rows[0]?.mine) return nothing;
    const at = await momentNow(tx);
    const queue = await queueOf(tx);
    const live = await tx.selectFrom('waitingSuggestion').where('endedAt', 'is', null).selectAll().execute();
    if (queue.length === 0 && live.length === 0) return nothing;
    // Read by a transaction of its own: it advises, and nothing is promised by it.
    const centers = (await facts()).centers();
    const waiting = await waitingIn(tx, queue.slice(0, most), at);
    const ended = await endOpenings(tx, { live, waiting, centers, at });
    const open = live.filter(({ id }) => !ended.has(id));
    const waiters = await waitersOf(tx, { waiting, open, at, load: () => loadLately(db, centers) });
    const { suggested, isWhole } = await planOpenings(waiters, centers, { unfit, mostMs: look });
    const begun = suggested.filter(
      ({ requestId, centerId }) => !open.some((one) => one.requestId === requestId && one.centerId === centerId),
    );
    for (const opening of begun) await beginOpening(tx, opening, waiting, at);
    return { count: begun.length + ended.size, isWhole };
  });

type Waiting = { readonly request: Request; readonly criteria: Waiter['criteria'] };

/** Those who wait, in order, with what they ask; not those whose next center is being asked anyway. */
async function waitingIn(tx: Transaction, queue: readonly Queued[], at: Moment): Promise<Waiting[]> {
  const ids = queue.map(({ requestId }) => requestId);
  const rows = await tx
    .selectFrom('request')
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('owesNextAt', 'is', null)
    .selectAll()
    .execute();
  const people = await peopleOfEach(tx, ids);
  const waiting: Waiting[] = [];
  for (const id of ids) {
    const request = rows.find((row) => row.id === id);
    const isComposing = !request?.automatic && (request?.createdAt ?? at) > minutesAfter(at, -composing);
    if (!request || isComposing) continue;
    const from = await neededFrom(tx, request, at);
    waiting.push({ request, criteria: askedBy(request, withoutConflicts(people.get(id) ?? []), { from, at }) });
  }
  return waiting;
}

type Live = Selectable<WaitingSuggestion>;
type Openings = {
  readonly live: readonly Live[];
  readonly waiting: readonly Waiting[];
  readonly centers: readonly CenterFacts[];
  readonly at: Moment;
};

/** An opening is over when its request waits no more, or when the center no longer fits it. */
async function endOpenings(tx: Transaction, { live, waiting, centers, at }: Openings): Promise<ReadonlySet<string>> {
  const over = live.filter(({ requestId, centerId }) => {
    const waiter = waiting.find(({ request }) => request.id === requestId);
    const center = centers.find((one) => one.centerId === centerId);
    return !waiter || !center || !fitOf(center, waiter.criteria);
  });
  for (const { id, requestId, organizationId } of over) {
    await tx.updateTable('waitingSuggestion').set({ endedAt: at }).where('id', '=', id).execute();
    await announceRequest(tx, { id: requestId, organizationId }, null);
  }
  return new Set(over.map(({ id }) => id));
}

type Line = Pick<Openings, 'waiting' | 'at'> & { readonly open: readonly Live[]; readonly load: () => Promise<Load> };

/** Whoever had their time for an opening lets the next in order have it; a center that was asked lately is not offered again by itself. */
async function waitersOf(tx: Transaction, { waiting, open, at, load }: Line): Promise<Waiter[]> {
  const isPast = (one: Live) => {
    const waiter = waiting.find(({ request }) => request.id === one.requestId);
    return waiter !== undefined && minutesAfter(one.madeAt, ownTime[waiter.request.urgency]) <= at;
  };
  for (const { id } of open.filter((one) => one.passedAt === null && isPast(one)))
    await tx.updateTable('waitingSuggestion').set({ passedAt: at }).where('id', '=', id).execute();
  const ids = waiting.map(({ request }) => request.id);
  const asked = Map.groupBy(await askedOfLate(tx, ids, at), ({ requestId }) => requestId);
  let loaded: Promise<Load> | undefined;
  return waiting.map(({ request, criteria }) => {
    const own = open.filter(({ requestId }) => requestId === request.id);
    const past = own.filter(isPast).map(({ centerId }) => centerId);
    // An agent may ask a center again on the next day; what goes on by itself waits longer.
    const since = request.automatic ? '' : minutesAfter(at, -oneDay);
    const lately = (asked.get(request.id) ?? []).filter(({ sentAt }) => (sentAt ?? '') > since);
    return {
      requestId: request.id,
      criteria,
      blocked: new Set([...past, ...lately.map(({ centerId }) => centerId)]),
      told: own.find((one) => !isPast(one))?.centerId ?? null,
      wishes: async () => wishesOf(tx, request, await (loaded ??= load())),
    };
  });
}

async function beginOpening(
  tx: Transaction,
  { requestId, centerId }: Suggested,
  waiting: readonly Waiting[],
  at: Moment,
): Promise<void> {
  const request = waiting.find((one) => one.request.id === requestId)?.request;
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
