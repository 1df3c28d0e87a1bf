import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { demoPassword } from '../src/demo/index.ts';
import { closePages, openBrowser } from './browser.ts';
import { openDemo } from './e2e/demo-network.ts';
import type { TestServer } from './server.ts';

let demo: Awaited<ReturnType<typeof openDemo>>;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  demo = await openDemo();
  [server, browser] = await Promise.all([demo.start(), openBrowser()]);
});
afterAll(async () => {
  await closePages(browser);
  await server.stop();
  await demo.close();
});

test('the entry page shows itself within the content policy, and asks no one but us', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => /policy|trusted/i.test(message.text()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => request.url().startsWith(server.url) || strangers.push(request.url()));
  await page.goto(`${server.url}/night`);
  await page.getByRole('main').waitFor();
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
  await page.close();
});

test('one signs in over plain http from another machine too, where the browser keeps back what it gives to secure pages', async () => {
  const page = await browser.newPage({ locale: 'fr-FR' });
  await page.goto(`http://iwaa.test:${new URL(server.url).port}/`);
  expect(await page.evaluate('isSecureContext')).toBe(false);
  await page.getByLabel('Identifiant').fill('agent.hotline');
  await page.getByLabel('Mot de passe', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await page.getByRole('banner').getByRole('navigation').waitFor();
  await page.close();
});

test('the browser of the tests draws Arabic and the status shapes, each in its own way', async () => {
  const page = await browser.newPage();
  await page.setContent(Array.from('إيواء●◐■□▲◌', (letter) => `<span>${letter}</span>`).join(' '));
  const drawn = await Promise.all(
    (await page.locator('span').all()).map(async (letter) => (await letter.boundingBox())?.width),
  );
  expect(new Set(drawn).size).toBeGreaterThan(4);
  await page.close();
});
