import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { sql } from 'kysely';

import type { Database } from '../src/platform/db/database.ts';
import { projectFolder } from '../src/platform/config.ts';

/** Where a table would lie: copied and whole ones have no column, the others are distributed by it. */
type Place = { readonly by: string | null; readonly column: string | null; readonly gainsColumn: boolean };

export type Layout = {
  readonly places: ReadonlyMap<string, Place>;
  /** Copied to every machine: anything may refer to it. */
  readonly copied: ReadonlySet<string>;
  /** Keys and references that are given the column and mean the same. */
  readonly gaining: ReadonlySet<string>;
  /** Rules that something else would take the place of. */
  readonly changing: ReadonlySet<string>;
};

/** The tables of docs/distribution.md, which is where the layout is written down. */
export function writtenLayout(): Layout {
  const text = readFileSync(join(projectFolder, 'docs/distribution.md'), 'utf8');
  const rowsOf = (heading: string) =>
    (text.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(1)
      .map((line) => line.split('|').slice(1, -1));
  const lying = rowsOf('Where each table lies').map(([lies = '', tables = '']) => ({ lies, tables }));
  return {
    places: new Map(lying.flatMap(({ lies, tables }) => placesIn(lies, tables))),
    copied: new Set(lying.filter(({ lies }) => lies.includes('copied')).flatMap(({ tables }) => namesIn(tables))),
    gaining: new Set(rowsOf('What gains the column and means the same').flatMap(([, rules = '']) => namesIn(rules))),
    changing: new Set(rowsOf('What has to change').flatMap(([rules = '']) => namesIn(rules))),
  };
}

const namesIn = (cell: string): string[] => [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);

function placesIn(lies: string, tables: string): [string, Place][] {
  const [by = null] = namesIn(lies);
  return [...tables.matchAll(/`(\w+)`(?: \(`(\w+)`\))?/g)].map(([, table = '', column = by]) => [
    table,
    { by, column, gainsColumn: lies.includes('gain') },
  ]);
}

export type Key = {
  readonly table: string;
  readonly name: string;
  /** Columns that are compared for being the same; expressions and other comparisons are none. */
  readonly columns: readonly string[];
  /** One column, a uuid that the database draws. */
  readonly isRandom: boolean;
};

/** Every primary key, unique key or index and exclusion of the schema. */
export async function keysOf(owner: Database): Promise<Key[]> {
  const { rows } = await sql<Key>`
    select indrelid::regclass::text as table, coalesce(conname, indexrelid::regclass::text) as name,
      array(select attname::text from unnest(indkey::int2[]) with ordinality as key (attnum, nth)
        join pg_attribute on attrelid = indrelid and pg_attribute.attnum = key.attnum
        where conexclop is null or (select oprname from pg_operator where oid = conexclop[nth]) = '=') as columns,
      indnatts = 1 and exists (select from pg_attrdef where adrelid = indrelid and adnum = indkey[0]
        and pg_get_expr(adbin, adrelid) = 'gen_random_uuid()') as "isRandom"
    from pg_index left join pg_constraint on conindid = indexrelid and contype in ('p', 'u', 'x')
    where (indisunique or indisexclusion) and (select relnamespace from pg_class where oid = indrelid) = 'public'::regnamespace
    order by 1, 2`.execute(owner);
  return rows;
}

export type Reference = {
  readonly table: string;
  readonly name: string;
  readonly target: string;
  /** Each column with the one of the target that it must equal. */
  readonly pairs: readonly { readonly from: string; readonly to: string }[];
};

/** Every foreign key of the schema. */
export async function referencesOf(owner: Database): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select conrelid::regclass::text as table, conname as name, confrelid::regclass::text as target,
      (select json_agg(json_build_object('from', own.attname, 'to', other.attname))
        from unnest(conkey, confkey) as pair (mine, theirs)
        join pg_attribute own on own.attrelid = conrelid and own.attnum = mine
        join pg_attribute other on other.attrelid = confrelid and other.attnum = theirs) as pairs
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`.execute(owner);
  return rows;
}

export type Look = { readonly table: string; readonly name: string; readonly others: readonly string[] };

/** Every policy and every trigger, with the tables that its text names. */
export async function looksOf(owner: Database): Promise<Look[]> {
  const { rows } = await sql<{ table: string; name: string; text: string }>`
    select polrelid::regclass::text as table, polname as name,
      concat(pg_get_expr(polqual, polrelid), ' ', pg_get_expr(polwithcheck, polrelid)) as text from pg_policy
    union all
    select tgrelid::regclass::text, tgname, prosrc from pg_trigger join pg_proc on pg_proc.oid = tgfoid
    where not tgisinternal and pronamespace = 'public'::regnamespace`.execute(owner);
  return rows.map(({ table, name, text }) => ({
    table,
    name,
    others: [...text.matchAll(/\b(?:from|join|into|update)\s+(\w+)/gi)].map(([, other = '']) => other),
  }));
}

/** Every table of the schema, with its columns. */
export async function tablesOf(owner: Database): Promise<Map<string, readonly string[]>> {
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select relname as name, array(select attname::text from pg_attribute where attrelid = pg_class.oid and attnum > 0 and not attisdropped) as columns
    from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`.execute(owner);
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}
