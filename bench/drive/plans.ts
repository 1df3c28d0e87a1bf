import pg from 'pg';

import type { Tape } from './replay.ts';

/** What grows without end with the years, or is large in any city. */
const large = new Set([
  'request',
  'party_person',
  'offer',
  'placement',
  'claim',
  'service_place',
  'plan_item',
  'overstay',
  'follow_up',
  'notification',
  'event',
  'audit_entry',
  'bed',
  'staff_member',
  'shift',
  'session',
]);

/** Grows as well, but a city has so little of it that it may be read whole: an index must be there to go by. */
const growing = new Set([
  'center_call',
  'group_request',
  'idempotency_key',
  'message',
  'party_apart',
  'separation_mark',
  'staff_absence',
  'stay_milestone',
  'unmet_search',
  'waiting_suggestion',
]);

type Node = { readonly 'Node Type': string; readonly 'Relation Name'?: string; readonly Plans?: readonly Node[] };
type Explained = { readonly 'QUERY PLAN': readonly { readonly Plan: Node }[] };
type Logged = { readonly 'Query Text': string; readonly Plan: Node };

/**
 * Which of the statements on the tape read a large table from end to end, as PostgreSQL plans them for the very person who sent them; those within
 * its functions and triggers as well. Where a whole read is the quickest, of a table with little in it and in a city so `small` of any, those are
 * named instead that have no index to go by. Nothing is left changed.
 */
export async function readsFromEndToEnd(
  url: string,
  statements: Tape['statements'],
  { small = false } = {},
): Promise<string[]> {
  const byChoice = small ? [] : await wholeReads(url, statements, { tables: large, seqscan: 'on' });
  const tables = small ? large.union(growing) : growing;
  return [...byChoice, ...(await wholeReads(url, statements, { tables, seqscan: 'off' }))];
}

type Asked = { readonly tables: ReadonlySet<string>; readonly seqscan: 'on' | 'off' };

async function wholeReads(url: string, statements: Tape['statements'], { tables, seqscan }: Asked): Promise<string[]> {
  const settings = { ...everyPlanIsTold, enable_seqscan: seqscan };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const client = new pg.Client({ connectionString: url, options: options.join(' ') });
  const found: string[] = [];
  const look = (plan: Node, sql: string) =>
    found.push(...readWhole(plan, tables).map((table) => `${table} is read from end to end by: ${sql}`));
  client.on('notice', ({ message = '' }) => {
    const told = /plan:\n(.*)$/s.exec(message)?.[1];
    if (told === undefined) return;
    const { Plan, 'Query Text': sql }: Logged = JSON.parse(told);
    look(Plan, sql);
  });
  await client.connect();
  try {
    // Not among the settings: only the owner may have every plan told.
    await client.query('set role iwaa_app');
    await client.query('begin');
    for (const { sql, parameters } of statements) {
      await client.query('savepoint before');
      try {
        await client.query(sql, [...parameters]);
      } catch {
        // What was done once cannot always be done again. Of what fails no plan is told.
        await client.query('rollback to before');
        const { rows } = await client.query<Explained>(`explain (format json) ${sql}`, [...parameters]);
        for (const { Plan } of rows.flatMap((row) => row['QUERY PLAN'])) look(Plan, sql);
      }
    }
    // The plan of each is told when the next begins.
    await client.query('rollback');
    return found;
  } finally {
    await client.end();
  }
}

const everyPlanIsTold = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': 0,
  'auto_explain.log_nested_statements': 'on',
  'auto_explain.log_format': 'json',
  client_min_messages: 'log',
};

function readWhole(node: Node, tables: ReadonlySet<string>): string[] {
  const table = node['Relation Name'] ?? '';
  const here = node['Node Type'] === 'Seq Scan' && tables.has(table) ? [table] : [];
  return [...here, ...(node.Plans ?? []).flatMap((inner) => readWhole(inner, tables))];
}
