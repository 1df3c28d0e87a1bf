import { type RawBuilder, type SqlBool, sql } from 'kysely';

import { lockCenter } from '../../centers/index.ts';
import { notify, wasTold } from '../../notifications/index.ts';
import type { Database } from '../../platform/db/database.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import { followUpWindow } from '../follow-ups.ts';
import { lockRequest } from './locked.ts';
import { settleEach } from './settle.ts';
import { tellAsker, tellCenter } from './tell.ts';

type Stay = {
  readonly id: string;
  readonly centerId: string;
  readonly fromCenterId: string | null;
  readonly requestId: string;
  readonly reference: string;
  readonly about: string;
};
type What = Parameters<typeof tellCenter>[2];
type Reminder = {
  readonly kind: 'arrival-due' | 'overstay' | 'follow-up-due';
  readonly isDue: RawBuilder<SqlBool>;
  /** The thing of which people are told once. */
  readonly about: RawBuilder<string>;
  readonly tell: (tx: Transaction, stay: Stay, what: What) => Promise<void>;
};

/** In minutes for each hour that a center gives for the arrival: in the last quarter of it, it is time to look out. */
const lastQuarter = sql.lit('15 minutes');
/** How long a question is worth a notice: whoever starts this server after months is not told of all of them at once; the desk shows them. */
const freshDays = sql.lit('38 days');

const tellManagers = (tx: Transaction, { requestId: id, reference }: Stay, { kind, about, centerId }: What) =>
  notify(tx, {
    to: { managersOf: centerId },
    kind,
    occasion: `${kind}:${about}`,
    centerId,
    request: { id, reference },
  });

const reminders: readonly Reminder[] = [
  {
    kind: 'arrival-due',
    isDue: sql`placement.state = 'booked' and arrive_by - arrival_hours * interval ${lastQuarter} <= clock_timestamp()`,
    about: sql`placement.id::text`,
    tell: async (tx, stay, what) => {
      const request = { id: stay.requestId, reference: stay.reference };
      await tellCenter(tx, request, what);
      await tellAsker(tx, request, stay, what);
    },
  },
  {
    kind: 'overstay',
    isDue: sql`placement.state = 'arrived'
      and departs_on < (clock_timestamp() at time zone (select time_zone from network))::date`,
    // A day that was put off with a reason may pass as well.
    about: sql`placement.id || ':' || departs_on`,
    tell: tellManagers,
  },
  {
    kind: 'follow-up-due',
    isDue: sql`placement.state = 'departed' and ${followUpWindow.isOpen} and ended_at > now() - interval ${freshDays}
      and not exists (select from follow_up where placement_id = placement.id)`,
    about: sql`placement.id::text`,
    tell: tellManagers,
  },
];

/**
 * Reminds of what a stay asks for when time alone brings it: an arrival, a day that has passed, a question a month after. Once by a
 * constraint, whichever server does it. Returns how many stays were told of.
 */
export async function remindStays(db: Database): Promise<number> {
  let told = 0;
  for (const reminder of reminders)
    told += await settleEach(db, {
      due: (tx, limit) => notYetTold(tx, reminder).limit(limit).execute(),
      settle: (seen) => inTransaction(db, 'system', (tx) => remind(tx, reminder, seen)),
    });
  return told;
}

const notYetTold = (tx: Transaction, { kind, isDue, about }: Reminder) =>
  tx
    .selectFrom('placement')
    .innerJoin('center', 'center.id', 'placement.centerId')
    .innerJoin('request', 'request.id', 'placement.requestId')
    .where(isDue)
    .where(sql<SqlBool>`not ${wasTold(sql`${sql.lit(`${kind}:`)} || ${about}`)}`)
    .select(['placement.id', 'placement.centerId', 'placement.fromCenterId', 'requestId', 'reference'])
    .select(about.as('about'))
    .orderBy('placement.bookedAt');

/** Under the locks of every act on a stay: whoever arrives or answers at this moment comes before or after. False when there is nobody to tell. */
async function remind(tx: Transaction, reminder: Reminder, seen: Stay): Promise<boolean> {
  await lockCenter(tx, seen.centerId);
  await lockRequest(tx, seen.requestId);
  const stillDue = () => notYetTold(tx, reminder).where('placement.id', '=', seen.id).executeTakeFirst();
  const stay = await stillDue();
  if (!stay) return false;
  const { about, centerId } = stay;
  await reminder.tell(tx, stay, { kind: reminder.kind, about, centerId });
  return (await stillDue()) === undefined;
}
