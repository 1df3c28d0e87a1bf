import { randomUUID } from 'node:crypto';

import type { Viewer } from '@iwaa/shared/access/access';
import type { LiveFrame } from '@iwaa/shared/live';
import { isTrackedEnvelope } from '@trpc/server';
import type { Updateable } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type House, openHouse } from '../../test/context.ts';
import { emptyBeds, moreAgents } from '../../test/given.ts';
import { keptCheaply } from '../../test/people.ts';
import { digest } from '../platform/crypto.ts';
import type { Account } from '../platform/db/tables.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 4 }], olivier: [{ beds: 4 }] }, { isHeard: true });
});
afterAll(() => house.close());
beforeEach(() => emptyBeds(house));

const woman = { group: 'woman', ageBand: '25-44' } as const;

const password = 'une longue nuit calme';

/** The same person on one more device. */
async function signedIn(viewer: Viewer): Promise<Viewer> {
  const sessionId = randomUUID();
  const session = { id: sessionId, accountId: viewer.accountId, tokenDigest: digest(sessionId), device: 'test' };
  const expiresAt = new Date(Date.now() + 3_600_000);
  await house.owner
    .insertInto('session')
    .values({ ...session, expiresAt })
    .execute();
  return { ...viewer, sessionId };
}

/** What no act of the product does: an account is made another by hand. */
async function become({ accountId }: Viewer, account: Updateable<Account>): Promise<void> {
  await house.owner.updateTable('account').set(account).where('id', '=', accountId).execute();
}

/** A live feed, all that it told since it was ready, and whether it has ended. */
async function hearing(viewer: Viewer) {
  const { next } = await watching(viewer);
  expect(await next()).toMatchObject({ kind: 'ready' });
  const heard: LiveFrame[] = [];
  let isOver = false;
  void (async () => {
    for (let frame = await next(); frame; frame = await next()) heard.push(frame);
    isOver = true;
  })();
  return { heard, isOver: () => isOver };
}

/** A live feed as its reader has it: the next frame, each position seen so far, and leaving. */
async function watching(viewer: Viewer, lastEventId?: string) {
  const input = lastEventId === undefined ? {} : { lastEventId };
  const frames = (await callerFor(house, viewer).availability.watch(input))[Symbol.asyncIterator]();
  const next = async (): Promise<LiveFrame | undefined> => {
    const { value, done } = await frames.next();
    if (done) return undefined;
    if (!isTrackedEnvelope<LiveFrame>(value)) throw new Error('a frame without a position');
    return value[1];
  };
  return { next, leave: async () => void (await frames.return?.()) };
}

async function sentTo(centerId: string) {
  const agent = callerFor(house, house.network.people.agent);
  const { requestId } = await agent.placements.request({ party: [woman], urgency: 'now' });
  const { offerId } = await agent.placements.hold({ requestId, centerId });
  await agent.placements.send({ offerId, consent: 'person' });
  return { requestId, offerId };
}

test('A center hears of its own beds and requests, the agent of its request, and neither of anybody else’s', async () => {
  const { people, jasmin } = house.network;
  const manager = await watching(people.manager);
  const other = await watching(people.otherManager);
  const agent = await watching(people.agent);
  for (const reader of [manager, other, agent]) expect(await reader.next()).toMatchObject({ kind: 'ready' });
  const { requestId } = await sentTo(jasmin.id);
  const until = async (reader: { next: () => Promise<LiveFrame | undefined> }) => {
    const seen = { centers: new Set<string>(), requests: new Set<string>(), board: false };
    for (
      const deadline = Date.now() + 3000;
      Date.now() < deadline && !(seen.board && (seen.requests.size > 0 || reader === other));
    ) {
      const frame = await reader.next();
      frame?.topics?.centers.forEach((id) => seen.centers.add(id));
      frame?.topics?.requests.forEach((id) => seen.requests.add(id));
      seen.board ||= frame?.topics?.board ?? false;
    }
    return { centers: [...seen.centers], requests: [...seen.requests], board: seen.board };
  };
  expect(await until(manager)).toEqual({ centers: [jasmin.id], requests: [requestId], board: true });
  expect(await until(agent)).toEqual({ centers: [], requests: [requestId], board: true });
  expect(await until(other)).toEqual({ centers: [], requests: [], board: true });
  await Promise.all([manager, other, agent].map((reader) => reader.leave()));
});

test('Who follows from where they were told that the feed is hears of what happened since, before anything they read', async () => {
  const { people, jasmin } = house.network;
  await sentTo(jasmin.id);
  house.feed.wake();
  await house.feed.caughtUp();
  const { position } = await callerFor(house, people.manager).access.me();
  expect(position).toBe(String(house.feed.head()));
  await callerFor(house, people.manager).centers.vouch({ centerId: jasmin.id });
  await expect.poll(house.feed.head).toBeGreaterThan(Number(position));
  const reader = await watching(people.manager, position);
  expect(await reader.next()).toMatchObject({ kind: 'ready', pos: position });
  expect(await reader.next()).toMatchObject({ kind: 'changed', topics: { centers: [jasmin.id] } });
  await reader.leave();
});

