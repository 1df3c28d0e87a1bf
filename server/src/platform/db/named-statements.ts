import type { PostgresPool } from 'kysely';
import pg from 'pg';

import { digest } from '../crypto.ts';
import { type Answer, type Ask, poolOf } from './pools.ts';

/** Asked so often, a statement is worth its place. */
const worthIt = 5;
/** Each takes 30 to 60 kB of PostgreSQL's memory on each connection. */
const mostNames = 150;
/** Texts that are counted: those with a list of any length never end. */
const mostTexts = 2000;

/**
 * A pool whose connections send a statement under a name once it has been asked for a few times: PostgreSQL then parses and plans it once for
 * each connection instead of each time. A name is the digest of its text, so that it means one statement, whoever prepared it. Its clients must
 * be of the kind that sends what is asked before the last answer has come (`pipeline`).
 */
export function naming(pool: pg.Pool): PostgresPool {
  const names = openNames();
  return poolOf(pool, (client) => askingByName(client, names));
}

function askingByName(client: pg.PoolClient, names: Names): Ask {
  /** The transaction that is open, with what went wrong in it with what nobody waited for. */
  let transaction: { failure?: unknown } | undefined;
  return async (text, values) => {
    if (text === 'begin') transaction = {};
    const mine = transaction;
    if (ends.test(text)) transaction = undefined;
    const answer = ask(client, names, { text, values }, mine !== undefined);
    if (mine && saysNothing(text)) {
      answer.catch((error: unknown) => (mine.failure ??= error));
      return nothing;
    }
    return answer.then(
      (said) => {
        // To commit what has failed is answered without an error: it is rolled back.
        if (text === 'commit' && mine?.failure !== undefined) throw mine.failure;
        return said;
      },
      (error: unknown) => {
        throw mine?.failure ?? error;
      },
    );
  };
}

const ends = /^(commit|rollback)$/;
/**
 * What begins a transaction, sets something in it, or writes without `returning`: the next statement goes out without waiting for its answer. Should
 * it fail, that one fails, too, with the same error, and the commit at the latest. How many rows were written is therefore not known: whoever
 * wants to know says `returning`.
 */
const saysNothing = (text: string): boolean =>
  /^(begin$|select set_config\()/.test(text) ||
  (/^\s*(insert|update|delete)\b/.test(text) && !/\breturning\b/.test(text));
const nothing: Answer = { command: 'SELECT', rowCount: 0, rows: [] };

async function ask(
  client: pg.PoolClient,
  names: Names,
  statement: { text: string; values: unknown[] },
  isInTransaction: boolean,
) {
  const name = names.of(statement.text);
  if (name === undefined) return client.query(statement);
  try {
    return await client.query({ ...statement, name });
  } catch (error) {
    if (!isOutdated(error)) throw error;
    names.renew();
    // The failure has ended the transaction: who runs that begins it anew.
    if (isInTransaction) throw error;
    return client.query(statement);
  }
}

/** A migration gave a table another shape while this server ran: what was prepared before can be executed no more. */
export function isOutdated(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '0A000' && error.routine === 'RevalidateCachedQuery';
}

type Names = {
  /** The name of a statement that has been asked for often enough. */
  readonly of: (text: string) => string | undefined;
  /** Everything is prepared anew, under other names. */
  readonly renew: () => void;
};

function openNames(): Names {
  const asked = new Map<string, number>();
  const names = new Map<string, string>();
  let generation = 0;
  const give = (text: string): string => {
    const name = `${generation} ${digest(text).toString('base64url')}`;
    names.set(text, name);
    return name;
  };
  return {
    of: (text) => {
      const name = names.get(text);
      if (name !== undefined || names.size === mostNames || !mayBeNamed.test(text)) return name;
      const times = (asked.get(text) ?? 0) + 1;
      if (times > 1 || asked.size < mostTexts) asked.set(text, times);
      return times < worthIt ? undefined : give(text);
    },
    renew: () => {
      generation++;
      names.clear();
    },
  };
}

/** What has a plan; `begin` and its like have none. */
const mayBeNamed = /^\s*(select|insert|update|delete|with)\b/;
