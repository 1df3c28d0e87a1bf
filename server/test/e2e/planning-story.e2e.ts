import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';

import { desk, openDemoNetwork, phone } from './demo-network.ts';

const network = openDemoNetwork();
let planner: Page;
/** The addresses of the plans made. */
const plans: string[] = [];
/** A plan is worked on for some seconds, and ten more where the machine is busy. */
const patience = { timeout: 25_000 };

beforeAll(async () => {
  planner = await network.signIn('planner', desk);
  planner.setDefaultTimeout(15_000);
});

const press = (name: string, page = planner) => page.getByRole('button', { name, exact: true }).first().click();
const toScenarios = () => planner.getByRole('banner').getByRole('link', { name: 'Extension' }).click();

/** Asks for a plan of the scenario that is open. */
async function solve(time: string): Promise<void> {
  await planner.getByRole('navigation').getByText('Plan', { exact: true }).last().click();
  await planner.getByLabel('Temps de recherche').selectOption({ label: time });
  await press('Faire un plan');
}

async function planIsThere(): Promise<void> {
  await planner.getByRole('heading', { name: 'Le réseau, année par année' }).waitFor(patience);
  plans.push(new URL(planner.url()).pathname);
}

test('a planner writes a scenario down, and sees at once what a change does to the beds', async () => {
  await toScenarios();
  await press('Nouveau scénario');
  await planner.getByLabel('Nom du scénario').fill('Séjours courts');
  await press('Créer le scénario');
  await planner.getByRole('heading', { level: 1, name: 'Séjours courts' }).waitFor();
  const summary = planner.getByText(/ lits avec une unité par groupe et région\.$/);
  const before = await summary.textContent();
  await press('séjours courts');
  await expect.poll(() => summary.textContent()).not.toBe(before);
  await planner.getByText('Pas enregistré').first().waitFor();
  await press('Enregistrer');
  await planner.getByText('Le scénario est enregistré.').first().waitFor();
});

test('a plan says how far it may be from the best possible, and that it was checked', { timeout: 60_000 }, async () => {
  await solve('2 secondes, un premier regard');
  await planIsThere();
  await planner.getByText(/^Ce plan est à .* au plus du meilleur possible\.$/).waitFor();
  await planner.getByText('Vérifié une seconde fois par une autre méthode : même résultat.').waitFor();
});

test('another is followed live, and kept once it is good enough', { timeout: 90_000 }, async () => {
  await toScenarios();
  await planner.getByRole('link', { name: 'Référence' }).click();
  await solve('1 minute');
  const within = planner.getByText(/^Le meilleur plan trouvé est à .* au plus du meilleur possible/);
  const gap = async () => Number(/à ([\d,]+)/.exec((await within.textContent()) ?? '')?.[1]?.replace(',', '.'));
  await within.waitFor(patience);
  await expect.poll(gap, { timeout: 45_000, interval: 200 }).toBeLessThan(30);
  await press('Garder ce plan maintenant');
  await planIsThere();
});

test('a plan is checked by simulation, without and with the platform', { timeout: 60_000 }, async () => {
  await press('Lancer la simulation');
  await planner.getByText(/^Intervalles à 95 %/).waitFor({ timeout: 45_000 });
  await planner.getByRole('row', { name: /^Personnes sans place/ }).waitFor();
});

test('both plans are compared, and what differs is said in words', async () => {
  await toScenarios();
  const chips = planner.getByRole('button', { name: 'Comparer', exact: true });
  await chips.nth(0).click();
  await chips.nth(1).click();
  await planner.getByRole('link', { name: 'Comparer 2 plans' }).click();
  await planner.getByRole('heading', { name: 'Ce qui change' }).waitFor();
  await planner.getByText(/, par rapport à .* : .*\.$/).waitFor();
});

test('the report is for paper: nothing of the screen around it is printed', async () => {
  await planner.goto(`${network.url()}${plans[1]?.replace('/plan/', '/report/') ?? ''}`);
  const print = planner.getByRole('button', { name: 'Imprimer' });
  await print.waitFor();
  await planner.emulateMedia({ media: 'print' });
  expect(await planner.getByRole('banner').isVisible()).toBe(false);
  expect(await print.isVisible()).toBe(false);
  expect((await planner.pdf({ format: 'A4' })).length).toBeGreaterThan(5000);
  await planner.emulateMedia({ media: 'screen' });
});

test('in Arabic, on a phone, the same plan reads from right to left', async () => {
  const other = await network.signIn('planner', phone);
  await other.goto(`${network.url()}${plans[1] ?? ''}`);
  await other.getByRole('heading', { level: 1 }).waitFor();
  expect(await other.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await other.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
});

test('the coordination makes a town of the plan a planned center, with its rooms and what must be ready', async () => {
  const coordinator = await network.signIn('coordinator', desk);
  await coordinator.goto(`${network.url()}${plans[1] ?? ''}`);
  await press('En faire un centre prévu', coordinator);
  const form = coordinator.getByRole('dialog');
  await form.getByLabel('Nom de code', { exact: true }).fill('Amandier');
  await form.getByLabel(/^Nom de code.*arabe/).fill('اللوز');
  await form.getByRole('combobox').first().selectOption({ index: 1 });
  await form.getByRole('button', { name: /Créer|centre prévu/ }).click();
  await coordinator.getByRole('link', { name: 'Ouvrir le centre' }).click();
  await coordinator.getByRole('heading', { level: 1, name: /Amandier/ }).waitFor();
  await coordinator.getByText('Détecteurs de fumée').first().waitFor();
});
