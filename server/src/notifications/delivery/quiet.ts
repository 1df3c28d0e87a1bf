import type { Moment } from '@iwaa/shared/text';
import { type RawBuilder, sql } from 'kysely';

/**
 * When the quiet hours end that hold at a moment, in the zone of the network: a night may have 23 hours or 25. Null outside of them. Read
 * beside `notification_settings` and `network`.
 */
export function quietEnd(at: Moment): RawBuilder<Moment | null> {
  const local = sql`(${at}::timestamptz at time zone network.time_zone)`;
  return sql<Moment | null>`case
    when (quiet_from < quiet_until and ${local}::time >= quiet_from and ${local}::time < quiet_until)
      or (quiet_from > quiet_until and (${local}::time >= quiet_from or ${local}::time < quiet_until))
    then (${local}::date + (${local}::time >= quiet_until)::int + quiet_until) at time zone network.time_zone end`;
}
