import { ScenarioContent } from '@iwaa/shared/expansion/scenario';
import { withDonors } from '@iwaa/shared/expansion/starting';
import { donors } from '@iwaa/shared/expansion/words/fr';
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
      { donor: 'programme', amount: 25_000, fromYear: 2027, toYear: 2029, lapses: true, basis },
      { donor: 'state', amount: 80_000, fromYear: 2027, toYear: 2034, lapses: false, basis: { kind: 'assumption' } },
    ]);
    expect(basis).toMatchObject({ kind: 'source', url: expect.stringMatching(/^https:/) });
  });

  test('is told who pays in the language of who begins it, and nothing else changes', () => {
    const inFrench = withDonors(start, (donor) => donors[donor]);
    expect(inFrench.grants.map(({ donor }) => donor)).toEqual(['OIM, ONUDC, OIT', 'Budget de l’État']);
    expect(withDonors(inFrench, () => 'another')).toEqual(inFrench);
    expect({ ...inFrench, grants: inFrench.grants.map(({ donor: _donor, ...rest }) => rest) }).toEqual({
      ...start,
      grants: start.grants.map(({ donor: _donor, ...rest }) => rest),
    });
    expect(parse(ScenarioContent, inFrench)).toEqual(inFrench);
  });

  test('has twenty towns, and where a center stands one that is as large', () => {
    const large = standingCenter({ cityId: towns.tanger, rooms: [aRoom(['woman'], 34)] });
    const { sites } = startingContent(places, [large], 2026);
    expect(sites).toHaveLength(20);
    expect(sites.filter(({ mostBeds }) => mostBeds !== 30)).toMatchObject([{ cityId: towns.tanger, mostBeds: 34 }]);
  });
});
