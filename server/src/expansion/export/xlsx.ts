import type { ExportPlan } from '@iwaa/shared/expansion/planning';

import type { Cell, Table } from './table.ts';
import type { Words } from './words/words.ts';

/** A sheet for each table, headers and tags kept in sight; from right to left in Arabic. Its texts are cells of text, which no spreadsheet runs. */
export async function xlsxOf(
  tables: readonly Table[],
  words: Words,
  language: ExportPlan['language'],
): Promise<Uint8Array> {
  // Large, and asked for seldom: not read at each start.
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const sheets = tables.map(({ sheet, headers, tags, rows }) => ({
    sheet: words.sheet[sheet],
    rightToLeft: language === 'ar',
    stickyRowsCount: 2,
    columns: headers.map((_, column) => ({ width: widthOf(rows.map((row) => row[column] ?? null)) })),
    data: [
      headers.map((value) => ({ value, fontWeight: 'bold' as const, wrap: true })),
      tags.map((value) => ({ value, textColor: '#555555' })),
      ...rows.map((row) => [...row]),
    ],
  }));
  return writeWorkbook(sheets).toBuffer();
}

/** In letters: as wide as what is in it, within what a screen shows. */
const widthOf = (cells: readonly Cell[]): number => Math.min(48, Math.max(10, ...cells.map(lettersOf)));

const lettersOf = (cell: Cell): number => (cell === null ? 0 : String(cell).length + 2);
