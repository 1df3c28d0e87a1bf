import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { ar } from '../../../client/src/text/ar/index.ts';
import { fr } from '../../../client/src/text/fr/index.ts';
import { demoUsernames } from '../../src/demo/index.ts';
import { desk, type DemoNetwork, type Look, phone } from './demo-network.ts';
import { barriersOn, excessesOn, smallTargets, unfinishedTexts, unseenFocus } from './page-checks.ts';

type Stop = {
  readonly name: string;
  readonly path: string;
  /** What is done there first, so that more of the page is seen. */
  readonly act?: (page: Page) => Promise<unknown>;
};

/** Opens the nth line of a list of requests: each stands under what it needs now. */
const openRow = (index: number) => (page: Page) => page.getByRole('main').locator('li a').nth(index).click();
const openLink = (name: RegExp) => (page: Page) => page.getByRole('main').getByRole('link', { name }).first().click();
const press = (index: number) => (page: Page) => page.getByRole('main').getByRole('button').nth(index).click();

const openMenu = (page: Page) => page.getByRole('banner').locator('button[aria-haspopup=dialog]').click();
const decline = (page: Page) => page.getByRole('main').getByRole('button', { name: /…$/ }).first().click();

const jasmin = /Jasmin|ياسمين/;
const openScenario = openLink(/Référence/);

const walks: Readonly<Record<string, readonly Stop[]>> = {
  '': [
    { name: 'sign in', path: '/' },
    { name: 'night', path: '/night' },
    { name: 'a broken invitation', path: '/people/invited' },
    { name: 'an invitation', path: `/people/invited#${'A'.repeat(43)}` },
  ],
  'agent.hotline': [
    { name: 'requests', path: '/requests' },
    { name: 'closed requests', path: '/requests', act: press(1) },
    { name: 'a held request', path: '/requests', act: openRow(0) },
    { name: 'a booked request', path: '/requests', act: openRow(1) },
    { name: 'a waiting request', path: '/requests', act: openRow(2) },
    { name: 'a sent request', path: '/requests', act: openRow(3) },
    { name: 'a request of someone received', path: '/requests', act: openRow(4) },
    { name: 'waiting list of an agent', path: '/requests/waiting' },
    { name: 'a new request', path: '/requests/new' },
    { name: 'a new request with a party', path: '/requests/new', act: composeParty },
    { name: 'a group', path: '/requests/group' },
    { name: 'bands of availability', path: '/availability' },
    { name: 'notifications of an agent', path: '/notifications' },
    { name: 'how an agent is told', path: '/notifications/settings' },
    { name: 'account', path: '/account' },
    { name: 'menu', path: '/account', act: openMenu },
    { name: 'no such page', path: '/nowhere' },
  ],
  'manager.fes': [
    { name: 'desk', path: '/desk' },
    { name: 'a bed', path: '/desk', act: (page) => page.getByRole('button', { name: /^7A/ }).click() },
    { name: 'a plan of a stay', path: '/desk', act: openPlan },
    { name: 'stays and beds to come', path: '/stays' },
    { name: 'requests of a center', path: '/requests' },
    { name: 'a request to answer', path: '/requests', act: openRow(0) },
    { name: 'centers of a manager', path: '/centers' },
    { name: 'own center', path: '/centers', act: openLink(jasmin) },
    { name: 'audit of a center', path: '/audit' },
    { name: 'rota', path: '/rota' },
    { name: 'staff', path: '/rota/members' },
    { name: 'cover rules', path: '/rota/cover' },
  ],
  'staff.fes': [
    { name: 'declining', path: '/desk', act: decline },
    { name: 'requests of a team', path: '/requests' },
    { name: 'rota of a team', path: '/rota' },
    { name: 'notifications of a team', path: '/notifications' },
  ],
  coordinator: [
    { name: 'availability', path: '/availability' },
    { name: 'availability on a map', path: '/availability', act: showMap },
    { name: 'desk of a center', path: '/availability', act: openLink(jasmin) },
    { name: 'requests of all', path: '/requests' },
    { name: 'a request seen from above', path: '/requests', act: openRow(0) },
    { name: 'waiting list of all', path: '/requests/waiting' },
    { name: 'centers', path: '/centers' },
    { name: 'a center', path: '/centers', act: openLink(jasmin) },
    { name: 'centers to call', path: '/calls' },
    { name: 'catalogue of services', path: '/services' },
    { name: 'a service of the catalogue', path: '/services', act: press(0) },
    { name: 'import', path: '/centers/import' },
    { name: 'stays of all centers', path: '/stays' },
    { name: 'funnel of the coordination', path: '/funnel' },
    { name: 'people', path: '/people' },
    { name: 'inviting', path: '/people', act: press(0) },
    { name: 'audit', path: '/audit' },
    { name: 'health of the system', path: '/health' },
  ],
  planner: [
    { name: 'availability of a planner', path: '/availability' },
    { name: 'centers of a planner', path: '/centers' },
    { name: 'funnel of a planner', path: '/funnel' },
    { name: 'scenarios', path: '/expansion' },
    { name: 'demand of a scenario', path: '/expansion', act: openScenario },
    { name: 'beds of a scenario', path: '/expansion', act: openPart(1) },
    { name: 'sites of a scenario', path: '/expansion', act: openPart(2) },
    { name: 'money and rules of a scenario', path: '/expansion', act: openPart(3) },
    { name: 'a plan', path: '/expansion', act: makePlan },
    { name: 'a report', path: '/expansion', act: openReport },
    { name: 'a comparison of nothing', path: '/expansion/compare' },
  ],
  auditor: [{ name: 'audit of an auditor', path: '/audit' }],
};

