import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

import { type Selectable, sql } from 'kysely';
import pg from 'pg';

import type { Database } from './db/database.ts';
import { lockFor } from './db/locks.ts';
import type { Event, Outbox } from './db/tables.ts';
import { inTransaction, type Transaction } from './db/transaction.ts';
import { log } from './log.ts';
import { gauge } from './metrics.ts';
import { traceOf } from './trace.ts';

export type LiveEvent = Selectable<Event>;
type News = Pick<Selectable<Outbox>, 'kind'> &
  Partial<Pick<Selectable<Outbox>, 'centerId' | 'requestId' | 'organizationId' | 'accountId'>>;

/** Announces in the transaction of the act: ids only, never content. */
export async function announce(tx: Transaction, news: News): Promise<void> {
  await tx.insertInto('outbox').values(news).execute();
}

export type Feed = {
  /** Position of the last event this process has passed on. */
  readonly head: () => number;
  /** Something was committed: give it its position and pass it on now rather than at the next look. */
  readonly wake: () => void;
  /** Until all is passed on that this process was woken for: what is read afterwards knows of it. */
  readonly caughtUp: () => Promise<void>;
  /** Hears every event after `head()`, in order, until the signal aborts. */
  readonly listen: (hear: (events: readonly LiveEvent[]) => void, signal: AbortSignal) => void;
  readonly isHealthy: () => boolean;
  /** Milliseconds since it last passed on all there was: about a second at most while it is well. */
  readonly lag: () => number;
  readonly close: () => Promise<void>;
};

const channel = 'iwaa_feed';
const lookEvery = 1000;
const pageSize = 500;

/**
 * The live feed of one process. Committed news waits in the outbox; one sequencer at a time, whichever process it is, moves it to the
 * event log under positions without a gap. So a reader's position skips nothing, also when a transaction commits late.
 * NOTIFY is only a wake-up; a look every second finds what a lost one did not tell.
 */
export async function openFeed(db: Database, listenUrl: string): Promise<Feed> {
  const emitter = new EventEmitter().setMaxListeners(0);
  let head = await lastPosition(db);
  let looked = Date.now();
  const look = serially(async () => {
    await sequence(db);
    head = await passOn(db, head, (events) => emitter.emit('events', events));
    looked = Date.now();
  });
  const lag = () => Date.now() - looked;
  gauge({
    name: 'iwaa_feed_lag_seconds',
    help: 'Since the feed last passed on all there was; about one second is well.',
    aggregator: 'max',
    read: () => lag() / 1000,
  });
  const timer = setInterval(look.soon, lookEvery);
  const ear = keepListening(listenUrl, look.soon);
  return {
    head: () => head,
    wake: look.soon,
    caughtUp: look.done,
    listen: (hear, signal) => {
      emitter.on('events', hear);
      signal.addEventListener('abort', () => emitter.off('events', hear), { once: true });
    },
    isHealthy: () => lag() < 10 * lookEvery,
    lag,
    close: async () => {
      clearInterval(timer);
      await Promise.all([ear.close(), look.done()]);
    },
  };
}

/** Events after a position, for a reader who comes back; undefined when the log no longer reaches that far, or never did. */
export async function eventsSince(db: Database, position: number): Promise<LiveEvent[] | undefined> {
  const events = await db
    .selectFrom('event')
    .selectAll()
    .where('pos', '>=', position)
    .orderBy('pos')
    .limit(pageSize + 1)
    .execute();
  // Before the first there was none; older ones may be forgotten.
  const known = position === 0 ? (events[0]?.pos ?? 1) === 1 : events[0]?.pos === position;
  return known && events.length <= pageSize ? events.filter((event) => event.pos > position) : undefined;
}

async function lastPosition(db: Database): Promise<number> {
  const { pos } = await db
    .selectFrom('event')
    .select(({ fn }) => fn.max('pos').as('pos'))
    .executeTakeFirstOrThrow();
  return pos ?? 0;
}

/** Gives positions to what waits in the outbox. The lock comes first, so that the statement after it sees all that was committed before. */
async function sequence(db: Database): Promise<void> {
  const { waits } = (await sql<{ waits: boolean }>`select exists (select from outbox) as waits`.execute(db))
    .rows[0] ?? { waits: false };
  if (!waits) return;
  await inTransaction(db, 'system', async (tx) => {
    await lockFor('order of the feed').execute(tx);
    await sql`
      with moved as (delete from outbox returning *)
      insert into event (pos, kind, center_id, request_id, organization_id, account_id, at)
      select (select coalesce(max(pos), 0) from event) + row_number() over (order by id), kind, center_id, request_id, organization_id, account_id, at
      from moved`.execute(tx);
    await sql`select pg_notify(${channel}, '')`.execute(tx);
  });
}

async function passOn(db: Database, from: number, tell: (events: LiveEvent[]) => void): Promise<number> {
  for (let head = from; ;) {
    const events = await db
      .selectFrom('event')
      .selectAll()
      .where('pos', '>', head)
      .orderBy('pos')
      .limit(pageSize)
      .execute();
    if (events.length > 0) tell(events);
    head = events.at(-1)?.pos ?? head;
    if (events.length < pageSize) return head;
  }
}

/** Runs one look at a time; a wish that comes meanwhile is answered by one more. A failed look is told and left to the next. */
function serially(look: () => Promise<void>): { soon: () => void; done: () => Promise<void> } {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await look().catch((error: unknown) => log.warn(traceOf(error), 'the feed could not look'));
    } while (again);
    running = undefined;
  };
  return {
    soon: () => {
      again = true;
      running ??= run();
    },
    done: async () => running,
  };
}

/** One connection of its own that hears the wake-ups; when it is lost, it is made again. */
function keepListening(url: string, hear: () => void): { close: () => Promise<void> } {
  let client: pg.Client | undefined;
  let closed = false;
  const untilLost = async (): Promise<void> => {
    client = new pg.Client({
      connectionString: url,
      application_name: 'iwaa feed',
      connectionTimeoutMillis: 5000,
      // It only hears: without this a line that fell silent would be believed for ever.
      keepAlive: true,
    });
    client.on('error', () => undefined);
    client.on('notification', hear);
    const lost = once(client, 'end');
    await client.connect();
    await client.query(`listen ${channel}`);
    await lost;
  };
  const keep = async (): Promise<void> => {
    while (!closed) {
      await untilLost().catch((error: unknown) =>
        log.warn(traceOf(error), 'the feed could not listen; it looks every second'),
      );
      if (!closed) await pause(lookEvery);
    }
  };
  void keep();
  return {
    close: async () => {
      closed = true;
      await client?.end().catch(() => undefined);
    },
  };
}
