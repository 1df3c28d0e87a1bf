import { sql } from 'kysely';

import type { House } from './context.ts';

/** Everything that is written happened one day earlier: what was to be tomorrow is today. Claims move in the order in which they begin, for
 * the constraint looks at each of them alone. */
export async function aNightPasses({ owner }: Pick<House, 'owner'>): Promise<void> {
  await sql
    .raw(
      `do $$
      declare each record;
      begin
        for each in select id from claim where not isempty(during) order by lower(during) loop
          update claim set during = tstzrange(lower(during) - interval '1 day', upper(during) - interval '1 day'),
            lapses_at = lapses_at - interval '1 day', left_at = left_at - interval '1 day' where id = each.id;
        end loop;
        for each in select id from service_place where not isempty(during) order by lower(during) loop
          update service_place set during = tstzrange(lower(during) - interval '1 day', upper(during) - interval '1 day') where id = each.id;
        end loop;
        update offer set created_at = created_at - interval '1 day', lapses_at = lapses_at - interval '1 day',
          sent_at = sent_at - interval '1 day', remind_at = remind_at - interval '1 day', answer_by = answer_by - interval '1 day', answered_at = answered_at - interval '1 day';
        update placement set booked_at = booked_at - interval '1 day', arrive_by = arrive_by - interval '1 day',
          arrived_at = arrived_at - interval '1 day', ended_at = ended_at - interval '1 day', departs_on = departs_on - 1,
          absent_since = absent_since - interval '1 day', absent_until = absent_until - interval '1 day';
        update request set created_at = created_at - interval '1 day', closed_at = closed_at - interval '1 day', arrive_on = arrive_on - 1;
      end $$`,
    )
    .execute(owner);
}
