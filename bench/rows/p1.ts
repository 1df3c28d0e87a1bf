import { call, mustAnswer } from '../drive/ask.ts';
import { serveBare } from '../drive/bare.ts';
import { once, type Result, result, times } from '../drive/figures.ts';
import { type Load, load, othersIn, readsForASecond, spreadOfLoads } from '../drive/load.ts';
import { plantedLine } from '../drive/planted.ts';
import { agentAccount, coordinatorAccount, idOf, tokenOf } from '../generate/names.ts';
import type { Bench, World } from '../world.ts';

const row = 'P1';

/** The live board over HTTP, as a coordinator and as an agent have it, beside what the same bytes cost at the least. */
export async function measure(bench: Bench): Promise<Result[]> {
  await using world = await bench.worldOf(bench.plan.main);
  const { url } = await world.serve();
  const coordinator = tokenOf(coordinatorAccount(0));
  return [
    ...(await measureBoard(bench, world, url, 'coordinator', (user) => tokenOf(coordinatorAccount(user)))),
    ...(await measureMoved(bench, url)),
    ...(await measureBoard(bench, world, url, 'agent', (user) => tokenOf(agentAccount(user)))),
    await plantedLine(row, bench, url, (line) => call(line, 'availability.board', coordinator)),
  ];
}

type TokenOf = (user: number) => string;

async function measureBoard(
  bench: Bench,
  world: World,
  url: string,
  role: string,
  tokenFor: TokenOf,
): Promise<Result[]> {
  const { runs, seconds, users } = bench.plan;
  const bytes = await mustAnswer(() => call(url, 'availability.board', tokenFor(0)));
  await using bare = await serveBare(world, bytes);
  const drive = (ask: Parameters<typeof load>[0]['ask']) => load({ users, seconds, ask });
  const ask = (user: number) => call(url, 'availability.board', tokenFor(user));
  const measured = await times(runs, async () => ({
    ours: await drive(ask),
    bare: await drive((user) => bare.fromHono(tokenFor(user))),
    constant: await drive((user) => bare.fromTrpc(tokenFor(user))),
  }));
  const reading = await times(runs, () => load({ users, seconds, ask, readsFor: readsForASecond }));
  return [...told(role, bytes.length, measured, users), readLater(role, reading, users)];
}

/** What a coordinator's page asks once it has a board and a center on it has moved. */
async function measureMoved({ plan: { runs, seconds, users } }: Bench, url: string): Promise<Result[]> {
  const ask = (user: number) =>
    call(url, 'availability.board', tokenOf(coordinatorAccount(user)), { movedCenters: [idOf('center', 0)] });
  const bytes = await mustAnswer(() => ask(0));
  const reading = await times(runs, () => load({ users, seconds, ask, readsFor: readsForASecond }));
  const name = 'coordinator, where one center moved';
  return [sizeOf(name, bytes.length), readLater(name, reading, users)];
}

const sizeOf = (name: string, bytes: number) =>
  result({ row, what: `size of the board of ${name}`, unit: 'kB' }, once(bytes / 1000));

function readLater(role: string, loads: readonly Load[], users: number): Result {
  const slowest = spreadOfLoads(loads, 'p99');
  const what = `board of ${role}, ${users} users who read for a second, p99${othersIn(loads)}`;
  return result({ row, what, unit: 'ms', bar: '≤ 10 ms', holds: slowest.figure <= 10 }, slowest);
}

type Measured = readonly { readonly ours: Load; readonly bare: Load; readonly constant: Load }[];

function told(role: string, size: number, measured: Measured, users: number): Result[] {
  const ours = measured.map((run) => run.ours);
  const rate = spreadOfLoads(ours, 'perSecond');
  const against = (name: string, loads: readonly Load[], bar: number): Result => {
    const theirs = spreadOfLoads(loads, 'perSecond').figure;
    const ratio = rate.figure / theirs;
    const rival = `${name}: ${theirs.toFixed(0)}/s`;
    const what = `board of ${role}, ${users} users${othersIn(ours)}`;
    return result({ row, what, unit: '/s', rival, ratio, bar: `≥ ${bar}`, holds: ratio >= bar }, rate);
  };
  const slowest = spreadOfLoads(ours, 'p99');
  const bare = spreadOfLoads(
    measured.map((run) => run.bare),
    'p99',
  ).figure;
  return [
    sizeOf(role, size),
    against(
      'bare Hono, same bytes and check',
      measured.map((run) => run.bare),
      0.7,
    ),
    against(
      'tRPC constant, same check',
      measured.map((run) => run.constant),
      0.9,
    ),
    result(
      {
        row,
        what: `board of ${role}, ${users} users who ask again at once, p99`,
        unit: 'ms',
        rival: `bare Hono: ${bare.toFixed(1)} ms`,
        ratio: slowest.figure / bare,
        bar: '≤ 10 ms',
        holds: slowest.figure <= 10,
      },
      slowest,
    ),
  ];
}
