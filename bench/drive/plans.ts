import pg from 'pg';

import type { Tape } from './replay.ts';

/** What grows without end with the years, or is large in any city. */
const large = new Set([
  'request',
  'party_person',
  'offer',
  'placement',
  'claim',
  'event',
  'audit_entry',
  'bed',
  'session',
]);

type Node = { readonly 'Node Type': string; readonly 'Relation Name'?: string; readonly Plans?: readonly Node[] };
type Explained = { readonly 'QUERY PLAN': readonly { readonly Plan: Node }[] };

/**
 * Which of the statements on the tape would read a large table from end to end, as PostgreSQL plans them for the very person who sent them.
 * In a city so small that a whole read is the quickest, `small` asks instead which have no index to go by.
 */
export async function readsFromEndToEnd(
  url: string,
  statements: Tape['statements'],
  { small = false } = {},
): Promise<string[]> {
  const options = `-c role=iwaa_app${small ? ' -c enable_seqscan=off' : ''}`;
  const client = new pg.Client({ connectionString: url, options });
  await client.connect();
  try {
    await client.query('begin');
    const found: string[] = [];
    for (const { sql, parameters } of statements) {
      // Who asks decides what row-level security adds to every plan.
      if (sql.includes('set_config')) await client.query(sql, [...parameters]);
      else if (/^\s*(select|with|insert|update|delete)\b/i.test(sql)) {
        const { rows } = await client.query<Explained>(`explain (format json) ${sql}`, [...parameters]);
        const tables = rows.flatMap((row) => row['QUERY PLAN']).flatMap(({ Plan }) => readWhole(Plan));
        found.push(...tables.map((table) => `${table} is read from end to end by: ${sql}`));
      }
    }
    return found;
  } finally {
    await client.end();
  }
}

function readWhole(node: Node): string[] {
  const table = node['Relation Name'] ?? '';
  const here = node['Node Type'] === 'Seq Scan' && large.has(table) ? [table] : [];
  return [...here, ...(node.Plans ?? []).flatMap(readWhole)];
}