function openPart(place: number) {
  return async (page: Page): Promise<void> => {
    await openScenario(page);
    await page.getByRole('main').getByRole('navigation').getByRole('button').nth(place).click();
  };
}

/** The quickest that can be asked for. */
async function makePlan(page: Page): Promise<void> {
  await openPart(4)(page);
  await page.getByRole('main').getByRole('combobox').first().selectOption({ index: 0 });
  await page.getByRole('button', { name: /^(Faire un plan|إعداد خطة)$/ }).click();
  await report(page).waitFor({ timeout: 25_000 });
}

/** Of the plan that was made last. */
async function openReport(page: Page): Promise<void> {
  await openLink(/^(Voir le plan|عرض الخطة)$/)(page);
  await report(page).click();
}

const report = (page: Page) => page.getByRole('link', { name: /^(Rapport à imprimer|تقرير للطباعة)$/ });

async function composeParty(page: Page): Promise<void> {
  const adders = page.getByRole('main').getByRole('button', { name: /^\+/ });
  await adders.nth(0).click();
  await adders.nth(2).click();
  await page.getByRole('button', { name: jasmin }).waitFor();
}

async function showMap(page: Page): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('button', { name: /^(Carte|خريطة)$/ })
    .click();
}

async function openPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^2A/ }).click();
  const sheet = page.getByRole('dialog', { name: /2A/ });
  await sheet.getByRole('button', { name: /^(Services et plan|الخدمات وخطة)/ }).click();
  await sheet.getByRole('button', { name: /^(Prévoir une étape|برمجة مرحلة)$/ }).click();
}

/**
 * Walks every page of these people (nobody signed in is ''): nothing that keeps anybody out, nothing too wide, too small or unfinished. Each is
 * seen on a desk in French and light, and on a phone in Arabic and dark; what is done there first is done in one of them, in turns.
 */
export function checkEveryPage(network: DemoNetwork, usernames: readonly string[]): void {
  test.for(usernames)('"%s" finds every page whole', async (username) => {
    let [here, next]: [Look, Look] = [desk, phone];
    const page = username ? await network.signIn(username, here) : await network.visit(here);
    const faults: string[] = [];
    for (const [place, { name, path, act }] of (walks[username] ?? []).entries()) {
      // The first as its address is typed; so is what its address alone carries.
      if (place === 0 || path.includes('#')) await page.goto(`${network.url()}${path}`);
      else await goOn(page, path);
      await untilWhole(page);
      await act?.(page);
      faults.push(...(await faultsOn(page, 'everything')).map((fault) => `${name}, ${here.locale}: ${fault}`));
      faults.push(...(await lookAs(page, next)).map((fault) => `${name}: ${fault}`));
      faults.push(...(await faultsOn(page, 'its look')).map((fault) => `${name}, then ${next.locale}: ${fault}`));
      [here, next] = [next, here];
    }
    expect(faults).toEqual([]);
  });
}

/** The open page on another device: its size and colours, and the language as if chosen in another tab. Who wishes less motion sees none of it. */
async function lookAs(page: Page, { viewport, colorScheme, locale }: Look): Promise<string[]> {
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme: colorScheme ?? null });
  const moving: number = await page.evaluate(
    'document.getAnimations().filter((one) => one instanceof CSSTransition).length',
  );
  const language = locale.slice(0, 2);
  await page.evaluate(
    `localStorage.setItem('iwaa-language', '${language}'); dispatchEvent(new StorageEvent('storage', { key: 'iwaa-language' }))`,
  );
  await page.locator(`html[lang=${language}]`).waitFor();
  return moving > 0 ? [`${moving} things move on their way to other colours`] : [];
}

/** As a link of the page would: without a reload, by way of another page where this one is open already. */
async function goOn(page: Page, path: string): Promise<void> {
  if (new URL(page.url()).pathname !== path) {
    await follow(page, path);
    return;
  }
  const elsewhere = page.getByRole('heading', { level: 1, name: noSuchPage });
  await follow(page, '/nowhere');
  await elsewhere.waitFor();
  await follow(page, path);
  await elsewhere.waitFor({ state: 'detached' });
}

const noSuchPage = new RegExp(`^(${fr.problems.notFoundTitle}|${ar.problems.notFoundTitle})$`);

/** What the browser does for a link to another page of the same document. */
async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate(`history.pushState(null, '', '${path}'); dispatchEvent(new PopStateEvent('popstate'))`);
}

const stillComing = [
  '[aria-busy=true]',
  ...[fr, ar].map(({ words }) => `[role=status][aria-label="${words.loading}"]`),
].join();

/** Waits until everything that is being read has come, and nothing moves any more. */
async function untilWhole(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await expect.poll(() => page.locator(stillComing).count(), { timeout: 5000 }).toBe(0);
  await page
    .locator('html')
    .evaluate((root) =>
      Promise.allSettled(root.ownerDocument.getAnimations().map((one: { finished: Promise<unknown> }) => one.finished)),
    );
}

/** What is folded counts, too. In its second look a page is not asked again what no look changes. */
async function faultsOn(page: Page, asked: 'everything' | 'its look'): Promise<string[]> {
  await untilWhole(page);
  await page
    .getByRole('main')
    .locator('details')
    .evaluateAll((all) => all.forEach((one) => (one.open = true)));
  return [
    ...(await barriersOn(page, asked)),
    ...(await excessesOn(page, [390, 320])),
    ...(await smallTargets(page)),
    ...(asked === 'everything' ? await unseenFocus(page, 4) : []),
    ...(await unfinishedTexts(page, Object.keys(fr), demoUsernames)),
  ];
}
