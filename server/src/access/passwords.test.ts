import { expect, test } from 'vitest';

import { hashPassword, isPassword, nobodysHash } from './passwords.ts';

test('a password opens what was kept of it, and another does not', async () => {
  const kept = await hashPassword('quatre saisons à Fès');
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z\d+/]{22}\$[A-Za-z\d+/]{43}$/);
  expect(await isPassword('quatre saisons à Fès', kept)).toBe(true);
  expect(await isPassword('quatre saisons a Fès', kept)).toBe(false);
  expect(await isPassword('', kept)).toBe(false);
});

test('the same password is kept differently each time', async () => {
  expect(await hashPassword('quatre saisons')).not.toBe(await hashPassword('quatre saisons'));
});

test('it does not matter how a keyboard composes its letters or what stands around it', async () => {
  const kept = await hashPassword('Fe\u0300s la nuit');
  expect(await isPassword(' F\u00e8s la nuit ', kept)).toBe(true);
});

test('what was kept at another cost still opens', async () => {
  // The reference implementation's own: echo -n password | argon2 somesalt -id -t 2 -k 256 -p 1
  const kept = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
  expect(await isPassword('password', kept)).toBe(true);
});

test.each(['', 'password', '\u0000', '\ud800'])('nothing opens where there is no account: %j', async (password) => {
  expect(await isPassword(password, nobodysHash)).toBe(false);
});
