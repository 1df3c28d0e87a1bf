import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import type { ExportedFile, ExportPlan } from '@iwaa/shared/expansion/planning';

import { aboutTable } from './about.ts';
import { assumptionsTable } from './assumptions.ts';
import { csvOf } from './csv.ts';
import { reachedTable } from './reached.ts';
import { openingsTable, yearsTable } from './sheets.ts';
import { type PlaceNames, type Told, toldIn } from './table.ts';
import { xlsxOf } from './xlsx.ts';

const types: Readonly<Record<ExportPlan['format'], string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A plan as a file: as CSV the long table of who is reached, as XLSX everything. The file is named by the run, never by what a planner typed. */
export async function exportedPlan(
  view: PlanView,
  names: PlaceNames,
  { format, language }: Pick<ExportPlan, 'format' | 'language'>,
): Promise<ExportedFile> {
  const told = toldIn(language, view, names);
  const bytes = format === 'csv' ? csvOf(reachedTable(told), language) : await workbook(told);
  return {
    name: `iwaa-plan-${view.runId.slice(0, 8)}-${language}.${format}`,
    type: types[format],
    content: Buffer.from(bytes).toString('base64'),
  };
}

const workbook = (told: Told): Promise<Uint8Array> =>
  xlsxOf(
    [openingsTable(told), yearsTable(told), reachedTable(told), assumptionsTable(told), aboutTable(told)],
    told.words,
    told.language,
  );
