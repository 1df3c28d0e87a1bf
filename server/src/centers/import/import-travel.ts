import type { Viewer } from '@iwaa/shared/access/access';
import type { ImportRowError, ImportTravel, TravelReport } from '@iwaa/shared/centers/centers';
import { sql } from 'kysely';

import { record } from '../../audit/index.ts';
import { lockFor } from '../../platform/db/locks.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { fold } from './fold.ts';
import { citiesByName } from './known.ts';
import { type Line, problem, readTable } from './table.ts';

const longest = 6000;

type Columns = { readonly from: number; readonly to: number; readonly minutes: number };
type Way = { readonly fromCityId: string; readonly toCityId: string; readonly minutes: number };

/**
 * Replaces the travel times between towns by those of a CSV text: columns `from`, `to` (a town in any language, or its code) and `minutes`. A way
 * given in one direction holds for both. A dry run lists every wrong line; nothing is written while there is one.
 */
export async function importTravel(
  tx: Transaction,
  viewer: Viewer,
  { csv, apply }: ImportTravel,
): Promise<TravelReport> {
  await lockFor('import of travel times').execute(tx);
  const table = readTable(csv);
  if ('error' in table) return { rows: 0, errors: [table.error], pairs: 0, applied: false };
  const columns = columnsOf(table.header);
  if ('errors' in columns) return { rows: table.lines.length, errors: columns.errors, pairs: 0, applied: false };
  const { ways, errors } = waysIn(table.lines, columns, await citiesByName(tx));
  const applied = apply && errors.length === 0 && ways.size > 0;
  if (applied) await replace(tx, viewer, [...ways.values()]);
  return { rows: table.lines.length, errors, pairs: ways.size, applied };
}

function columnsOf({ row, cells }: Line): Columns | { readonly errors: ImportRowError[] } {
  const at = (name: string) => cells.findIndex((cell) => cell.trim().toLowerCase() === name);
  const columns = { from: at('from'), to: at('to'), minutes: at('minutes') };
  const missing = Object.entries(columns).filter(([, index]) => index < 0);
  return missing.length === 0 ? columns : { errors: missing.map(([name]) => problem(row, name, 'missing', '')) };
}

function waysIn(lines: readonly Line[], { from, to, minutes }: Columns, cities: ReadonlyMap<string, string>) {
  const errors: ImportRowError[] = [];
  const given = new Map<string, Way>();
  for (const { row, cells } of lines) {
    const city = (column: 'from' | 'to', index: number) => {
      const id = cities.get(fold(cells[index] ?? ''));
      if (id === undefined) errors.push(problem(row, column, cells[index] ? 'unknown' : 'missing', cells[index] ?? ''));
      return id;
    };
    const [fromCityId, toCityId, time] = [city('from', from), city('to', to), cells[minutes] ?? ''];
    const isTime = /^\d{1,4}$/.test(time) && Number(time) <= longest;
    if (!isTime) errors.push(problem(row, 'minutes', time === '' ? 'missing' : 'malformed', time));
    if (fromCityId === undefined || toCityId === undefined || !isTime) continue;
    const key = `${fromCityId} ${toCityId}`;
    if (given.has(key)) errors.push(problem(row, 'to', 'duplicate', cells[to] ?? ''));
    given.set(key, { fromCityId, toCityId, minutes: Number(time) });
  }
  const back = [...given.values()].map((way) => ({ ...way, fromCityId: way.toCityId, toCityId: way.fromCityId }));
  const ways = new Map(back.map((way) => [`${way.fromCityId} ${way.toCityId}`, way]));
  for (const [key, way] of given) ways.set(key, way);
  return { ways, errors };
}

async function replace(tx: Transaction, viewer: Viewer, ways: readonly Way[]): Promise<void> {
  await tx.deleteFrom('travelTime').execute();
  await tx.insertInto('travelTime').values(ways).execute();
  const imported = { pairs: ways.length, importedAt: sql<string>`clock_timestamp()` };
  await tx
    .insertInto('travelImport')
    .values(imported)
    .onConflict((conflict) => conflict.column('onlyRow').doUpdateSet(imported))
    .execute();
  await record(tx, viewer, 'centers.importTravel', { details: { pairs: ways.length } });
  await announce(tx, { kind: 'network', centerId: null });
}
