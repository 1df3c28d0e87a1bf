import type { Viewer } from '@iwaa/shared/access/access';
import type { ImportNetwork, ImportReport } from '@iwaa/shared/centers/centers';
import { lockFor } from '../../platform/db/locks.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { applyPlan } from './apply-plan.ts';
import { lockKnown } from './known.ts';
import { planImport } from './plan.ts';
import { readRows } from './rows.ts';

/**
 * Adds centers and rooms from CSV text, one line per room. A dry run lists every wrong row; nothing is written while there is one.
 * Columns (`;` or `,` between them, in any order): center, room, receives, beds; for a new center also center_ar, organization and city
 * (its name in any language, or its code); if wanted stage, participation, mixing, accessible (yes/no, oui/non, نعم/لا) and cots.
 * `receives` joins groups by `+`, each with its ages if they are not the usual ones: `woman 18-120 + girl 0-17`.
 * An existing center is known by its code name and gets new rooms only.
 */
export async function importNetwork(
  tx: Transaction,
  viewer: Viewer,
  { csv, apply }: ImportNetwork,
): Promise<ImportReport> {
  await lockFor('import of a network').execute(tx);
  const { rows, unread, total, errors: unreadable } = readRows(csv);
  const known = await lockKnown(tx, rows);
  const { plan, errors: unfit } = planImport(rows, unread, known);
  const errors = [...unreadable, ...unfit].toSorted((one, other) => one.row - other.row);
  const applied = apply && errors.length === 0;
  if (applied) await applyPlan(tx, viewer, plan);
  return {
    rows: total,
    errors,
    creates: {
      organizations: plan.organizations.length,
      centers: plan.centers.length,
      rooms: plan.rooms.length,
      beds: plan.rooms.reduce((sum, { beds, cots }) => sum + beds + cots, 0),
    },
    applied,
  };
}
