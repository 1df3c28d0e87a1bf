import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { RunProgress } from '@iwaa/shared/expansion/phasing-run';

import { nationalProblem } from '../../server/src/expansion/phasing/national.ts';
import { solveAlone } from '../../server/src/expansion/phasing/optimum.ts';
import { openHighs } from '../../server/src/expansion/solver/highs.ts';
import { solve as solvePlan } from '../../server/src/expansion/solver/solve.ts';
import { planted, type Result, result, spreadOf, times } from '../drive/figures.ts';
import type { Plan } from '../plan.ts';
import type { Bench } from '../world.ts';

const row = 'P6';
const expansion = fileURLToPath(import.meta.resolve('../../server/src/expansion/'));
const lateSolver = fileURLToPath(import.meta.resolve('../processes/late-solver.ts'));

/** Instances with a published optimum, then the national plan beside HiGHS alone on the same model for the same time. */
export async function measure({ plan }: Bench): Promise<Result[]> {
  const instances = published();
  const kinds = [...new Set(instances.map(({ problem }) => problem))].map((problem) =>
    lineOfKind(instances.filter((one) => one.problem === problem).slice(0, plan.instances)),
  );
  return [...kinds, ...(await national(plan)), await plantedStart(plan.runs, instances)];
}

type Instance = { readonly problem: string; readonly file: string; readonly choose: string; readonly optimum: number };

function published(): Instance[] {
  const [, ...lines] = readFileSync(`${expansion}data/benchmarks/benchmarks.csv`, 'utf8').trim().split('\n');
  return lines.map((line) => {
    // The one kind whose name holds a comma.
    const cells = line.replace('"capacitated facility location, demand may be split"', 'cflp').split(',');
    const [, problem = '', file = '', , , choose = '', optimum = ''] = cells;
    return { problem: problem.replace('p-centre', 'p-center'), file, choose, optimum: Number(optimum) };
  });
}

type Answer = { readonly objective: number; readonly gap: number; readonly seconds: number };

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'objective' in value && 'gap' in value && 'seconds' in value;

/** As anybody would ask: the command, in a process of its own. */
function solve({ problem, file, choose }: Instance, environment: Readonly<Record<string, string>> = {}): Answer {
  const asked = [`${expansion}solve-instance.ts`, '--problem', problem, '--file', `${expansion}data/${file}`];
  const said = execFileSync(process.execPath, choose ? [...asked, '--p', choose] : asked, {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  const answer: unknown = JSON.parse(said);
  if (!isAnswer(answer)) throw new Error(`no answer: ${said}`);
  return answer;
}

function lineOfKind(instances: readonly Instance[]): Result {
  const answers = instances.map((instance) => ({ instance, answer: solve(instance) }));
  const proved = answers.filter(
    ({ instance, answer }) => answer.gap < 1e-9 && Math.abs(answer.objective - instance.optimum) < 1e-4,
  ).length;
  const seconds = answers.map(({ answer }) => answer.seconds);
  const spread = { ...spreadOf(seconds), figure: Math.max(...seconds) };
  const what = `${instances[0]?.problem}: slowest of ${instances.length}, ${proved} proved to be the published optimum`;
  const holds = proved === instances.length && spread.figure <= 2;
  return result({ row, what, unit: 's', bar: 'all proved, ≤ 2 s each', holds }, spread);
}

type Run = { readonly seen: readonly RunProgress[]; readonly bound: number; readonly checked: boolean };

/** The first begins with threads that have never planned; those after it find them, as a planner does who changes something and plans again. */
async function national({ runs, planningSeconds: seconds }: Plan): Promise<Result[]> {
  const planned = await times(runs, () => planOnce(seconds));
  const bound = spreadOf(
    planned.map((run) => whenFirst(run.seen, (one) => (one.bound ?? 0) >= 0.95 * run.bound, seconds)),
  );
  const useful = spreadOf(planned.map(({ seen }) => whenFirst(seen, (one) => shareOf(one) <= 0.125, seconds)));
  const alone = solveAlone(await openHighs(), nationalProblem(), seconds);
  const rivalGap = Number.isFinite(alone.value) ? (100 * (alone.value - alone.bound)) / alone.value : 100;
  const rival = `HiGHS alone on the whole model: ${rivalGap.toFixed(1)} %`;
  const gaps = [10, 60]
    .filter((moment) => moment <= seconds)
    .map((moment) => gapLine(planned, moment, { rival, rivalGap, most: moment === 10 ? 10 : 6.5 }));
  return [
    result(
      {
        row,
        what: 'national plan: a bound within 5 % of the last',
        unit: 's',
        bar: '≤ 1.5 s',
        holds: bound.figure <= 1.5,
      },
      bound,
    ),
    result(
      { row, what: 'national plan: a useful plan, gap ≤ 12.5 %', unit: 's', bar: '≤ 2 s', holds: useful.figure <= 2 },
      useful,
    ),
    ...gaps,
  ];
}

async function planOnce(seconds: number): Promise<Run> {
  const seen: RunProgress[] = [];
  const limits = { seconds, megabytes: 1024, faulted: raise };
  const asked = { seconds, seed: 1, goodEnough: 0 };
  const outcome = await solvePlan(nationalProblem(), asked, limits, (one) => seen.push(one)).done;
  const isPlanned = outcome.kind === 'planned';
  return { seen, bound: isPlanned ? outcome.bound : 0, checked: isPlanned && outcome.checked };
}

const raise = (error: unknown) => {
  throw error;
};

const shareOf = ({ gap }: RunProgress) => gap?.share ?? 1;

const whenFirst = (seen: readonly RunProgress[], isSo: (one: RunProgress) => boolean, seconds: number) =>
  seen.find(isSo)?.seconds ?? seconds;

type Against = { readonly rival: string; readonly rivalGap: number; readonly most: number };

/** The gap as a planner sees it at a moment, in all three measures. */
function gapLine(planned: readonly Run[], moment: number, { rival, rivalGap, most }: Against): Result {
  const gaps = planned.map(
    ({ seen }) => seen.findLast((one) => one.seconds <= moment && one.phase !== 'checking')?.gap,
  );
  const spread = spreadOf(gaps.map((gap) => 100 * (gap?.share ?? 1)));
  const { figure: percent } = spread;
  const middle = gaps.find((gap) => gap && 100 * gap.share === percent);
  const told = middle
    ? `${middle.hours.toFixed(0)} hours, ${middle.coveragePoints.toFixed(1)} points of coverage`
    : 'none';
  const checked = planned.every((run) => run.checked) ? ', plans checked by HiGHS' : '';
  const what = `national plan: proven gap at ${moment} s (${told}${checked})`;
  const ratio = percent / rivalGap;
  return result({ row, what, unit: '%', rival, ratio, bar: `≤ ${most} %`, holds: percent <= most }, spread);
}

/** The same instance, by a solver that is put together three seconds late: in the seconds that the answer itself tells. */
async function plantedStart(runs: number, instances: readonly Instance[]): Promise<Result> {
  // One for which HiGHS is opened at all.
  const instance = instances.find(({ problem }) => problem === 'p-center');
  if (!instance) throw new Error('no instances');
  const before = await times(runs, () => Promise.resolve(solve(instance).seconds));
  const { seconds } = solve(instance, { NODE_OPTIONS: `--import=${lateSolver}` });
  return planted(row, 3, spreadOf(before).figure, seconds, 's');
}
