import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { callerFor } from '../../test/callers.ts';
import { type Command, commands } from '../../test/commands.ts';
import { ofNetwork } from '../../test/commands-of-network.ts';
import { ofPlanning, onPlans } from '../../test/commands-of-planning.ts';
import { type House, openHouse, refusalOf } from '../../test/context.ts';
import { emptyBeds } from '../../test/given.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ jasmin: [{ beds: 4 }] });
});
afterAll(() => house.close());

const traces = (act: string) => house.owner.selectFrom('auditEntry').where('act', '=', act).selectAll().execute();
/** News waits in the outbox until it has its position: one statement sees each in exactly one of the two. */
const newsIds = async () => {
  const columns = ['kind', 'centerId', 'requestId', 'at'] as const;
  const waiting = house.owner.selectFrom('outbox').select(columns);
  return house.owner.selectFrom('event').select(columns).unionAll(waiting).orderBy('at').execute();
};

const ofNoCenter = new Set<string>([
  'placements.request',
  'placements.keepTrying',
  'placements.confirmWaiting',
  ...[...ofNetwork, ...ofPlanning, ...onPlans].map(({ act }) => act),
]);

/** Each is called twice at once under one key: what is left is that of one act. */
describe.each(commands)('$act', (command) => {
  const viewer = () => house.network.people[command.by];
  const caller = () => callerFor(house, viewer(), { idempotencyKey: 'one-key-of-a-test' });
  let ready: Awaited<ReturnType<Command['prepare']>>;
  let answers: unknown[];
  let news: Awaited<ReturnType<typeof newsIds>>;
  beforeAll(async () => {
    await emptyBeds(house);
    ready = await command.prepare(house);
    const before = (await newsIds()).length;
    answers = await Promise.all([ready.call(caller()), ready.call(caller())]);
    news = (await newsIds()).slice(before);
  });

  test('leaves one trace with its act and its place, no typed word, and its news', async () => {
    const [trace, ...others] = await traces(command.act);
    expect(others).toEqual([]);
    expect(trace).toMatchObject({ actorId: viewer().accountId, actorRole: viewer().role, outcome: 'done' });
    const isOfNoRequest = /^(centers|ledger|staff|expansion|services\.(\w+Offering|set))/.test(command.act);
    // A group has requests of its own, each with its trace.
    const isOfGroup = command.act.endsWith('Group');
    expect(trace!.requestId === null).toBe(isOfNoRequest || isOfGroup);
    expect(trace!.reference === null).toBe(isOfNoRequest);
    expect(trace!.centerId).toBe(isOfGroup || ofNoCenter.has(command.act) ? null : house.network.jasmin.id);
    expect(JSON.stringify(trace!.details)).not.toContain('typed');
    expect([...new Set(news.map(({ kind }) => kind))].toSorted()).toEqual(command.announces);
    // A notice is each one's own, and each part of a group tells of its center.
    const acts = news.filter(({ kind }) => kind !== 'notice' && !isOfGroup);
    const said = acts.map(({ kind, centerId, requestId }) => [kind, centerId, requestId].join());
    expect(said.toSorted(), 'nothing is said twice').toEqual([...new Set(said)].toSorted());
  });

  test('with one key gives one answer and acts once, also when two calls cross', async () => {
    const [first, twin] = answers;
    expect(twin).toEqual(first);
    expect(await ready.call(caller())).toEqual(first);
    expect(await traces(command.act)).toHaveLength(1);
    expect(await refusalOf(ready.absent(caller()))).toEqual({ code: 'key-reused', details: {} });
  });
});

test('A refused act leaves no key behind: the same key acts once it can', async () => {
  await emptyBeds(house);
  const command = commands.find(({ act }) => act === 'placements.send')!;
  const { call, absent } = await command.prepare(house);
  const caller = callerFor(house, house.network.people.agent, { idempotencyKey: 'one-key-of-a-test' });
  expect(await refusalOf(absent(caller))).toMatchObject({ code: 'not-found' });
  expect(await call(caller)).toMatchObject({ lapsesAt: expect.any(String) });
});

test('Two people may use the same key: each has their own answer', async () => {
  await emptyBeds(house);
  const command = commands.find(({ act }) => act === 'placements.request')!;
  const { call } = await command.prepare(house);
  const { agent, otherAgent } = house.network.people;
  const answers = await Promise.all(
    [agent, otherAgent].map((viewer) => call(callerFor(house, viewer, { idempotencyKey: 'one-key-of-a-test' }))),
  );
  expect(answers[0]).not.toEqual(answers[1]);
});
