import { randomUUID } from 'node:crypto';

import type { Viewer } from '@iwaa/shared/access/access';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse } from '../../test/context.ts';
import { booked, departed, filed, held, sent } from '../../test/given.ts';
import { inTransaction, type Transaction } from '../platform/db/transaction.ts';

/** Raw SQL as the application's role: what a query that forgot every check would give. */
const guarded = ['request', 'party_person', 'offer', 'placement', 'message', 'center_contact'] as const;
type Guarded = (typeof guarded)[number];

let house: House;
/** The references of what was made, by what became of it: all of the first agency, at Jasmin unless it says otherwise. */
let made: Record<'seeking' | 'heldOnly' | 'sent' | 'booked' | 'departed' | 'olivier' | 'others', string>;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 8 }], olivier: [{ beds: 3 }] });
  const { otherAgent, agent, manager } = house.network.people;
  const requests = {
    seeking: await filed(house),
    heldOnly: await held(house),
    sent: await sent(house),
    booked: await booked(house),
    departed: await departed(house),
    olivier: await sent(house, { at: house.network.olivier.id }),
    others: await booked(house, { by: otherAgent, at: house.network.olivier.id }),
  };
  made = {
    ...{ seeking: requests.seeking.requestId, heldOnly: requests.heldOnly.requestId, sent: requests.sent.requestId },
    ...{
      booked: requests.booked.requestId,
      departed: requests.departed.requestId,
      olivier: requests.olivier.requestId,
    },
    others: requests.others.requestId,
  };
  await callerFor(house, agent).placements.message({ requestId: made.booked, text: 'hello' });
  await callerFor(house, manager).placements.message({ requestId: made.sent, text: 'hello' });
  await callerFor(house, otherAgent).placements.message({ requestId: made.others, text: 'hello' });
  const contacts = [house.network.jasmin.id, house.network.olivier.id].flatMap((centerId) =>
    (['meeting-point', 'duty-phone', 'address'] as const).map((compartment) => ({
      centerId,
      compartment,
      sealed: Buffer.from('x'),
    })),
  );
  await house.owner.insertInto('centerContact').values(contacts).execute();
});
afterAll(() => house.close());

const idOf: Record<Guarded, string> = {
  ...{ request: 'id', party_person: 'request_id', offer: 'request_id', placement: 'request_id', message: 'request_id' },
  center_contact: `case center_id when '%' then 'jasmin ' else 'olivier ' end || compartment`,
};

async function seenBy(viewer: Viewer | 'system'): Promise<Record<Guarded, string[]>> {
  return inTransaction(house.db, viewer, readAll);
}

async function readAll(tx: Transaction): Promise<Record<Guarded, string[]>> {
  const names = new Map(Object.entries(made).map(([name, id]) => [id, name]));
  const read = async (table: Guarded) => {
    const id = sql.raw(idOf[table].replace('%', house.network.jasmin.id));
    const { rows } = await sql<{ id: string }>`select ${id}::text as id from ${sql.table(table)}`.execute(tx);
    return rows.map((row) => names.get(row.id) ?? row.id).toSorted();
  };
  const found: [Guarded, string[]][] = [];
  for (const table of guarded) found.push([table, await read(table)]);
  return Object.fromEntries(found) as Record<Guarded, string[]>;
}

const nothing = Object.fromEntries(guarded.map((table) => [table, []]));
const contactsOf = (center: string) => [`${center} duty-phone`, `${center} meeting-point`];
const offered = ['booked', 'departed', 'heldOnly', 'olivier', 'sent'];

