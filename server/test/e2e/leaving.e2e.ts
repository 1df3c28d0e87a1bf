import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { desk, openDemoNetwork, phone } from './demo-network.ts';

const network = openDemoNetwork();

const elsewhere = 'https://www.wikipedia.org/';
const leaveForEmptyPage = (page: Page) =>
  page.route(elsewhere, (route) => route.fulfill({ contentType: 'text/html', body: '' }));

/** The page has gone elsewhere, and what its browser kept opens nothing any more. */
async function hasLeft(page: Page): Promise<void> {
  await page.waitForURL(elsewhere);
  const whoAmI = () => page.request.post(`${network.url()}/trpc/access.me`, { data: null });
  await expect.poll(async () => (await whoAmI()).status(), { timeout: 2000 }).toBe(401);
  await page.goto(`${network.url()}/requests`);
  await page.locator('input[type=password]').waitFor();
}

test('hide quickly: Shift three times leaves for another site and ends the session', async () => {
  const page = await network.signIn('agent.hotline', desk);
  await leaveForEmptyPage(page);
  for (const _ of '123') await page.keyboard.press('Shift');
  await hasLeft(page);
});

test('on a phone the button does the same', async () => {
  const page = await network.signIn('manager.fes', phone);
  await leaveForEmptyPage(page);
  await page.getByRole('button', { name: 'إخفاء سريع' }).click();
  await hasLeft(page);
});

test('it does so while the next page is still on its way, too', async () => {
  const page = await network.signIn('agent.hotline', desk);
  await leaveForEmptyPage(page);
  const asked = Promise.withResolvers<void>();
  await page.route('**/assets/*.js', () => asked.resolve());
  await page.getByRole('link', { name: 'Disponibilités' }).click();
  await asked.promise;
  for (const _ of '123') await page.keyboard.press('Shift');
  await page.waitForURL(elsewhere);
  await page.unroute('**/assets/*.js');
  await hasLeft(page);
});

test('another language in the middle of a request keeps what was written, without a reload', async () => {
  const page = await network.signIn('agent.hotline', desk);
  await page.evaluate('window.sameVisit = true');
  await page.keyboard.press('n');
  await page.getByRole('button', { name: '+ Femme' }).click();
  await page.getByLabel('Ville de départ').fill('Rabat');
  await page.getByRole('button', { name: 'Ligne d’écoute, poste 2' }).click();
  await page.getByRole('button', { name: 'العربية' }).click();
  await page.getByRole('button', { name: 'إغلاق' }).click();
  await page.getByRole('heading', { name: 'طلب جديد' }).waitFor();
  await page.getByText(/A.*امرأة/).waitFor();
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await page.getByLabel('مدينة الانطلاق').inputValue()).toBeTruthy();
  expect(await page.evaluate('window.sameVisit')).toBe(true);
});

test('the tab and its title say nothing of what the page is', async () => {
  const page = await network.signIn('manager.fes', desk);
  expect(await page.title()).toBe('Accueil');
});
