import type { GrantLine, PhasingProblem, Units } from '@iwaa/shared/expansion/phasing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { smallProblem, withRules } from '../../../test/phasing.ts';
import { range, total } from '../solver/numbers.ts';
import { breachesOf, payOut } from './check.ts';
import { moneyRows } from './money.ts';

const rich = smallProblem(1, { money: 10 });
/** The first site as it stands, the second from the second year. */
const sound: Units = [
  [
    [1, 0],
    [1, 0],
    [1, 1],
  ],
  [
    [0, 0],
    [1, 1],
    [2, 1],
  ],
  [
    [0, 0],
    [0, 0],
    [0, 0],
  ],
  [
    [0, 0],
    [0, 0],
    [0, 0],
  ],
];
const changed = (site: number, years: number[][]): Units => sound.with(site, years);

test('a sound plan breaks nothing', () => {
  expect(breachesOf(rich, sound)).toEqual([]);
});

describe('each broken rule is named, with its site and year', () => {
  const planted: [string, PhasingProblem, Units, string, number][] = [
    [
      'made smaller',
      rich,
      changed(1, [
        [0, 0],
        [2, 1],
        [1, 1],
      ]),
      'site 1',
      2032,
    ],
    [
      'standing center changed',
      rich,
      changed(0, [
        [0, 1],
        [1, 1],
        [1, 1],
      ]),
      'site 0',
      2030,
    ],
    [
      'too many beds',
      rich,
      changed(1, [
        [0, 0],
        [2, 1],
        [2, 2],
      ]),
      'site 1',
      2032,
    ],
    [
      'shared address',
      withRules(rich, { apart: [[0, 1]] }),
      changed(0, [
        [1, 0],
        [1, 0],
        [1, 0],
      ]),
      'site 1',
      2031,
    ],
  ];
  test.for(planted)('%s', ([rule, problem, units, site, year]) => {
    expect(breachesOf(problem, units)).toContainEqual({ rule, site, year });
  });

  test('too few beds', () => {
    const strict = { ...rich, sites: rich.sites.map((site) => ({ ...site, leastBeds: 6 })) };
    const small = changed(2, [
      [0, 0],
      [0, 0],
      [0, 1],
    ]);
    expect(breachesOf(strict, small)).toContainEqual({ rule: 'too few beds', site: 'site 2', year: 2032 });
  });

  test('a standing center that is there too early', () => {
    const later = {
      ...rich,
      sites: rich.sites.map((site) => ({ ...site, existing: site.existing && { ...site.existing, from: 1 } })),
    };
    expect(breachesOf(later, sound)).toContainEqual({ rule: 'standing center early', site: 'site 0', year: 2030 });
  });

  test('too many openings', () => {
    const both = changed(2, [
      [0, 0],
      [1, 0],
      [1, 0],
    ]);
    expect(breachesOf(rich, both)).toEqual([{ rule: 'too many openings', site: null, year: 2031 }]);
  });

  test('too few centers in a region', () => {
    const strict = withRules(rich, { regionMinimums: [{ region: 'region 1', centers: 1, from: 0 }] });
    expect(breachesOf(strict, sound)).toEqual([{ rule: 'too few centers in region 1', site: null, year: 2030 }]);
  });

  test('money that is not there', () => {
    const poor = smallProblem(1, { money: 0.2 });
    expect(breachesOf(poor, sound).map(({ rule }) => rule)).toContain('money missing');
  });
});

describe('the limits on money', () => {
  const grant = fc
    .tuple(
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 20 }),
      fc.boolean(),
    )
    .map(([one, other, amount, lapses]): GrantLine => ({
      id: 'g',
      donor: 'd',
      amount,
      from: Math.min(one, other),
      to: Math.max(one, other),
      lapses,
    }));

  test('allow exactly what can be paid out grant by grant', () => {
    fc.assert(
      fc.property(
        fc.array(grant, { maxLength: 5 }),
        fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 5 }),
        (grants, spending) => {
          const isPaid = total(payOut(grants, spending).short) < 1e-9;
          const isAllowed = moneyRows(grants, 5).every(
            ({ years, limit }) => total(years.map((year) => spending[year]!)) <= limit + 1e-9,
          );
          expect(isAllowed).toBe(isPaid);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('are paid grant by grant, first from what is lost first: all that is spent and nothing twice', () => {
    const grants: GrantLine[] = [
      { id: 'state', donor: 'd', amount: 30, from: 0, to: 2, lapses: false },
      { id: 'programme', donor: 'd', amount: 12, from: 0, to: 1, lapses: true },
    ];
    expect(payOut(grants, [8, 9, 12]).paid).toEqual([
      [2, 6],
      [3, 6],
      [12, 0],
    ]);
    expect(payOut(grants, [8, 9, 20])).toMatchObject({ short: [0, 0, 0], carried: [8, 15, 5] });
  });

  test('are one for each year when nothing lapses', () => {
    const yearly = range(4).map((year): GrantLine => ({
      id: 'g',
      donor: 'd',
      amount: 10,
      from: year,
      to: year,
      lapses: false,
    }));
    expect(moneyRows(yearly, 4).map(({ limit }) => limit)).toEqual([10, 20, 30, 40]);
  });
});
