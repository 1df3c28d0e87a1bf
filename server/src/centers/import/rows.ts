import { AddRooms, CreateCenter, type ImportRowError } from '@iwaa/shared/centers/centers';
import { AddOrganization } from '@iwaa/shared/centers/editing';
import { Text } from '@iwaa/shared/text';
import * as v from 'valibot';

import { answerIn, numberIn, receptionsIn } from './cells.ts';
import { type Line, problem, readTable } from './table.ts';

const center = CreateCenter.entries;
const room = AddRooms.entries;

/** A line's cells by column, under the screens' own schemas, so that the import is no way round them. */
const Cells = v.object({
  center: center.codeName,
  center_ar: v.optional(center.codeNameAr),
  organization: v.optional(AddOrganization.entries.name),
  city: v.optional(Text(80)),
  stage: v.optional(center.stage.wrapped),
  participation: v.optional(center.participation.wrapped),
  // Leaves space for the letters of its beds.
  room: Text(17),
  receives: room.receives,
  mixing: room.mixing,
  accessible: room.accessible,
  beds: room.bedsEach,
  cots: room.cotsEach,
});
type Column = keyof typeof Cells.entries;

/** A line of the file that is well formed by itself. */
export type Row = v.InferOutput<typeof Cells> & { readonly row: number };

const required: readonly Column[] = ['center', 'room', 'receives', 'beds'];

/** How a cell's text is read where it is not meant as text. */
const readers: Partial<Record<Column, (cell: string) => unknown>> = {
  receives: receptionsIn,
  accessible: answerIn,
  beds: numberIn,
  cots: numberIn,
};

type ReadRows = {
  readonly rows: Row[];
  /** Centers named by lines that are not well formed. */
  readonly unread: string[];
  readonly total: number;
  readonly errors: ImportRowError[];
};

/** Well-formed lines, and everything that is wrong with the others. */
export function readRows(csv: string): ReadRows {
  const table = readTable(csv);
  if ('error' in table) return { rows: [], unread: [], total: 0, errors: [table.error] };
  const { header, lines } = table;
  const columns = header.cells.map((cell) => cell.toLowerCase());
  const headerErrors = errorsOfHeader(header.row, columns);
  if (headerErrors.length > 0) return { rows: [], unread: [], total: lines.length, errors: headerErrors };
  const read = lines.map((line) => readLine(line, columns));
  return {
    rows: read.flatMap(({ row }) => row ?? []),
    unread: lines.flatMap(({ cells }, index) => (read[index]?.row ? [] : (cells[columns.indexOf('center')] ?? []))),
    total: lines.length,
    errors: lines.length === 0 ? [problem(header.row + 1, '', 'missing', '')] : read.flatMap(({ errors }) => errors),
  };
}

function errorsOfHeader(row: number, columns: readonly string[]): ImportRowError[] {
  const missing = required.filter((column) => !columns.includes(column));
  const unknown = columns.filter((column) => !isColumn(column));
  const repeated = columns.filter((column, index) => isColumn(column) && columns.indexOf(column) !== index);
  return [
    ...missing.map((column) => problem(row, column, 'missing', '')),
    ...unknown.map((column) => problem(row, column.slice(0, 60), 'unknown', column)),
    ...repeated.map((column) => problem(row, column, 'duplicate', column)),
  ];
}

function readLine({ row, cells }: Line, columns: readonly string[]): { row?: Row; errors: ImportRowError[] } {
  if (cells.length > columns.length) return { errors: [problem(row, '', 'malformed', cells.at(-1) ?? '')] };
  const texts = new Map(columns.map((column, index) => [column, cells[index] ?? '']));
  const parsed = v.safeParse(Cells, Object.fromEntries([...texts].filter(([, cell]) => cell !== '').map(valueOf)));
  if (parsed.success) return { row: { ...parsed.output, row }, errors: [] };
  const wrong = Map.groupBy(parsed.issues, (issue) => String(issue.path?.[0].key));
  return {
    errors: [...wrong].map(([column, [issue]]) => {
      const cell = texts.get(column) ?? '';
      if (cell === '') return problem(row, column, 'missing', '');
      return problem(row, column, issue?.type === 'picklist' ? 'unknown' : 'malformed', cell);
    }),
  };
}

function valueOf([column, cell]: readonly [string, string]): [string, unknown] {
  const read = isColumn(column) ? readers[column] : undefined;
  return [column, read ? read(cell) : cell];
}

function isColumn(name: string): name is Column {
  return Object.hasOwn(Cells.entries, name);
}
