import { stillSignedIn } from '../access/index.ts';
import type { Database } from '../platform/db/database.ts';
import { type Follow, frameOf } from '../platform/frames.ts';
import { eventsSince, type Feed, type LiveEvent } from '../platform/live.ts';
import { log } from '../platform/log.ts';
import { traceOf } from '../platform/trace.ts';
import { audienceOf, type Reader, release, tell } from './reader.ts';

/** A session can also end by time alone, of which no event tells. */
const lookAgainEvery = 15_000;

/**
 * All who follow the live feed in this process: what came is made into one frame for each audience and handed to everybody in it. Rights are
 * those of now: when a reader's are taken away it is told so, and nothing more.
 */
export function openReaders(db: Database, feed: Feed): { readonly follow: Follow } & Disposable {
  const closing = new AbortController();
  const audiences = new Map<string, Set<Reader>>();
  const everybody = () => [...audiences.values()].flatMap((readers) => [...readers]);
  const { confirm, leave } = confirming(db, audiences);

  /** Not let in after all: nothing is held back for it for ever. */
  const leaveAs = (reader: Reader) => (error: unknown) => {
    leave(reader);
    throw error;
  };

  feed.listen((events) => {
    const doubtful = doubtfulOf(everybody, events);
    for (const reader of doubtful) reader.held ??= [];
    for (const readers of audiences.values()) tell(readers, events);
    confirm(doubtful);
  }, closing.signal);
  const looking = setInterval(() => confirm(everybody().filter(({ held }) => !held)), lookAgainEvery);
  closing.signal.addEventListener('abort', () => clearInterval(looking));

  const follow: Follow = async (viewer, lastEventId, listener) => {
    const from = lastEventId ? Number(lastEventId) : feed.head();
    const reader: Reader = { viewer, listener, pos: from, held: [] };
    const audience = audienceOf(viewer);
    audiences.set(audience, (audiences.get(audience) ?? new Set()).add(reader));
    const missed = from === feed.head() ? [] : await eventsSince(db, from).catch(leaveAs(reader));
    // What it missed comes under later positions than this frame: cut off now, it would ask for it again.
    if (!missed) reader.pos = feed.head();
    listener.hear(frameOf(reader.pos, missed ? 'ready' : 'resync'));
    reader.held?.unshift(...(missed ?? []));
    release(reader);
    return () => leave(reader);
  };
  return { follow, [Symbol.dispose]: () => closing.abort() };
}

/** Those whose rights may have changed with what came. */
function doubtfulOf(everybody: () => Reader[], events: readonly LiveEvent[]): Reader[] {
  const accounts = new Set(events.filter(({ kind }) => kind === 'access').map(({ accountId }) => accountId));
  return accounts.size === 0 ? [] : everybody().filter(({ viewer }) => accounts.has(viewer.accountId));
}

function confirming(db: Database, audiences: Map<string, Set<Reader>>) {
  function leave(reader: Reader): void {
    const audience = audienceOf(reader.viewer);
    const readers = audiences.get(audience);
    readers?.delete(reader);
    if (readers?.size === 0) audiences.delete(audience);
  }

  /** Ends those who are no longer signed in; the others are told what was held back for them. */
  async function look(readers: readonly Reader[]): Promise<void> {
    const sessions = await stillSignedIn(
      db,
      readers.map(({ viewer }) => viewer.sessionId),
    );
    for (const reader of readers) {
      if (sessions.has(reader.viewer.sessionId)) release(reader);
      else {
        reader.listener.hear(frameOf(reader.pos, 'ended'));
        reader.listener.end();
        leave(reader);
      }
    }
  }

  const confirm = (readers: readonly Reader[]): void => {
    if (readers.length === 0) return;
    look(readers).catch((error: unknown) => {
      log.warn(traceOf(error), 'rights of readers could not be confirmed');
      // Whoever is in doubt comes back, and is asked at the door.
      for (const { held, listener } of readers) if (held) listener.end();
    });
  };
  return { confirm, leave };
}
