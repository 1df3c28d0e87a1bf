import { expect, test } from 'vitest';

import { center } from '../../test/snapshots.ts';
import { openShelf } from './shelf.ts';

const at = () => new Date().toISOString();
const jasmin = () => center([], { centerId: 'jasmin', codeName: 'Jasmin', at: at() });
const olivier = () => center([], { centerId: 'olivier', codeName: 'Olivier', at: at() });
const namesOn = (shelf: ReturnType<typeof openShelf>) =>
  shelf
    .now()
    .centers()
    .map(({ codeName, holdMinutes }) => `${codeName} ${holdMinutes}`);

test('what was read again is handed out at once, however lately all were', () => {
  const shelf = openShelf();
  shelf.arrange([jasmin(), olivier()]);
  shelf.keep([jasmin(), olivier()]);
  expect(namesOn(shelf)).toEqual(['Jasmin 10', 'Olivier 10']);
  shelf.keep([{ ...olivier(), holdMinutes: 25 }]);
  expect(namesOn(shelf)).toEqual(['Jasmin 10', 'Olivier 25']);
});

test('who looks later is handed out centers of a later moment, no more than a tenth of a second before it', async () => {
  const shelf = openShelf();
  shelf.arrange([jasmin()]);
  shelf.keep([jasmin()]);
  const first = shelf.now().centers()[0]?.at ?? '';
  await expect.poll(() => shelf.now().centers()[0]?.at).not.toBe(first);
  const now = shelf.now();
  expect(Date.parse(now.at) - Date.parse(now.centers()[0]?.at ?? '')).toBeLessThan(100);
});
