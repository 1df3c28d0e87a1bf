import type { ImportRowError } from '@iwaa/shared/centers/centers';
import { CsvError, parse } from 'csv-parse/sync';

export type Line = { readonly row: number; readonly cells: readonly string[] };
/** Header and lines of a CSV text, or why it is none. `row` counts the lines of the file from 1. */
export type Table = { readonly header: Line; readonly lines: readonly Line[] } | { readonly error: ImportRowError };

const mostRows = 2000;
const mostColumns = 30;

/** Hostile text in, plain cells out: nothing in a cell is ever more than text. */
export function readTable(csv: string): Table {
  const records = parsed(csv);
  if ('row' in records) return { error: records };
  const [header, ...lines] = records;
  if (!header) return { error: problem(1, '', 'missing', '') };
  if (header.cells.length > mostColumns) return { error: problem(header.row, '', 'malformed', header.cells.join(' ')) };
  const beyond = lines[mostRows];
  return beyond ? { error: problem(beyond.row, '', 'malformed', beyond.cells.join(' ')) } : { header, lines };
}

export function problem(row: number, column: string, what: ImportRowError['problem'], value: string): ImportRowError {
  return { row, column, problem: what, value: printable(value) };
}

function parsed(csv: string): Line[] | ImportRowError {
  const lines: Line[] = [];
  try {
    parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: mostRows + 2,
      trim: true,
      on_record: (cells, { lines: row }) => {
        lines.push({ row, cells });
        return null;
      },
    });
    return lines;
  } catch (error) {
    if (error instanceof CsvError) return problem((lines.at(-1)?.row ?? 0) + 1, '', 'malformed', '');
    throw error;
  }
}

/** Spreadsheets write `;` where the comma is the decimal sign. */
function delimiterOf(csv: string): ';' | ',' {
  const [header = ''] = csv.split(/[\r\n]/, 1);
  return header.includes(';') ? ';' : ',';
}

/** As much of a cell as a report needs, without what neither JSON in the database nor a screen can carry. */
function printable(value: string): string {
  return value
    .slice(0, 60)
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .trim();
}
