import { expect, test } from 'vitest';

import { desk, openDemoNetwork } from './demo-network.ts';

const network = openDemoNetwork();

test('the board is asked for while the words of the page are still on their way, and once', async () => {
  const page = await network.signIn('coordinator', desk);
  let asked = 0;
  page.on('request', (request) => (asked += request.url().includes('availability.board') ? 1 : 0));
  // A page that waited for its words would wait for ever.
  await page.route('**/first-fr-*.js', async (route) => {
    await expect.poll(() => asked, { message: 'asked for the board, before the words' }).toBe(1);
    await route.continue();
  });
  await page.reload();
  await page.getByRole('heading', { name: 'Ce soir dans le réseau' }).waitFor();
  await page.getByRole('status').getByText('En direct').waitFor();
  expect(asked).toBe(1);
});

test('who opens the product with a keyboard comes first to the way past its frame', async () => {
  const page = await network.signIn('coordinator', desk);
  await page.getByRole('heading', { name: 'Ce soir dans le réseau' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toBe('Aller au contenu');
});
