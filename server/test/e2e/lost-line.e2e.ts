import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';

import { desk, openDemoNetwork } from './demo-network.ts';

const network = openDemoNetwork();
let agent: Page;
let coordinator: Page;
let reference: string;

beforeAll(async () => {
  [agent, coordinator] = await Promise.all([
    network.signIn('agent.hotline', desk),
    network.signIn('coordinator', desk),
  ]);
  await agent.keyboard.press('n');
  await agent.getByRole('button', { name: '+ Femme' }).click();
  await agent.getByRole('button', { name: 'Retenir Jasmin' }).click();
  reference = (await agent.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? '';
});

const lineSays = (page: Page, words: string) => page.getByRole('banner').getByRole('status').getByText(words).waitFor();
const deadlineOn = (page: Page) => page.getByRole('timer').first().getAttribute('datetime');

/** How many lines of the audit say that this act was done to the request. */
async function timesInAudit(act: string): Promise<number> {
  await coordinator.goto(`${network.url()}/audit`);
  await coordinator.getByLabel('Référence de la demande').fill(reference);
  await coordinator.getByRole('button', { name: 'Chercher' }).click();
  await coordinator.getByText('a déposé la demande').waitFor();
  return coordinator.getByText(act).count();
}

test('the power is cut during a hold: the screen says so, and the hold stands with the time it had left', async () => {
  const deadline = await deadlineOn(agent);
  await lineSays(agent, 'En direct');
  await network.cutPower();
  await lineSays(agent, 'Reconnexion…');
  await network.startAgain();
  await lineSays(agent, 'En direct');
  expect(await deadlineOn(agent)).toBe(deadline);
  await coordinator.goto(`${network.url()}/requests/${reference.replace('-', '')}`);
  await coordinator.getByText('place retenue, à envoyer').waitFor();
  expect(await deadlineOn(coordinator)).toBe(deadline);
});

test('what was pressed while the server was away is shown as being checked, and is done once', async () => {
  await agent.getByText('La personne est d’accord').click();
  await network.cutPower();
  await agent.getByRole('button', { name: 'Envoyer la demande' }).click();
  await agent.getByText('Vérification en cours').waitFor();
  await network.startAgain();
  await agent.getByRole('heading', { name: `Demande ${reference}` }).waitFor({ timeout: 20_000 });
  await lineSays(agent, 'En direct');
  expect(await timesInAudit('a envoyé la demande au centre')).toBe(1);
  expect(await timesInAudit('a retenu une place')).toBe(1);
});
