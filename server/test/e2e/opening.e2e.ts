import { expect, test } from 'vitest';

import { desk, openDemoNetwork, phone } from './demo-network.ts';

const network = openDemoNetwork();

const words = '**/first-fr-*.js';

/** A coordinator's page, and how often it has asked for the board. */
async function opened() {
  const page = await network.signIn('coordinator', desk);
  const asked: string[] = [];
  page.on('request', (request) =>
    asked.push(
      ...request
        .url()
        .split(/[/,?]/)
        .filter((part) => part === 'availability.board'),
    ),
  );
  const again = async () => {
    await page.reload();
    await page.getByRole('heading', { name: 'Ce soir dans le réseau' }).waitFor();
    await page.getByRole('status').getByText('En direct').waitFor();
  };
  return { page, asked, again };
}

test('the board is asked for while the words of the page are still on their way, and once', async () => {
  const { page, asked, again } = await opened();
  // A page that waited for its words would wait for ever.
  await page.route(words, async (route) => {
    await expect.poll(() => asked, { message: 'asked for the board, before the words' }).toHaveLength(1);
    await route.continue();
  });
  await again();
  expect(asked).toHaveLength(1);
});

test('the board is asked for once where the words come first, too', async () => {
  const { page, asked, again } = await opened();
  const spoken = page.waitForEvent('requestfinished', (request) => request.url().includes('/first-fr-'));
  await page.route('**/access.me*', async (route) => {
    await spoken;
    await page.getByRole('status', { name: 'Chargement…' }).waitFor();
    await route.continue();
  });
  await again();
  expect(asked).toHaveLength(1);
});

test('who opens the product with a keyboard comes first to the way past its frame', async () => {
  const page = await network.signIn('coordinator', desk);
  await page.getByRole('heading', { name: 'Ce soir dans le réseau' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toBe('Aller au contenu');
});

test('what stands above the numbers comes with them, and nothing is pushed away from under a finger', async () => {
  const page = await network.signIn('coordinator', { ...phone, locale: 'fr-FR' });
  await page.getByText('Ouvrir un afflux').click();
  await page.getByLabel('Région').selectOption('MA-03');
  await page.getByRole('button', { name: 'Ouvrir l’afflux' }).click();
  await page.getByText('Afflux ouvert : Fès-Meknès').waitFor();
  await page.addInitScript({ content: collectShifts });
  await page.reload();
  await page.getByText('Afflux ouvert : Fès-Meknès').waitFor();
  await page.getByRole('status').getByText('En direct').waitFor();
  await page.getByText('Ouvrir un afflux').waitFor();
  expect(await page.evaluate<number>('window.shifted')).toBeLessThan(0.1);
});

/** The sum of what moved on the page by itself, as the browser measures it. */
const collectShifts = `window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shifted += value;
  }).observe({ type: 'layout-shift', buffered: true });`;
