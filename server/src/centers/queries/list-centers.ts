import type { Viewer } from '@iwaa/shared/access/access';
import type { CenterLine, CenterList } from '@iwaa/shared/centers/centers';
import { sql } from 'kysely';

import type { Transaction } from '../../platform/db/transaction.ts';

/** The centers a viewer may know of, with the network's places of reference. */
export async function listCenters(tx: Transaction, viewer: Viewer): Promise<CenterList> {
  return {
    centers: await centersFor(tx, viewer),
    regions: await tx
      .selectFrom('region')
      .select(['id', 'nameFr', 'nameAr', 'nameEn', 'latitude', 'longitude', 'population'])
      .orderBy('id')
      .execute(),
    cities: await tx
      .selectFrom('city')
      .select(['id', 'regionId', 'nameFr', 'nameAr', 'nameEn', 'latitude', 'longitude'])
      .orderBy('nameFr')
      .execute(),
    organizations:
      viewer.role === 'coordinator'
        ? await tx
            .selectFrom('organization')
            .select(['id', 'name', 'kind', 'channel', 'revision as version'])
            .orderBy('name')
            .execute()
        : [],
  };
}

async function centersFor(tx: Transaction, viewer: Viewer): Promise<CenterLine[]> {
  const isAgent = viewer.role === 'agent';
  const centers = await tx
    .selectFrom('center')
    .innerJoin('organization', 'organization.id', 'center.organizationId')
    .select([
      'center.id as centerId',
      'center.codeName',
      'center.codeNameAr',
      'center.cityId',
      'center.stage',
      'center.participation',
      'center.opensOn',
      'organization.name as organizationName',
      sql<number>`(select count(*) from room where center_id = center.id and retired_at is null)`.as('rooms'),
      sql<number>`(select count(*) from bed where center_id = center.id and retired_at is null)`.as('beds'),
      sql<number>`(select count(done_at) from checklist_item where center_id = center.id)`.as('checklistDone'),
      sql<number>`(select count(*) from checklist_item where center_id = center.id)`.as('checklistTotal'),
    ])
    .$if(isAgent, (query) => query.where('center.stage', 'in', ['open', 'equipping']))
    .orderBy('center.codeName')
    .execute();
  return centers.map(({ rooms, beds, checklistDone, checklistTotal, organizationName, ...center }) => ({
    ...center,
    // Who runs a center is one step nearer to its door.
    organizationName: isAgent ? '' : organizationName,
    size: maySize(viewer, center.centerId) ? { rooms, beds, checklistDone, checklistTotal } : null,
  }));
}

function maySize(viewer: Viewer, centerId: string): boolean {
  return viewer.role === 'coordinator' || viewer.role === 'auditor' || viewer.centerId === centerId;
}
