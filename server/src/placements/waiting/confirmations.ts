import { type SqlBool, sql } from 'kysely';

import { record } from '../../audit/index.ts';
import { momentNow } from '../../ledger/index.ts';
import { notify } from '../../notifications/index.ts';
import type { Database } from '../../platform/db/database.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import { announceRequest, lockRequest } from '../commands/locked.ts';
import { settleEach } from '../commands/settle.ts';

const isDue = sql<SqlBool>`confirm_asked_at is null and confirmed_at + confirm_rhythm(urgency) <= clock_timestamp()`;
const isOver = sql<SqlBool>`confirmed_at + confirm_rhythm(urgency) * (select confirm_rounds from network) <= clock_timestamp()`;

/** Asks the agents of waiting requests whether the place is still needed: once for each rhythm that passes without a word. */
export const askConfirmations = (db: Database): Promise<number> =>
  settleSeeking(db, isDue, async (tx, id) => {
    const request = await lockRequest(tx, id);
    const at = await momentNow(tx);
    await tx.updateTable('request').set({ confirmAskedAt: at }).where('id', '=', id).execute();
    await record(tx, 'system', 'placements.askConfirmation', { requestId: id, reference: request.reference });
    // Whoever filed it may be off duty by now: the others of the organization can confirm as well.
    const occasion = `confirm-waiting:${id}:${request.confirmedAt}`;
    const notice = { kind: 'confirm-waiting', occasion, request } as const;
    await notify(tx, { to: { agentsOf: request.organizationId }, ...notice });
    await notify(tx, { to: { requesterOf: id }, ...notice });
    await announceRequest(tx, request, null);
  });

/** Closes as unmet what nobody confirmed for the last of its rhythms: it stays counted, and its agent reads why. */
export const closeUnconfirmed = (db: Database): Promise<number> =>
  settleSeeking(db, isOver, async (tx, id) => {
    const request = await lockRequest(tx, id);
    const closedAt = await momentNow(tx);
    const closed = {
      state: 'closed',
      outcome: 'unmet',
      unmetReason: 'unconfirmed',
      closedAt,
      owesNextAt: null,
    } as const;
    await tx.updateTable('request').set(closed).where('id', '=', id).execute();
    await record(tx, 'system', 'placements.closeUnconfirmed', { requestId: id, reference: request.reference });
    await notify(tx, { to: { requesterOf: id }, kind: 'outcome', occasion: `outcome:${id}:unmet`, request });
    await announceRequest(tx, request, null);
  });

/** Each seeking request of which the condition still holds under its lock. */
const settleSeeking = (
  db: Database,
  condition: typeof isDue,
  settle: (tx: Transaction, requestId: string) => Promise<void>,
): Promise<number> =>
  settleEach(db, {
    due: (tx, limit) =>
      tx
        .selectFrom('request')
        .where('state', '=', 'seeking')
        .where(condition)
        .select('id')
        .orderBy('confirmedAt')
        .limit(limit)
        .execute(),
    settle: ({ id }) =>
      inTransaction(db, 'system', async (tx) => {
        await lockRequest(tx, id);
        const holds = await tx
          .selectFrom('request')
          .where('id', '=', id)
          .where('state', '=', 'seeking')
          .where(condition)
          .select('id')
          .executeTakeFirst();
        if (holds) await settle(tx, id);
        return holds !== undefined;
      }),
  });