describe('with every check of the application switched off', () => {
  test('an agent sees what is of their agency, and how to reach the centers that accepted', async () => {
    expect(await seenBy(house.network.people.agent)).toEqual({
      ...{
        request: [...offered, 'seeking'].toSorted(),
        party_person: [...offered, 'seeking'].toSorted(),
        offer: offered,
      },
      ...{ placement: ['booked', 'departed'], message: ['booked', 'sent'], center_contact: contactsOf('jasmin') },
    });
    expect(await seenBy(house.network.people.otherAgent)).toEqual({
      ...{
        request: ['others'],
        party_person: ['others'],
        offer: ['others'],
        placement: ['others'],
        message: ['others'],
      },
      center_contact: contactsOf('olivier'),
    });
  });

  test.each(['manager', 'staff'] as const)(
    '%s of a center see what was sent to it, and its own address',
    async (who) => {
      const asked = ['booked', 'departed', 'sent'];
      expect(await seenBy(house.network.people[who])).toEqual({
        ...{
          request: asked,
          party_person: asked,
          offer: asked,
          placement: ['booked', 'departed'],
          message: ['booked', 'sent'],
        },
        center_contact: ['jasmin address', ...contactsOf('jasmin')],
      });
    },
  );

  test('a coordinator sees the network but neither addresses nor messages', async () => {
    const all = [...offered, 'others', 'seeking'].toSorted();
    expect(await seenBy(house.network.people.coordinator)).toEqual({
      ...{ request: all, party_person: all, offer: all.filter((name) => name !== 'seeking'), message: [] },
      ...{
        placement: ['booked', 'departed', 'others'],
        center_contact: [...contactsOf('jasmin'), ...contactsOf('olivier')],
      },
    });
  });

  test.each(['planner', 'auditor'] as const)('%s sees nothing', async (who) => {
    expect(await seenBy(house.network.people[who])).toEqual(nothing);
  });

  test('an agent or a manager of nowhere, and a role nobody has, see nothing', async () => {
    const { agent, manager, planner } = house.network.people;
    expect(await seenBy({ ...agent, organizationId: randomUUID() })).toEqual(nothing);
    expect(await seenBy({ ...agent, organizationId: null })).toEqual(nothing);
    expect(await seenBy({ ...manager, centerId: null })).toEqual(nothing);
    expect(
      await seenBy({ ...planner, role: 'auditor', organizationId: agent.organizationId, centerId: manager.centerId }),
    ).toEqual(nothing);
  });

  test('without settings there is nothing to see', async () => {
    expect(await house.db.transaction().execute(readAll)).toEqual(nothing);
  });

  test('settings end with their transaction, also on the same connection', async () => {
    await seenBy(house.network.people.coordinator);
    const all = await Promise.all(Array.from({ length: 10 }, () => house.db.transaction().execute(readAll)));
    for (const seen of all) expect(seen).toEqual(nothing);
  });

  test('nobody writes what they could not see: a request of another agency', async () => {
    const { agent } = house.network.people;
    const row = {
      reference: 'ABCDEFGH',
      organizationId: house.network.organizations.otherReferrer,
      createdBy: agent.accountId,
      channel: 'police' as const,
      urgency: 'now' as const,
    };
    const insert = inTransaction(house.db, agent, (tx) => tx.insertInto('request').values(row).execute());
    await expect(insert).rejects.toThrow(/row-level security/);
    const update = (tx: Transaction) =>
      tx.updateTable('request').set({ urgency: 'week' }).where('id', '=', made.others).returning('id').execute();
    expect(await inTransaction(house.db, agent, update)).toEqual([]);
  });
});

test.each([
  ['update', 'audit_entry', `update audit_entry set act = 'x'`],
  ['delete', 'audit_entry', 'delete from audit_entry'],
  ['update', 'audit_seal', `update audit_seal set position = 1`],
  ['delete', 'audit_seal', 'delete from audit_seal'],
  ['update', 'event', `update event set kind = 'capacity'`],
  ['delete', 'event', 'delete from event'],
  ['delete', 'claim', 'delete from claim'],
  ['delete', 'request', 'delete from request'],
  ['delete', 'placement', 'delete from placement'],
  ['truncate', 'claim', 'truncate claim'],
  ['alter', 'claim', 'alter table claim drop constraint claim_no_overlap'],
  ['disable', 'request', 'alter table request disable row level security'],
])('The application cannot %s %s, whoever asks', async (_, table, statement) => {
  const attempt = inTransaction(house.db, house.network.people.coordinator, (tx) => sql.raw(statement).execute(tx));
  await expect(attempt).rejects.toThrow(new RegExp(`permission denied|must be owner of table ${table}`));
});
