/** The figures of plans side by side, in words, and which of them is the best. */
import type { ComparedFigure, Comparison } from '@iwaa/shared/expansion/comparison';
import { t } from '../../text/index.ts';
import { fineShareInWords, hoursInWords, numberInWords } from '../../ui/number.ts';

/** Values of a figure in the order of the plans; empty where the comparison does not tell it. */
export const valuesOf = ({ lines }: Pick<Comparison, 'lines'>, figure: ComparedFigure): readonly (number | null)[] =>
  lines.find((line) => line.figure === figure)?.values ?? [];

/** "A", and "A · Croissance forte" */
export const letterOf = (place: number): string => t.compare.letters().charAt(place);
export const planInWords = ({ plans }: Pick<Comparison, 'plans'>, place: number): string =>
  t.compare.plan({ letter: letterOf(place), name: plans[place]?.name ?? '' });

const shares: ReadonlySet<ComparedFigure> = new Set(['covered', 'worst-region', 'full', 'refused-simulated', 'gap']);

export function figureInWords(figure: ComparedFigure, value: number | null): string {
  if (value === null) return t.compare.notSaid();
  if (shares.has(figure)) return fineShareInWords(value);
  if (figure === 'journey') return hoursInWords(value);
  return numberInWords(figure === 'spent' ? Math.round(value) : value);
}

/** What every planner wants more or less of. Beds, openings and posts are neither: they are what the rest costs. */
const wanted: Partial<Readonly<Record<ComparedFigure, 'more' | 'less'>>> = {
  covered: 'more',
  'worst-region': 'less',
  spent: 'less',
  journey: 'less',
  full: 'less',
  'refused-simulated': 'less',
};

export const hasOtherYears = ({ plans }: Pick<Comparison, 'plans'>): boolean =>
  new Set(plans.map(({ fromYear, toYear }) => `${fromYear} ${toYear}`)).size > 1;

/** Places of the plans whose figure is the best as it is shown; none where all show the same, or one cannot be said. */
export function bestOf(comparison: Comparison, figure: ComparedFigure): ReadonlySet<number> {
  const want = wanted[figure];
  const values = valuesOf(comparison, figure).filter((value) => value !== null);
  const isAsked = want !== undefined && values.length === comparison.plans.length;
  if (!isAsked || (figure === 'spent' && hasOtherYears(comparison))) return new Set();
  const best = figureInWords(figure, want === 'more' ? Math.max(...values) : Math.min(...values));
  const places = values.flatMap((value, place) => (figureInWords(figure, value) === best ? [place] : []));
  return new Set(places.length === values.length ? [] : places);
}
