import { sql } from 'kysely';

import type { Transaction } from '../platform/db/transaction.ts';
import { hostOf } from './acts.ts';
import { day, type Scene } from './scene.ts';

/** Service, step, for whom, due in how many days, done how many days ago. */
type Step = readonly [service: string, step: string, letter: string | null, dueIn: number, doneAgo?: number];

/** Plans of those who are here, the longest stay first: some done, some late, some to come. */
const plans: Readonly<Partial<Record<string, readonly (readonly Step[])[]>>> = {
  jasmin: [
    [
      ['legal-aid', 'papers', 'A', -2],
      ['psychological', 'follow-up', 'A', 0],
      ['legal-aid', 'court-date', 'A', 3],
      ['medical', 'first-appointment', 'A', -58, 57],
    ],
    [
      ['schooling', 'enrolment', 'C', -1],
      ['legal-aid', 'papers', null, 6],
      ['child-care', 'first-appointment', 'B', -14, 13],
    ],
    [['reintegration', 'first-appointment', 'A', 10]],
    [['psychological', 'hand-over', 'A', 1]],
    [
      ['medical', 'follow-up', 'A', 2],
      ['maternity', 'follow-up', 'A', 5],
      ['maternity', 'first-appointment', 'A', -6, 5],
    ],
  ],
  olivier: [
    [
      ['psychological', 'follow-up', 'A', 1],
      ['schooling', 'enrolment', 'A', -30, 28],
    ],
    [
      ['voluntary-return', 'papers', 'A', -3],
      ['voluntary-return', 'call-back', 'A', 4],
    ],
    [['child-care', 'first-appointment', 'B', 0]],
  ],
};

export async function writePlans(tx: Transaction, scene: Scene): Promise<void> {
  const rows = Object.entries(scene.centerIds).flatMap(([center, centerId]) => {
    const host = hostOf[center];
    const by = host ? scene.accountIds[host] : null;
    const here = scene.placements
      .filter((placement) => placement.centerId === centerId && placement.state === 'arrived')
      .toSorted((one, other) => Number(one.bookedAt) - Number(other.bookedAt));
    return here.flatMap(({ id }, index) =>
      (plans[center]?.[index] ?? []).map(([serviceId, stepId, personLetter, dueIn, doneAgo]) => ({
        placementId: id,
        centerId,
        serviceId,
        stepId,
        personLetter,
        dueOn: dayIn(scene, dueIn),
        doneAt: doneAgo === undefined ? null : new Date(scene.now - doneAgo * day),
        doneBy: doneAgo === undefined ? null : by,
        createdBy: by,
      })),
    );
  });
  await tx.insertInto('planItem').values(rows).execute();
}

/** A day where the network is, as the database says. */
const dayIn = ({ now }: Scene, days: number) =>
  sql<string>`(to_timestamp(${now / 1000}) at time zone (select time_zone from network))::date + ${days}::int`;
