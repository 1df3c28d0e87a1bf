import { keepFile } from '../platform/download.ts';

/** The file the import reads: one line per room. Words of the columns are the server's, in any order. */
const importColumns = [
  'center',
  'center_ar',
  'organization',
  'city',
  'stage',
  'participation',
  'room',
  'receives',
  'mixing',
  'accessible',
  'beds',
  'cots',
] as const;
type ImportColumn = (typeof importColumns)[number];
export const isImportColumn = (name: string): name is ImportColumn => importColumns.some((one) => one === name);

const examples = [
  ['Amandier', 'لوز', 'Association Exemple', 'Oujda', 'planned', 'full', '1', 'woman', 'open', 'yes', '4', '1'],
  ['Amandier', '', '', '', '', '', '2', 'woman + girl 0-17 + boy 0-12', 'one-party', 'no', '3', '2'],
];

/** The byte-order mark tells spreadsheets that the Arabic is UTF-8. */
export const importModel = `\ufeff${[importColumns, ...examples].map((cells) => cells.join(';')).join('\r\n')}\r\n`;

/** Gives the browser the file to fill in. */
export const downloadModel = (): void => keepFile('modele-centres.csv', 'text/csv;charset=utf-8', importModel);