test('Who was told something hears of it; a colleague with the same rights, who was not, does not', async () => {
  const { people, jasmin } = house.network;
  const [colleague] = await moreAgents(house, 1);
  const readers = [await watching(colleague!), await watching(people.agent)];
  for (const reader of readers) expect(await reader.next()).toMatchObject({ kind: 'ready' });
  const { offerId } = await sentTo(jasmin.id);
  await callerFor(house, people.manager).placements.decline({ offerId, by: 'center', code: 'staffing' });
  const { requestId } = await sentTo(jasmin.id);
  /** All that was heard until the last of these acts. */
  const heard = async (next: () => Promise<LiveFrame | undefined>) => {
    const topics = [];
    for (let frame = await next(); frame; frame = await next()) {
      topics.push(frame.topics);
      if (frame.topics?.requests.includes(requestId)) return topics;
    }
    return topics;
  };
  const [ofColleague, ofAgent] = await Promise.all(readers.map(({ next }) => heard(next)));
  expect(ofColleague!.filter((topics) => topics?.notices)).toEqual([]);
  expect(ofAgent!.filter((topics) => topics?.notices).length).toBeGreaterThan(0);
  await Promise.all(readers.map((reader) => reader.leave()));
});

test('A reader who lost the line resumes where it was, and hears of what it missed at once', async () => {
  const { people, jasmin } = house.network;
  const first = await watching(people.manager);
  const ready = await first.next();
  await first.leave();
  await sentTo(jasmin.id);
  const second = await watching(people.manager, ready?.pos);
  expect(await second.next()).toMatchObject({ kind: 'ready' });
  expect(await second.next()).toMatchObject({ kind: 'changed', topics: { centers: [jasmin.id] } });
  await second.leave();
  const lost = await watching(people.manager, '999999');
  expect(await lost.next()).toMatchObject({ kind: 'resync' });
  await lost.leave();
});

test('Who comes back under another role, from where they stood, hears nothing that the new role may not', async () => {
  const { people, jasmin } = house.network;
  const first = await watching(people.staff);
  const ready = await first.next();
  await first.leave();
  await sentTo(jasmin.id);
  const second = await watching({ ...people.staff, role: 'planner', centerId: null }, ready?.pos);
  expect(await second.next()).toMatchObject({ kind: 'ready' });
  expect(await second.next()).toMatchObject({ kind: 'changed', topics: { centers: [], requests: [], board: true } });
  await second.leave();
});

type Devices = { readonly here: Viewer; readonly other: Viewer };
type Ending = { readonly end: (devices: Devices) => Promise<unknown>; readonly goesOn?: 'the other device' };
/** What ends the session of somebody here, who is signed in on another device as well. */
const endings: Record<string, Ending> = {
  'the account is closed': {
    end: ({ here: { accountId } }) =>
      callerFor(house, house.network.people.coordinator).access.disable({ accountId, disabled: true }),
  },
  'the session is ended on another device': {
    end: ({ here: { sessionId }, other }) => callerFor(house, other).access.endSession({ sessionId }),
    goesOn: 'the other device',
  },
  'another window signs out': {
    end: ({ here }) => callerFor(house, here).access.signOut(),
    goesOn: 'the other device',
  },
  'the password is changed on another device': {
    end: ({ other }) =>
      callerFor(house, other).access.changePassword({ current: password, next: 'au matin, les oliviers' }),
    goesOn: 'the other device',
  },
  'the account is given another role': { end: ({ here }) => become(here, { role: 'planner', centerId: null }) },
  'the account is given another center': { end: ({ here }) => become(here, { centerId: house.network.olivier.id }) },
};

test.for(Object.entries(endings))(
  'Once %s the feed ends within two seconds, and tells nothing of what comes after',
  async ([, { end, goesOn }]) => {
    const { jasmin, people } = house.network;
    const { role, centerId } = people.staff;
    await become(people.staff, { role, centerId, disabledAt: null, passwordHash: keptCheaply(password) });
    const [here, other] = [await signedIn(people.staff), await signedIn(people.staff)];
    const [feed, otherFeed] = [await hearing(here), await hearing(other)];
    await end({ here, other });
    const { requestId } = await sentTo(jasmin.id);
    await expect.poll(() => feed.isOver(), { timeout: 2000 }).toBe(true);
    expect(feed.heard.at(-1)).toMatchObject({ kind: 'ended' });
    const isTold = ({ heard }: typeof feed) => heard.some(({ topics }) => topics?.requests.includes(requestId));
    expect(isTold(feed)).toBe(false);
    if (goesOn) await expect.poll(() => isTold(otherFeed)).toBe(true);
    if (goesOn) await callerFor(house, other).access.signOut();
    await expect.poll(otherFeed.isOver).toBe(true);
  },
);
