import type { Viewer } from '@iwaa/shared/access/access';
import type { SurgeLine } from '@iwaa/shared/ledger/surge';
import type { Moment } from '@iwaa/shared/text';
import { sql } from 'kysely';

import type { Transaction } from '../platform/db/transaction.ts';

/** The surges that are open now; a center's people hear of those of their region. */
export async function openSurges(tx: Transaction, viewer: Viewer): Promise<SurgeLine[]> {
  const isCoordinator = viewer.role === 'coordinator';
  const surges = await tx
    .selectFrom('surge')
    .where(sql<boolean>`during @> clock_timestamp()`)
    .$if(viewer.centerId !== null, (query) =>
      query.where('regionId', 'in', (where) =>
        where
          .selectFrom('center')
          .innerJoin('city', 'city.id', 'center.cityId')
          .where('center.id', '=', viewer.centerId)
          .select('city.regionId'),
      ),
    )
    .select(['id as surgeId', 'regionId', 'reason'])
    .select(({ selectFrom }) =>
      selectFrom('bed')
        .whereRef('bed.surgeId', '=', 'surge.id')
        .where('retiredAt', 'is', null)
        .$if(!isCoordinator, (query) => query.where('bed.centerId', '=', viewer.centerId))
        .select(({ fn }) => fn.countAll<number>().as('beds'))
        .as('beds'),
    )
    .select([sql<Moment>`lower(during)`.as('since'), sql<Moment>`upper(during)`.as('until')])
    .orderBy('until')
    .execute();
  const mayCount = isCoordinator || viewer.centerId !== null;
  return surges.map(({ beds, ...surge }) => ({ ...surge, extraBeds: mayCount ? (beds ?? 0) : null }));
}
