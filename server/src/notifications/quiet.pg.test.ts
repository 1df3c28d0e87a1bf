import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { quietEnd } from './delivery/quiet.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());

/** When quiet hours end at a moment; the network's clock is an hour ahead of UTC, but for Ramadan. */
async function endAt(at: string, from: string, until: string): Promise<string | null> {
  const { rows } = await sql<{ end: string | null }>`
    select ${quietEnd(at)} as end from network, (values (${from}::time, ${until}::time)) as settings (quiet_from, quiet_until)`.execute(
    base.db,
  );
  return rows[0]!.end;
}

test.each([
  ['in the evening they end the next morning', '2026-11-23T21:30:00.000Z', '2026-11-24T05:00:00.000Z'],
  ['after midnight they end the same morning', '2026-11-24T03:00:00.000Z', '2026-11-24T05:00:00.000Z'],
  ['they hold from their first minute', '2026-11-23T21:00:00.000Z', '2026-11-24T05:00:00.000Z'],
  ['they are over at their last', '2026-11-24T05:00:00.000Z', null],
  ['at noon there are none', '2026-11-23T11:00:00.000Z', null],
  ['through the night in which clocks go back for Ramadan', '2026-02-14T22:00:00.000Z', '2026-02-15T06:00:00.000Z'],
  ['through the night in which they go forward again', '2026-03-21T23:00:00.000Z', '2026-03-22T05:00:00.000Z'],
])('From ten to six: %s', async (_, at, end) => {
  expect(await endAt(at, '22:00', '06:00')).toBe(end);
});

test('A rest in the afternoon ends the same day, and whoever set none has none', async () => {
  expect(await endAt('2026-11-23T12:30:00.000Z', '13:00', '15:00')).toBe('2026-11-23T14:00:00.000Z');
  expect(await endAt('2026-11-23T15:00:00.000Z', '13:00', '15:00')).toBeNull();
});
