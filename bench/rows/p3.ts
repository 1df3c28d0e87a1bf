import { giveUp, hold, holdAndGiveUp, tapesOf } from '../drive/acts.ts';
import type { Answer } from '../drive/ask.ts';
import { once, type Result, result, times } from '../drive/figures.ts';
import { type Load, load, othersIn, readsForASecond, spreadOfLoads } from '../drive/load.ts';
import { plantedLine } from '../drive/planted.ts';
import { barePool, replay, type Tape } from '../drive/replay.ts';
import type { Bench, World } from '../world.ts';

const row = 'P3';
/** As many connections as the product's own pool has. */
const poolSize = 10;

/** Beds held and given up again, each with all checks, its key, its audit entry and its event, beside the same statements sent bare. */
export async function measure(bench: Bench): Promise<Result[]> {
  await using world = await bench.worldOf(bench.plan.main);
  const { url } = await world.serve();
  const spread = await measureSpread(bench, world, url);
  const hot = (readsFor?: number) => times(bench.plan.runs, () => drive(bench, (user) => acts(url, user, 0), readsFor));
  const crowd = `${bench.plan.users} agents at one center`;
  return [
    spread,
    slowest(`${crowd} who ask again at once`, await hot()),
    slowest(`${crowd} who read for a second`, await hot(readsForASecond)),
    await neverTwice(world),
    await plantedLine(row, bench, url, (line) => holdAndGiveUp(line, { agent: 0, center: 0 })),
  ];
}

function slowest(name: string, loads: readonly Load[]): Result {
  const p99 = spreadOfLoads(loads, 'p99');
  const what = `${name}, p99${othersIn(loads)}`;
  return result({ row, what, unit: 'ms', bar: '≤ 250 ms', holds: p99.figure <= 250 }, p99);
}

/** What a user does next, and how they put back what they still hold at the end. */
type Turns = { readonly next: () => Promise<Answer>; readonly settle: () => Promise<unknown> };

async function drive({ plan }: Bench, turnsOf: (user: number) => Turns, readsFor = 0): Promise<Load> {
  const turns = Array.from({ length: plan.users }, (_, user) => turnsOf(user));
  const loaded = await load({
    users: plan.users,
    seconds: plan.seconds,
    readsFor,
    ask: (user) => turns[user]?.next() ?? nothing,
  });
  await Promise.all(turns.map((turn) => turn.settle()));
  return loaded;
}
const nothing = Promise.resolve({ status: 0, body: '' });

/** An agent holds when it has nothing, and gives up what it has. */
function acts(url: string, agent: number, center: number): Turns {
  let holds = false;
  const next = async () => {
    const answer = await (holds ? giveUp : hold)(url, { agent, center });
    // Busy: nothing has changed, and the same is tried again.
    if (answer.status !== 503) holds = answer.status === 200 && !holds;
    return answer;
  };
  const settle = async () => {
    while (holds) await next();
  };
  return { next, settle };
}

async function measureSpread(bench: Bench, world: World, url: string): Promise<Result> {
  const { users, runs, main } = bench.plan;
  const centerOf = (user: number) => user % main.centers;
  const tapes = await times(users, (user) => tapesOf(world.url, { agent: user, center: centerOf(user) }));
  const pool = barePool(world.url, poolSize);
  try {
    const measured = await times(runs, async () => ({
      ours: await drive(bench, (user) => acts(url, user, centerOf(user))),
      bare: await drive(bench, (user) => replayed(pool, tapes[user])),
    }));
    const ours = measured.map((run) => run.ours);
    const rate = spreadOfLoads(ours, 'perSecond');
    const theirs = spreadOfLoads(
      measured.map((run) => run.bare),
      'perSecond',
    ).figure;
    const ratio = rate.figure / theirs;
    const what = `holds and withdrawals spread over centers, ${users} agents${othersIn(ours)}`;
    const rival = `the same statements by a bare client: ${theirs.toFixed(0)}/s`;
    return result({ row, what, unit: 'commits/s', rival, ratio, bar: '≥ 0.5', holds: ratio >= 0.5 }, rate);
  } finally {
    await pool.end();
  }
}

function replayed(pool: ReturnType<typeof barePool>, tapes: readonly Tape[] = []): Turns {
  let turn = 0;
  const next = async () => {
    const tape = tapes[turn++ % tapes.length];
    if (tape) await replay(pool, tape);
    return { status: 200, body: '' };
  };
  return { next, settle: async () => turn % tapes.length && next() };
}

const doubles = `select count(*)::int as doubles from claim one join claim other
  on other.bed_id = one.bed_id and other.id > one.id and other.during && one.during`;

async function neverTwice(world: World): Promise<Result> {
  const [counted] = await world.query<{ doubles: number }>(doubles);
  const count = counted?.doubles ?? -1;
  return result({ row, what: 'beds promised twice', unit: 'claims', bar: '0', holds: count === 0 }, once(count));
}
