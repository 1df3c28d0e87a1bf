import { sql } from 'kysely';

import type { Transaction } from '../platform/db/transaction.ts';

/** What people were told of the stories of these days, as the acts themselves would have told it; what is some hours old has been read. */
export async function writeNotices(tx: Transaction): Promise<void> {
  await sql`
    insert into notification (account_id, occasion, kind, center_id, request_id, reference, at, read_at)
    select account_id, kind || ':' || about, kind, told.center_id, request.id, reference, told.at, told.read_at
    from (
      select account.id, offer.id::text, 'request-awaits', offer.center_id, request_id, sent_at,
        case when state <> 'held' then sent_at + interval '4 minutes' end
      from offer join account on account.center_id = offer.center_id
      union all
      select request.created_by, offer.id::text, 'answered', offer.center_id, offer.request_id, answered_at, ${readAfterHours('answered_at')}
      from offer join request on request.id = offer.request_id
      union all
      select request.created_by, placement.id || ':arrived', 'outcome', center_id, request_id, arrived_at, ${readAfterHours('arrived_at')}
      from placement join request on request.id = placement.request_id
    ) as told (account_id, about, kind, center_id, request_id, at, read_at)
    join request on request.id = told.request_id
    where told.at > clock_timestamp() - interval '6 days'`.execute(tx);
}

const readAfterHours = (column: string) =>
  sql`case when ${sql.ref(column)} < clock_timestamp() - interval '8 hours' then ${sql.ref(column)} + interval '9 minutes' end`;
