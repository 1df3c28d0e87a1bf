/** What a scenario chooses beside its figures, in words: units and their addresses, sizes, goals. */
import { type Column, columns } from '@iwaa/shared/availability/availability';
import { type Aim, aims } from '@iwaa/shared/expansion/phasing-studies';
import type { ScenarioGoals } from '@iwaa/shared/expansion/scenario';
import { t } from '../text/index.ts';
import { numberInWords } from '../ui/number.ts';
import { unitInWords } from './words.ts';

type Unit = readonly Column[];

export const listed = (parts: readonly string[]): string => parts.join(' · ');

export const unitsInWords = (units: readonly Unit[]): string => listed(units.map(unitInWords));

/** Pairs of units that share no address. */
export const apartInWords = (pairs: readonly (readonly Unit[])[]): string =>
  pairs.length === 0
    ? t.compare.none()
    : listed(
        pairs.map(([one = [], other = []]) =>
          t.expansion.notTogether({ one: unitInWords(one), other: unitInWords(other) }),
        ),
      );

/** Weights of aims, or the aims in their order. */
type Weighed = { readonly aim: Aim; readonly weight: number | null };

const goals = { coverage: 'unserved', 'worst region': 'worstRegion', journey: 'journey', money: 'money' } as const;

export const goalsInWords = (weighed: readonly Weighed[]): string =>
  listed(
    weighed.map(({ aim, weight }, place) =>
      weight === null
        ? `${place + 1}. ${t.expansion[`aim-${aim}`]()}`
        : t.report.named({ name: t.expansion[`goal-${goals[aim]}`](), value: numberInWords(weight) }),
    ),
  );

export const goalsOf = (chosen: ScenarioGoals): Weighed[] =>
  chosen.by === 'order'
    ? chosen.order.map((aim) => ({ aim, weight: null }))
    : aims.map((aim) => ({ aim, weight: chosen[goals[aim]] }));

/** `woman+girl`, as a comparison tells a unit. */
export const unitIn = (text: string): Unit => columns.filter((column) => text.split('+').includes(column));

/** `coverage > journey`, or `coverage 40, worst region 200`, as a comparison tells goals. */
export function goalsIn(text: string): Weighed[] {
  const known = (name: string, weight: number | null) =>
    aims.filter((aim) => aim === name).map((aim) => ({ aim, weight }));
  if (!/\d/.test(text)) return text.split(' > ').flatMap((name) => known(name, null));
  return text.split(', ').flatMap((part) => {
    const space = part.lastIndexOf(' ');
    return known(part.slice(0, space), Number(part.slice(space + 1)));
  });
}
