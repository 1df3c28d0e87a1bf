import { ScenarioContent } from '@iwaa/shared/expansion/scenario';
import { parse } from 'valibot';
import { describe, expect, test } from 'vitest';

import { aRoom, places, standingCenter, towns } from '../../../test/posed.ts';
import { costFacts } from '../facts.ts';
import { startingContent } from './start.ts';

const start = startingContent(places, [], 2026);

describe('what a scenario begins with', () => {
  test('may be saved as it is', () => {
    expect(parse(ScenarioContent, start)).toEqual(start);
  });

  test('is planned for eight years from the next one', () => {
    expect([start.demand.fromYear, start.demand.toYear]).toEqual([2027, 2034]);
    expect(startingContent(places, [], 2030).demand).toMatchObject({ fromYear: 2031, toYear: 2038 });
  });

  test('has the programme grant as its source prints it, in thousand dirhams, and a state budget that is an assumption', () => {
    const { basis } = costFacts().find(({ unit }) => unit === 'USD')!;
    expect(start.grants).toMatchObject([
      { donor: 'IOM, UNODC, ILO', amount: 25_000, fromYear: 2027, toYear: 2029, lapses: true, basis },
      { amount: 80_000, fromYear: 2027, toYear: 2034, lapses: false, basis: { kind: 'assumption' } },
    ]);
    expect(basis).toMatchObject({ kind: 'source', url: expect.stringMatching(/^https:/) });
  });

  test('has twenty towns, and where a center stands one that is as large', () => {
    const large = standingCenter({ cityId: towns.tanger, rooms: [aRoom(['woman'], 34)] });
    const { sites } = startingContent(places, [large], 2026);
    expect(sites).toHaveLength(20);
    expect(sites.filter(({ mostBeds }) => mostBeds !== 30)).toMatchObject([{ cityId: towns.tanger, mostBeds: 34 }]);
  });
});
