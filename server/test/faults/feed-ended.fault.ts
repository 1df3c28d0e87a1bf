import { sql } from 'kysely';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { keptCheaply } from '../people.ts';
import { type Load, startLoad } from './load.ts';
import { follow, heardSomething, type Reader } from './reader.ts';
import { openServed, type Served } from './served.ts';
import { call } from './wire.ts';

const saysNothingAfterMs = 2000;
/** Should nothing tell of an end, the server looks so often by itself. */
const looksEveryMs = 15_000;
const password = 'une longue nuit calme';

let served: Served;
let load: Load;
beforeAll(async () => {
  served = await openServed({ agents: 3 });
  load = await startLoad(served.url, served.scene);
});
afterAll(async () => {
  await load.stop();
  await served.close();
});

/** The night team has its account again, as it was. */
beforeEach(async () => {
  const { owner, network } = served.scene;
  const { accountId, role, centerId } = network.people.staff;
  const account = { role, centerId, disabledAt: null, passwordHash: keptCheaply(password) };
  await owner.updateTable('account').set(account).where('id', '=', accountId).execute();
});

type Devices = { readonly here: string; readonly other: string };
const endings: Record<string, (devices: Devices) => Promise<unknown>> = {
  'an account is closed': async () => {
    const { network, cookieOf } = served.scene;
    const { accountId } = network.people.staff;
    await done('access.disable', { accountId, disabled: true }, await cookieOf(network.people.coordinator));
  },
  'a session is ended on another device': async ({ here, other }) => {
    const sessionId = await sessionOf(here);
    await done('access.endSession', { sessionId }, other);
  },
  'another window signs out': ({ here }) => done('access.signOut', undefined, here),
  'a password is changed on another device': ({ other }) =>
    done('access.changePassword', { current: password, next: 'au matin, les oliviers' }, other),
  'an account is given another role by hand': async () => {
    const { owner, network } = served.scene;
    const role = owner.updateTable('account').set({ role: 'planner', centerId: null });
    await role.where('id', '=', network.people.staff.accountId).execute();
  },
};

test.for(Object.entries(endings))(
  'Two seconds after %s its feed says nothing more, and does not open again where it was',
  async ([, end]) => {
    const { here, other } = await twoDevices();
    const witness = follow(served.url, { cookie: await manager() });
    const reader = await hearing(here);
    await heardSomething(witness);
    const since = Date.now();
    await end({ here, other });
    await isRefused(reader);
    await expect.poll(() => witness.lastHeardAt(), { timeout: 20_000 }).toBeGreaterThan(since + saysNothingAfterMs);
    await Promise.all([reader.close(), witness.close()]);
    expect(reader.lastHeardAt()).toBeLessThan(since + saysNothingAfterMs);
  },
);

test('Should the news of an end be lost it is heard on for longer, and until the next look of the server at most', async () => {
  await sql`
    create function swallowed() returns trigger language plpgsql as 'begin return null; end';
    create trigger swallowed before insert on outbox for each row when (new.kind = 'access') execute function swallowed()`.execute(
    served.scene.owner,
  );
  const { here, other } = await twoDevices();
  const [first, second] = [await hearing(here), await hearing(other)];
  await done('access.signOut', undefined, here);
  await isRefused(first);
  // It has just looked: the next time is as far away as can be.
  const since = Date.now();
  await done('access.signOut', undefined, other);
  await isRefused(second);
  expect(second.lastHeardAt()).toBeGreaterThan(since + saysNothingAfterMs);
  expect(second.lastHeardAt()).toBeLessThan(since + looksEveryMs + saysNothingAfterMs);
});

const manager = () => served.scene.cookieOf(served.scene.network.people.manager);

async function twoDevices(): Promise<Devices> {
  const { cookieOf, network } = served.scene;
  return { here: await cookieOf(network.people.staff), other: await cookieOf(network.people.staff) };
}

/** A reader of the center whose beds are asked for all the time. */
async function hearing(cookie: string): Promise<Reader> {
  const reader = follow(served.url, { cookie });
  await expect.poll(() => reader.heard.length, { timeout: 20_000 }).toBeGreaterThan(2);
  return reader;
}

/** It comes back with the last position that it heard, and is signed out. */
const isRefused = (reader: Reader) => expect.poll(() => reader.refusedWith(), { timeout: 20_000 }).toBe(401);

async function done(path: string, input: object | undefined, cookie: string): Promise<void> {
  expect(await call(served.url, path, input, { cookie })).toMatchObject({ status: 200 });
}

const Sessions = v.array(v.object({ sessionId: v.string(), current: v.boolean() }));
async function sessionOf(cookie: string): Promise<string> {
  const { data } = await call(served.url, 'access.sessions', undefined, { cookie });
  return v.parse(Sessions, data).find(({ current }) => current)!.sessionId;
}
