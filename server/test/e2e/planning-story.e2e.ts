import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';

import { desk, openDemoNetwork, phone } from './demo-network.ts';

const network = openDemoNetwork();
let planner: Page;
/** The address of the plan of each scenario. */
const plans: string[] = [];
/** A plan is worked on for two seconds, and ten more where the machine is busy. */
const patience = { timeout: 25_000 };

beforeAll(async () => {
  planner = await network.signIn('planner', desk);
  planner.setDefaultTimeout(15_000);
});

const press = (name: string | RegExp, page = planner) =>
  page.getByRole('button', { name, exact: true }).first().click();
const part = (name: string) => planner.getByRole('navigation').getByText(name, { exact: true }).last().click();

/** Plans the scenario that is open, for two seconds, and waits for its plan. */
async function solve(): Promise<void> {
  await part('Plan');
  await planner.getByLabel('Temps de recherche').selectOption({ label: '2 secondes, un premier regard' });
  await press('Faire un plan');
  await planner.getByRole('heading', { name: 'Le réseau, année par année' }).waitFor(patience);
  plans.push(new URL(planner.url()).pathname);
}

test('a planner writes a scenario down, and sees at once what a change does to the beds', async () => {
  await planner.getByRole('banner').getByRole('link', { name: 'Extension' }).click();
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

test(
  'two scenarios are planned; each plan says how far it may be from the best possible',
  { timeout: 90_000 },
  async () => {
    await solve();
    await planner.getByText(/^Ce plan est à .* au plus du meilleur possible\.$/).waitFor();
    await planner.getByText('Vérifié une seconde fois par une autre méthode : même résultat.').waitFor();
    await planner.getByRole('banner').getByRole('link', { name: 'Extension' }).click();
    await planner.getByRole('link', { name: 'Référence' }).click();
    await solve();
  },
);

test('a plan is checked by simulation, without and with the platform', { timeout: 60_000 }, async () => {
  await press('Lancer la simulation');
  await planner.getByText(/^Intervalles à 95 %/).waitFor({ timeout: 45_000 });
  const refused = planner.getByRole('row', { name: /^Personnes sans place/ });
  await expect.poll(() => refused.getByRole('cell').count()).toBe(3);
});

test('both plans are compared, and what differs is said in words', async () => {
  await planner.getByRole('banner').getByRole('link', { name: 'Extension' }).click();
  for (const box of await planner.getByRole('checkbox', { name: 'Comparer' }).all()) await box.check();
  await planner.getByRole('link', { name: 'Comparer 2 plans' }).click();
  await planner.getByRole('heading', { name: 'Ce qui change' }).waitFor();
  await planner.getByText(/, par rapport à .* : .*\.$/).waitFor();
});

test('the report is for paper: nothing of the screen around it is printed', async () => {
  await planner.goto(`${network.url()}${plans[1]?.replace('/plan/', '/report/') ?? ''}`);
  await planner.getByRole('button', { name: 'Imprimer' }).waitFor();
  await planner.emulateMedia({ media: 'print' });
  expect(await planner.getByRole('banner').isVisible()).toBe(false);
  expect(await planner.getByRole('button', { name: 'Imprimer' }).isVisible()).toBe(false);
  expect((await planner.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000);
  await planner.emulateMedia({ media: 'screen' });
});

test('in Arabic, on a phone, the same plan reads from right to left', async () => {
  const other = await network.signIn('planner', phone);
  await other.goto(`${network.url()}${plans[0] ?? ''}`);
  await other.getByRole('heading', { level: 1 }).waitFor();
  expect(await other.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await other.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
});

test('the coordination makes a town of the plan a planned center, with its rooms and what must be ready', async () => {
  const coordinator = await network.signIn('coordinator', desk);
  await coordinator.goto(`${network.url()}${plans[1] ?? ''}`);
  await press(/^En faire un centre prévu/, coordinator);
  const form = coordinator.getByRole('dialog').or(coordinator.getByRole('form')).first();
  await form.getByLabel('Nom de code', { exact: true }).fill('Amandier');
  await form.getByLabel(/^Nom de code.*arabe/).fill('اللوز');
  await form.getByRole('combobox').first().selectOption({ index: 1 });
  await form.getByRole('button', { name: 'En faire un centre prévu' }).click();
  await coordinator.getByRole('link', { name: 'Ouvrir le centre' }).click();
  await coordinator.getByRole('heading', { level: 1, name: /Amandier/ }).waitFor();
  await coordinator.getByText('Détecteurs de fumée').first().waitFor();
});
