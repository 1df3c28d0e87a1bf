import { expect, test } from 'vitest';

import { desk, openDemoNetwork } from './demo-network.ts';

const network = openDemoNetwork();

test('the coordination reads the weeks of all centers, then the stays of the one it chooses, and never those of another', async () => {
  const page = await network.signIn('coordinator', desk);
  await page.goto(`${network.url()}/stays`);
  const center = page.getByRole('combobox', { name: 'Centre' });
  await center.waitFor();
  const stays = page.getByRole('region', { name: 'Séjours en cours' });
  expect(await stays.count()).toBe(0);
  const referencesOf = async (name: string) => {
    await center.selectOption(name);
    await stays.getByRole('link').first().waitFor();
    return stays.getByRole('link').allTextContents();
  };
  const jasmin = await referencesOf('Jasmin');
  await page.route('**/placements.forecast*', async (route) => {
    // While the answer is on its way nothing of the center before is shown for this one's.
    await stays.waitFor({ state: 'detached' });
    await route.continue();
  });
  const olivier = await referencesOf('Olivier');
  expect(jasmin.length).toBeGreaterThan(0);
  expect(olivier.filter((reference) => jasmin.includes(reference))).toEqual([]);
  await center.selectOption('Tous les centres');
  await stays.waitFor({ state: 'detached' });
});
