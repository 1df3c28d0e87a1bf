import type { Viewer } from '@iwaa/shared/access/access';
import { CreateCenter } from '@iwaa/shared/centers/centers';
import type { PhasedPlan } from '@iwaa/shared/expansion/phasing';
import type { AdoptSite } from '@iwaa/shared/expansion/planning';
import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';
import { isOfMinors } from '@iwaa/shared/expansion/sizing/answer';
import { staffRules } from '@iwaa/shared/expansion/sizing/defaults';
import { staffFor } from '@iwaa/shared/expansion/sizing/staff';
import * as v from 'valibot';

import { record } from '../../audit/index.ts';
import { addRooms, createCenter, writeOpeningChecklist } from '../../centers/index.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { announce } from '../../platform/live.ts';
import { refuse } from '../../platform/refusal.ts';
import { bedsByUnit } from '../plan/beds.ts';
import { finishedPlan } from '../queries/finished-plan.ts';
import { planIn, posedIn } from '../runs/stored.ts';
import type { Posed } from '../scenario/problem.ts';
import { get, total } from '../solver/numbers.ts';
import { roomsToAdopt } from './rooms-to-adopt.ts';

/** Makes a site that opens in a finished plan a planned center: its rooms as they are in its first year, and what must be ready before it opens. */
export async function adoptSite(
  tx: Transaction,
  viewer: Viewer,
  { runId, cityId, ...names }: AdoptSite,
): Promise<{ centerId: string }> {
  const { content, posed, outcome } = await finishedPlan(tx, runId);
  const opening = openingOf(posedIn(posed), planIn(outcome).plan, cityId) ?? refuse('not-in-plan');
  await ensureNotAdopted(tx, { runId, cityId });
  const opensOn = `${opening.year}-01-01`;
  const { centerId } = await createCenter(tx, viewer, v.parse(CreateCenter, { ...names, cityId, opensOn }));
  await tx.insertInto('planningAdoption').values({ runId, cityId, centerId }).execute();
  for (const [unit, beds] of opening.beds.entries())
    for (const rooms of roomsToAdopt(get(content.units, unit), beds))
      await addRooms(tx, viewer, { centerId, ...rooms });
  const posts = postsOf(content, opening.beds);
  await writeOpeningChecklist(tx, { centerId, opensOn, beds: total(opening.beds), posts });
  await record(tx, viewer, 'expansion.adopt', { centerId, subjectId: runId, details: { cityId, year: opening.year } });
  await announce(tx, { kind: 'network', centerId });
  return { centerId };
}

/** The year in which the plan opens a new center in a town, with its beds by unit then; nothing for a town where it opens none. */
function openingOf(
  { problem, sites }: Posed,
  { units }: PhasedPlan,
  cityId: string,
): { readonly year: number; readonly beds: readonly number[] } | undefined {
  const site = sites.findIndex((one) => one.cityId === cityId && one.center === null);
  const beds = (units[site] ?? []).map((year) => bedsByUnit(problem.sizes, year));
  const first = beds.findIndex((byUnit) => total(byUnit) > 0);
  return first < 0 ? undefined : { year: problem.firstYear + first, beds: get(beds, first) };
}

/** Whoever adopts at the same time waits here for the other, and is then told of its center. */
async function ensureNotAdopted(
  tx: Transaction,
  site: { readonly runId: string; readonly cityId: string },
): Promise<void> {
  await tx.selectFrom('planningRun').select('id').where('id', '=', site.runId).forNoKeyUpdate().execute();
  const adopted = await tx
    .selectFrom('planningAdoption')
    .select('centerId')
    .where('runId', '=', site.runId)
    .where('cityId', '=', site.cityId)
    .executeTakeFirst();
  if (adopted) refuse('already-adopted', adopted);
}

/** Full-time posts for a home as full as it may be, by the rules of staff. */
function postsOf({ units }: ScenarioContent, beds: readonly number[]): number {
  const minors = total(beds.filter((_, unit) => isOfMinors(get(units, unit))));
  return Math.ceil(staffFor({ adults: total(beds) - minors, minors }, staffRules.rules).total);
}
