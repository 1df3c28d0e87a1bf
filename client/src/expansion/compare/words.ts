/** What differs between plans, in sentences. */
import type { ComparedChoice, ComparedFigure, Comparison } from '@iwaa/shared/expansion/comparison';
import { t } from '../../text/index.ts';
import { listInWords } from '../../text/list.ts';
import { fineShareInWords, hoursInWords, minutesInWords, shareInWords } from '../../ui/number.ts';
import { moneyInWords } from '../plan/figures.ts';
import { figureInWords, hasOtherYears, letterOf, planInWords, valuesOf } from './figures.ts';

type Count = (values: { readonly count: number }) => string;

/** The difference as a count, or nothing where it rounds to none. */
function counted(difference: number, more: Count, fewer: Count): string[] {
  const count = Math.round(Math.abs(difference));
  return count === 0 ? [] : [difference > 0 ? more({ count }) : fewer({ count })];
}

function costInWords(spent: number, first: number): string[] {
  const share = first === 0 ? 0 : spent / first - 1;
  if (Math.round(Math.abs(share) * 100) === 0) return [];
  const told = { share: shareInWords(Math.abs(share)) };
  return [share > 0 ? t.compare.costsMore(told) : t.compare.costsLess(told)];
}

/** To five minutes: journeys are no more exact. */
function journeyInWords(hours: number): string[] {
  const minutes = Math.round((Math.abs(hours) * 60) / 5) * 5;
  if (minutes === 0) return [];
  const told = { time: minutes < 60 ? minutesInWords(minutes) : hoursInWords(minutes / 60) };
  return [hours > 0 ? t.compare.farther(told) : t.compare.nearer(told)];
}

/** How much more of a figure a plan has than the first; 0 where one of them cannot be said. */
function differenceOf(comparison: Comparison, figure: ComparedFigure, place: number): number {
  const values = valuesOf(comparison, figure);
  const [first, other] = [values[0] ?? null, values[place] ?? null];
  return first === null || other === null ? 0 : other - first;
}

function changesOf(comparison: Comparison, place: number): string[] {
  const difference = (figure: ComparedFigure) => differenceOf(comparison, figure, place);
  const spent = valuesOf(comparison, 'spent');
  return [
    ...counted(difference('openings'), t.compare.opensMore, t.compare.opensFewer),
    ...counted(difference('beds'), t.compare.bedsMore, t.compare.bedsFewer),
    ...counted(difference('posts'), t.compare.postsMore, t.compare.postsFewer),
    ...costInWords(spent[place] ?? 0, spent[0] ?? 0),
    ...counted(100 * difference('covered'), t.compare.placedMore, t.compare.placedFewer),
    ...counted(100 * difference('worst-region'), t.compare.worstMore, t.compare.worstFewer),
    ...journeyInWords(difference('journey')),
  ];
}

/** Whether those served worst gain or lose a point in a hundred more than everybody. */
function farInWords(comparison: Comparison, place: number): string[] {
  const all = differenceOf(comparison, 'covered', place);
  const worst = -differenceOf(comparison, 'worst-region', place);
  if (worst >= 0.005 && worst - all >= 0.01) return [t.compare.farGain()];
  return worst <= -0.005 && worst - all <= -0.01 ? [t.compare.farLose()] : [];
}

/** For each plan after the first, what it does otherwise; what is too small to be said in round numbers is left out. */
export function wordsOf(comparison: Comparison): string[] {
  const first = letterOf(0);
  return comparison.plans.slice(1).map((_, index) => {
    const place = index + 1;
    const plan = planInWords(comparison, place);
    const changes = changesOf(comparison, place);
    if (changes.length === 0) return t.compare.same({ plan, first });
    return [t.compare.against({ plan, first, list: listInWords(changes) }), ...farInWords(comparison, place)].join(' ');
  });
}

/** How near each plan is proved to be to the best possible: below that a difference says nothing. */
export function provenInWords(comparison: Comparison): string {
  const gaps = valuesOf(comparison, 'gap').flatMap((share, place) =>
    share === null ? [] : [t.compare.provenEach({ letter: letterOf(place), share: fineShareInWords(share) })],
  );
  return t.compare.proven({ gaps: listInWords(gaps) });
}

/** Which plan reaches most people and which spends least; nothing where that cannot be said of each. */
export function coverageInWords(comparison: Comparison): string | undefined {
  const covered = valuesOf(comparison, 'covered').filter((value) => value !== null);
  const spent = valuesOf(comparison, 'spent').filter((value) => value !== null);
  if (covered.length + spent.length < 2 * comparison.plans.length) return undefined;
  const [most, least] = [Math.max(...covered), Math.min(...spent)];
  const share = figureInWords('covered', most);
  const amount = moneyInWords(least);
  if (covered.every((one) => one === most) && spent.every((one) => one === least))
    return t.compare.coverageAlike({ share, amount });
  const both = covered.findIndex((one, place) => one === most && spent[place] === least);
  return both >= 0
    ? t.compare.coverageBoth({ plan: planInWords(comparison, both), share, amount })
    : t.compare.coverageMost({
        plan: planInWords(comparison, covered.indexOf(most)),
        cheapest: planInWords(comparison, spent.indexOf(least)),
        share,
        amount,
      });
}

/** Which plan one would regret least if another scenario came true, or why that cannot be said. */
export function regretInWords(comparison: Comparison): string {
  const { regret } = comparison;
  if (regret === null) return areUnlike(comparison) ? t.compare.regretUnlike() : t.compare.regretNotNow();
  if (regret.choice === null) return t.compare.regretNone();
  const plan = planInWords(comparison, regret.choice);
  const hours = Math.round(regret.greatest[regret.choice] ?? 0);
  return hours === 0 ? t.compare.regretNever({ plan }) : t.compare.regretChoice({ plan, hours: hoursInWords(hours) });
}

/** Choices by which a plan of one scenario is no plan of the other. */
const forming: ReadonlySet<string> = new Set<ComparedChoice>([
  'units',
  'apart',
  'sizes',
  'years',
  'towns',
  'own-towns',
]);

const areUnlike = ({ assumptions }: Comparison): boolean => assumptions.some(({ name }) => forming.has(name));

/** Sentences that warn of what a reader might take for more than it is. */
export const warningsOf = (comparison: Comparison): string[] => [
  ...(hasOtherYears(comparison) ? [t.compare.otherYears()] : []),
  provenInWords(comparison),
];
