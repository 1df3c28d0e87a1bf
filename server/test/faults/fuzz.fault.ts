import { WatchFeed } from '@iwaa/shared/live';
import { initTRPC, TRPCError } from '@trpc/server';
import { sql } from 'kysely';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openRecentViewers } from '../../src/access/index.ts';
import { createApp } from '../../src/app.ts';
import { contextOf } from '../../src/context.ts';
import { feedRoute } from '../../src/platform/http/feed-route.ts';
import { type Listening, listen } from '../../src/platform/http/listen.ts';
import { mountTrpc } from '../../src/platform/http/trpc-mount.ts';
import { refuse } from '../../src/platform/refusal.ts';
import { open, router } from '../../src/platform/trpc.ts';
import { appRouter } from '../../src/router.ts';
import { makeThings } from '../authorization/things.ts';
import { engineOf, type House, keys, openHouse } from '../context.ts';
import { fuzz } from './fuzz/fuzz.ts';
import type { Known } from './fuzz/inputs.ts';
import { scaled } from './scale.ts';
import { signedIn } from './scene.ts';

const cases = scaled(20, 2000);

let house: House;
let cookies: string[];
let known: Known;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 26 }], olivier: [{ beds: 26 }] }, { isHeard: true });
  cookies = await Promise.all(Object.values(house.network.people).map((person) => signedIn(house.owner, person)));
  const things = [];
  for (const kind of ['sent', 'booked', 'departed', 'bed', 'item'] as const)
    things.push(...Object.values(await makeThings(house, kind, 'own')));
  const ids = things.filter((text) => v.is(v.pipe(v.string(), v.uuid()), text));
  known = { ids, texts: [...things, 'ar', 'A', '0612345678', 'une note', 'ملاحظة', '3231010', '1'] };
});
afterAll(() => house.close());

test(
  `Every procedure, asked ${cases} times what nobody asks, answers without a bug, tells nothing, and changes nothing when it refuses`,
  async () => {
    const server = await serve(appRouter);
    const { faults, counts } = await fuzz({
      url: server.address,
      router: appRouter,
      owner: house.owner,
      cookies,
      known,
      cases,
    });
    await server.drain();
    process.stdout.write(`fuzz, answers by status: ${JSON.stringify(Object.fromEntries(counts))}\n`);
    expect(faults).toEqual([]);
    expect(counts.get(200)).toBeGreaterThan(cases);
  },
  scaled(180_000, 7_200_000),
);

/** Four mistakes that a hurried programmer makes. */
const planted = router({
  throws: open.input(v.strictObject({ text: v.string() })).query(({ input }) => input.text.normalize('NFX')),
  writesThenRefuses: open.input(v.strictObject({ text: v.string() })).mutation(async ({ ctx }) => {
    await sql`update network set name_en = name_en || '.'`.execute(house.owner);
    return refuse(ctx.viewer ? 'wrong-state' : 'signed-out');
  }),
  breaks: open.input(WatchFeed).subscription(async function* ({ input }) {
    yield await Promise.resolve(input.lastEventId?.normalize('NFX'));
  }),
});
const telling = initTRPC.create();
const tells = telling.router({
  tells: telling.procedure.input(v.strictObject({ text: v.string() })).mutation(({ input }) => {
    throw new TRPCError({ code: 'BAD_REQUEST', message: `select name from bed where name = '${input.text}'` });
  }),
});

test('A procedure that throws, a stream that does, one that writes before it refuses and one that tells its cause are each found', async () => {
  const [first, second] = [await serve(planted), await serve(tells)];
  const within = { owner: house.owner, cookies, known, cases: 5 };
  const found = await fuzz({ ...within, url: first.address, router: planted });
  const told = await fuzz({ ...within, url: second.address, router: tells });
  await Promise.all([first.drain(), second.drain()]);
  expect(found.faults.join()).toMatch(/throws: 500/);
  expect(found.faults.join()).toMatch(/breaks: 500/);
  expect(found.faults.join()).toMatch(/writesThenRefuses: refused by \d+, and changed something/);
  expect(told.faults.join()).toMatch(/tells: tells/);
});

function serve(served: Parameters<typeof mountTrpc>[1]): Promise<Listening> {
  const app = createApp({
    trustedProxies: 0,
    isReady: () => Promise.resolve(true),
    mount: (procedures) => {
      const { db, feed } = house;
      const recentViewer = openRecentViewers(db, feed);
      mountTrpc(
        procedures,
        served,
        contextOf({ db, keys, mailIsOn: false, feed, engine: engineOf(db, feed), recentViewer, trustedProxies: 0 }),
        { 'availability.watch': feedRoute },
      );
    },
  });
  return listen(app.fetch, '127.0.0.1', 0);
}
