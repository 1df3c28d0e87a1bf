import type { ExportPlan } from '@iwaa/shared/expansion/planning';

import type { Cell, Table } from './table.ts';

/** What a spreadsheet of that country opens by a double click: in French, semicolons between cells and a comma in numbers. */
const forms: Readonly<Record<ExportPlan['language'], { readonly between: string; readonly point: string }>> = {
  fr: { between: ';', point: ',' },
  ar: { between: ',', point: '.' },
  en: { between: ',', point: '.' },
};

/** UTF-8 with a mark, without which spreadsheets take accents and Arabic for another code. */
export function csvOf({ headers, tags, rows }: Table, language: ExportPlan['language']): Uint8Array {
  const { between, point } = forms[language];
  const lines = [headers, tags, ...rows].map((row) => row.map((cell) => cellText(cell, between, point)).join(between));
  return Buffer.from(`\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`, 'utf8');
}

function cellText(cell: Cell, between: string, point: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return quoted(String(cell).replace('.', point), between);
  return quoted(guarded(cell), between);
}

/** A text that begins like a formula is run by a spreadsheet: an apostrophe before it makes it a text. */
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string, between: string): string =>
  text.includes(between) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
