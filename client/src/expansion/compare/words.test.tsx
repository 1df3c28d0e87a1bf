import type { ComparedFigure, Comparison } from '@iwaa/shared/expansion/comparison';
import { expect, test } from 'vitest';
import { speak } from '../../text/index.ts';
import { plain } from '../plain.test-data.ts';
import { exampleComparison, exampleLines, linesOf } from './compare.example.ts';
import { bestOf } from './figures.ts';
import { coverageInWords, provenInWords, regretInWords, warningsOf, wordsOf } from './words.ts';

const comparisonWith = (
  values: Partial<Record<ComparedFigure, readonly (number | null)[]>>,
  more: Partial<Comparison> = {},
): Comparison => ({ ...exampleComparison, lines: linesOf({ ...exampleLines, ...values }), ...more });

test('the second plan is told by what it does otherwise than the first', () => {
  expect(wordsOf(exampleComparison).map(plain)).toEqual([
    'B · Identification qui croît, par rapport à A : ouvre 2 centres de plus, compte 12 lits de plus, demande 14 postes de plus, ' +
      'coûte 12 % de plus, donne une place à 8 personnes de plus sur 100, laisse 15 personnes de moins sur 100 sans place dans la ' +
      'région la moins bien servie et allonge le trajet moyen de 20 minutes. La région la moins bien servie y gagne plus que l’ensemble.',
  ]);
});

test('a plan that does less says so, and that those served worst lose most', () => {
  const [sentence] = wordsOf(
    comparisonWith({ openings: [3, 2], spent: [1000, 800], covered: [0.8, 0.79], 'worst-region': [0.3, 0.4] }),
  );
  expect(plain(sentence)).toMatch(
    /ouvre 1 centre de moins,.*coûte 20 % de moins, donne une place à 1 personne de moins sur 100/,
  );
  expect(plain(sentence)).toMatch(/laisse 10 personnes de plus sur 100 sans place/);
  expect(plain(sentence)).toMatch(/La région la moins bien servie y perd plus que l’ensemble\.$/);
});

test('what rounds to nothing or cannot be said is left out, and plans that are alike say that', () => {
  const alike = comparisonWith({
    ...{ covered: [0.7, 0.703], 'worst-region': [0.5, null], beds: [44, 44], openings: [2, 2] },
    ...{ spent: [1000, 1004], posts: [44, 44.3], journey: [1.3, 1.32] },
  });
  expect(wordsOf(alike)).toEqual(['B · Identification qui croît donne les mêmes chiffres que A.']);
});

test('every plan after the first has its sentence', () => {
  const [first, second] = exampleComparison.plans;
  const three = comparisonWith({ openings: [2, 4, 5] }, { plans: [first!, second!, { ...first!, name: 'Autre' }] });
  expect(wordsOf(three).map((sentence) => sentence.slice(0, 1))).toEqual(['B', 'C']);
});

test('how near each plan is proved, and periods that differ, are warned of', () => {
  expect(plain(provenInWords(exampleComparison))).toContain('A 6,2 % et B 4,1 %');
  expect(warningsOf(exampleComparison)).toHaveLength(1);
  const [first, second] = exampleComparison.plans;
  const other = comparisonWith({}, { plans: [first!, { ...second!, toYear: 2034 }] });
  expect(warningsOf(other)[0]).toMatch(/^Les périodes diffèrent/);
  expect(bestOf(other, 'spent')).toEqual(new Set());
});

test('the best of a line is the one that planners want: most people placed, least spent; none where all are alike or one is not known', () => {
  expect(bestOf(exampleComparison, 'covered')).toEqual(new Set([1]));
  expect(bestOf(exampleComparison, 'spent')).toEqual(new Set([0]));
  expect(bestOf(exampleComparison, 'beds')).toEqual(new Set());
  expect(bestOf(exampleComparison, 'full')).toEqual(new Set());
  expect(bestOf(exampleComparison, 'refused-simulated')).toEqual(new Set());
});

test('places and money: who reaches most, who spends least, or one that does both', () => {
  expect(plain(coverageInWords(exampleComparison))).toMatch(
    /^B · .* \(78 %\) ; A · .* dépense le moins \(11,7 M MAD\)\.$/,
  );
  expect(plain(coverageInWords(comparisonWith({ spent: [2000, 1000] })))).toMatch(
    /^B · .* et dépense le moins \(1 M MAD\)\.$/,
  );
  expect(plain(coverageInWords(comparisonWith({ covered: [0.7, 0.7], spent: [2000, 1000] })))).toMatch(
    /^B · .* et dépense le moins/,
  );
  expect(plain(coverageInWords(comparisonWith({ covered: [0.7, 0.7], spent: [1000, 1000] })))).toMatch(
    /^Les plans donnent/,
  );
  expect(coverageInWords(comparisonWith({ covered: [0.7, null] }))).toBeUndefined();
});

test('regret says which plan, or why there is none', () => {
  expect(plain(regretInWords(exampleComparison))).toMatch(/^B · .* au pire, 12 heures de trajet/);
  const never = {
    table: [
      [0, 0],
      [5, 3],
    ],
    greatest: [0, 5],
    choice: 0,
  };
  expect(regretInWords({ ...exampleComparison, regret: never })).toMatch(/^A · .* ne serait jamais regretté/);
  const none = {
    table: [
      [0, null],
      [null, 0],
    ],
    greatest: [null, null],
    choice: null,
  };
  expect(regretInWords({ ...exampleComparison, regret: none })).toMatch(/^Chacun de ces plans échoue/);
  expect(regretInWords({ ...exampleComparison, regret: null })).toMatch(/diffèrent par les unités/);
  const [growth] = exampleComparison.assumptions;
  expect(regretInWords({ ...exampleComparison, assumptions: [growth!], regret: null })).toMatch(/Rechargez la page/);
});

test('Arabic and English say the same with their own plurals and letters', async () => {
  await speak('en');
  expect(plain(wordsOf(exampleComparison)[0])).toMatch(
    /^B · .*, against A: opens 2 centers more, .* gives a place to 8 more people in 100/,
  );
  await speak('ar');
  expect(wordsOf(exampleComparison)[0]).toContain('تفتح مركزين إضافيين');
  expect(regretInWords(exampleComparison)).toContain('ب');
  await speak('fr');
});
