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

/**
 * Which of the statements on the tape would read a large table from end to end, as PostgreSQL plans them for the very person who sent them.
 * Where a whole read is the quickest, of a table with little in it and in a city so `small` of any, those are named instead that have no index to go by.
 */
export async function readsFromEndToEnd(
  url: string,
  statements: Tape['statements'],
  { small = false } = {},
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, options: '-c role=iwaa_app' });
  await client.connect();
  try {
    await client.query('begin');
    const found: string[] = [];
    for (const { sql, parameters } of statements) {
      const wholeReads = async (tables: ReadonlySet<string>, hasChoice: boolean) => {
        await client.query(`set local enable_seqscan = ${hasChoice ? 'on' : 'off'}`);
        const { rows } = await client.query<Explained>(`explain (format json) ${sql}`, [...parameters]);
        return rows.flatMap((row) => row['QUERY PLAN']).flatMap(({ Plan }) => readWhole(Plan, tables));
      };
      // Who asks decides what row-level security adds to every plan.
      if (sql.includes('set_config')) await client.query(sql, [...parameters]);
      else if (/^\s*(select|with|insert|update|delete)\b/i.test(sql)) {
        const tables = [...(await wholeReads(large, !small)), ...(await wholeReads(growing, false))];
        found.push(...tables.map((table) => `${table} is read from end to end by: ${sql}`));
      }
    }
    return found;
  } finally {
    await client.end();
  }
}

function readWhole(node: Node, tables: ReadonlySet<string>): string[] {
  const table = node['Relation Name'] ?? '';
  const here = node['Node Type'] === 'Seq Scan' && tables.has(table) ? [table] : [];
  return [...here, ...(node.Plans ?? []).flatMap((inner) => readWhole(inner, tables))];
}
