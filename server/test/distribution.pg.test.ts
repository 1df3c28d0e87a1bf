import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { testDatabase, type TestDatabase } from './database.ts';
import {
  type Key,
  keysOf,
  type Layout,
  type Look,
  looksOf,
  type Reference,
  referencesOf,
  tablesOf,
  writtenLayout,
} from './distribution.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('every table of the database has its place in docs/distribution.md, and every place its table and column', async () => {
  expect(misplaced(await tablesOf(database.owner), writtenLayout())).toEqual([]);
});

test('every key of a distributed table names its machine, is random, or says in docs/distribution.md what becomes of it', async () => {
  const layout = writtenLayout();
  const references = await referencesOf(database.owner);
  const apart = (await keysOf(database.owner)).filter((key) => !isKeptOnOne(key, layout));
  expect(faultsOf(apart, layout, (key) => isTied(key.table, key.columns, references, layout))).toEqual([]);
});

test('every reference stays on one machine, leads to what is copied, or says what becomes of it', async () => {
  const layout = writtenLayout();
  const references = await referencesOf(database.owner);
  const apart = references.filter((reference) => !leadsToOne(reference, layout));
  const columnsOf = ({ pairs }: Reference) => pairs.map(({ from }) => from);
  expect(faultsOf(apart, layout, (one) => isTied(one.table, columnsOf(one), references, layout))).toEqual([]);
});

test('every policy and trigger looks at its own machine only, or says what becomes of it', async () => {
  const layout = writtenLayout();
  const names = new Set(layout.places.keys());
  const apart = (await looksOf(database.owner)).filter((look) => !looksAtOne(look, names, layout));
  expect(faultsOf(apart, layout, () => false)).toEqual([]);
});

test('no rule is listed that is gone or could stay as it is', async () => {
  const layout = writtenLayout();
  const { owner } = database;
  const [keys, references, looks] = await Promise.all([keysOf(owner), referencesOf(owner), looksOf(owner)]);
  const needed = new Set(
    [
      ...keys.filter((key) => !isKeptOnOne(key, layout)),
      ...references.filter((reference) => !leadsToOne(reference, layout)),
      // What reads rows of another center cannot be told from its text.
      ...looks,
    ].map(({ name }) => name),
  );
  expect([...layout.gaining, ...layout.changing].filter((name) => !needed.has(name))).toEqual([]);
});

test('a table that nobody placed, a key over all machines and a reference across them are each told', async () => {
  const planted = await testDatabase();
  try {
    await sql`create table planted (id uuid default gen_random_uuid() primary key)`.execute(planted.owner);
    await sql`create unique index planted_label on bed (label)`.execute(planted.owner);
    await sql`alter table message add constraint planted_fkey foreign key (id) references claim`.execute(planted.owner);
    const layout = writtenLayout();
    const [keys, references] = await Promise.all([keysOf(planted.owner), referencesOf(planted.owner)]);
    expect(misplaced(await tablesOf(planted.owner), layout)).toEqual([expect.stringContaining('planted')]);
    expect(keys.filter((key) => !isListed(key, layout) && !isKeptOnOne(key, layout))).toHaveLength(1);
    expect(references.filter((one) => !isListed(one, layout) && !leadsToOne(one, layout))).toHaveLength(1);
  } finally {
    await planted.close();
  }
});

function misplaced(tables: ReadonlyMap<string, readonly string[]>, { places }: Layout): string[] {
  const unplaced = [...tables.keys()].filter((table) => !places.has(table));
  const unfit = [...places].filter(([table, { column, gainsColumn }]) => {
    const columns = tables.get(table);
    return !columns || (column !== null && columns.includes(column) === gainsColumn);
  });
  return [
    ...unplaced.map((table) => `${table}: say in docs/distribution.md where it would lie`),
    ...unfit.map(([table]) => `${table}: docs/distribution.md places it, but it is not there or not with that column`),
  ];
}

const isListed = ({ name }: { name: string }, { gaining, changing }: Layout) => gaining.has(name) || changing.has(name);

/** Sentences for what is not listed, and for what is said to gain a column without meaning the same with it. */
function faultsOf<Rule extends { table: string; name: string }>(
  apart: readonly Rule[],
  layout: Layout,
  meansTheSame: (rule: Rule) => boolean,
): string[] {
  return [
    ...apart
      .filter((rule) => !isListed(rule, layout))
      .map(
        ({ table, name }) =>
          `${name} of ${table} reaches over several machines: give it the column by which ${table} is distributed, or write in docs/distribution.md what takes its place`,
      ),
    ...apart
      .filter((rule) => layout.gaining.has(rule.name) && !meansTheSame(rule))
      .map(
        ({ name }) =>
          `${name} would mean something else with the column: docs/distribution.md must say what takes its place`,
      ),
  ];
}

function isKeptOnOne({ table, columns, isRandom }: Key, { places }: Layout): boolean {
  const { column = null } = places.get(table) ?? {};
  return column === null || isRandom || columns.includes(column);
}

/** Whether one of the columns leads to the id of a row that is distributed alike: it lies on one machine, so the column adds nothing. */
function isTied(table: string, columns: readonly string[], references: readonly Reference[], layout: Layout): boolean {
  return references.some(
    ({ table: own, target, pairs }) =>
      own === table &&
      target !== table &&
      layout.places.get(target)?.by === layout.places.get(table)?.by &&
      pairs.some(({ from, to }) => columns.includes(from) && (to === 'id' || isTied(target, [to], references, layout))),
  );
}

function leadsToOne({ table, target, pairs }: Reference, { places, copied }: Layout): boolean {
  const [from, to] = [places.get(table), places.get(target)];
  if (copied.has(target) || (to?.by === null && from?.by === null)) return true;
  return from?.by === to?.by && pairs.some((pair) => pair.from === from?.column && pair.to === to?.column);
}

function looksAtOne({ table, others }: Look, names: ReadonlySet<string>, { places, copied }: Layout): boolean {
  const by = places.get(table)?.by;
  return others.every((other) => !names.has(other) || copied.has(other) || places.get(other)?.by === by);
}
