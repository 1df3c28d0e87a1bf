import { afterAll, beforeAll, expect, test } from 'vitest';

import { keys } from '../../test/context.ts';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { keysFrom } from '../platform/crypto.ts';
import { agreeOnSecret } from '../platform/secret.ts';
import { acceptInvitation, inviteFirst } from './commands/invite.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('A network without accounts invites its first coordinator at each start, and nobody once there is one', async () => {
  const earlier = await inviteFirst(database.db);
  const { link = '' } = (await inviteFirst(database.db)) ?? {};
  const token = (of: string) => of.split('#')[1] ?? '';
  const password = 'a long enough password';
  await expect(acceptInvitation(database.db, { token: token(earlier?.link ?? ''), password })).rejects.toThrow(
    'invitation-spent',
  );
  expect(await acceptInvitation(database.db, { token: token(link), password })).toEqual({ username: 'coordinator' });
  expect(await inviteFirst(database.db)).toBeUndefined();
});

test('A server with another secret than the one its database was begun with is refused in a sentence', async () => {
  await agreeOnSecret(database.db, keys);
  await agreeOnSecret(database.db, keys);
  await expect(agreeOnSecret(database.db, keysFrom('another secret, as long as the first'))).rejects.toThrow(
    'IWAA_SECRET',
  );
});
