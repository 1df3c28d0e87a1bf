import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';

import { desk, openDemoNetwork, phone } from './demo-network.ts';

const network = openDemoNetwork();
let agent: Page;
let manager: Page;

beforeAll(async () => {
  const coordinator = await network.signIn('coordinator', desk);
  await openCaroubier(coordinator);
  [agent, manager] = await Promise.all([network.signIn('agent.hotline', desk), network.signIn('manager.fes', phone)]);
});

/** A third center opens its doors, so that three can share a raid. */
async function openCaroubier(coordinator: Page): Promise<void> {
  await coordinator.goto(`${network.url()}/centers`);
  await coordinator.getByRole('link', { name: /Caroubier/ }).click();
  await coordinator.getByRole('heading', { name: /Caroubier/ }).waitFor();
  const centerId = new URL(coordinator.url()).pathname.split('/').at(-1);
  const ask = async (path: string, data: unknown) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await coordinator.request.post(`${network.url()}/trpc/${path}`, { data, headers });
    return (await answer.json()) as { result: { data: { version: number } } };
  };
  const { result } = await ask('centers.read', { centerId });
  const { version } = result.data;
  expect(await ask('centers.update', { centerId, version, changes: { stage: 'open' } })).toHaveProperty('result');
}

async function keepApart(one: string, other: string): Promise<void> {
  await agent.getByLabel('Cette personne').selectOption({ label: one });
  await agent.getByLabel('et celle-ci').selectOption({ label: other });
  await agent.getByRole('button', { name: 'Séparer' }).click();
}

const split = () => agent.getByRole('region', { name: 'Répartition proposée' });

test('twelve people of a raid are counted in seconds, and shown over three centers with nothing held', async () => {
  await agent.keyboard.press('n');
  await agent.getByRole('link', { name: /Demande de groupe/ }).click();
  const women = agent.getByRole('group', { name: 'Femme' }).getByRole('button').last();
  for (let count = 0; count < 9; count++) await women.click();
  const men = agent.getByRole('group', { name: 'Homme' }).getByRole('button').last();
  await men.click();
  await agent.getByRole('button', { name: '+ femme avec une fille' }).click();
  for (const [one, other] of [
    ['1 · Femme', '2 · Femme'],
    ['1 · Femme', '3 · Femme'],
    ['2 · Femme', '3 · Femme'],
  ] as const)
    await keepApart(one, other);
  await split().getByText('12 personnes, 3 centres').waitFor();
  await split().getByText('Prouvé : moins de centres ne suffisent pas.').waitFor();
  for (const center of ['Jasmin', 'Olivier', 'Caroubier'])
    await split().getByRole('heading', { name: center }).waitFor();
  await split()
    .getByText(/Transport :/)
    .first()
    .waitFor();
});

test('one press holds all twelve, and one consent sends every part to its center', async () => {
  await split().getByRole('button', { name: 'Retenir les 12 places d’un coup' }).click();
  await agent.getByRole('heading', { name: /^Groupe/ }).waitFor();
  await agent.getByRole('timer').first().waitFor();
  await agent.getByText('La personne est d’accord').click();
  await agent.getByRole('button', { name: 'Envoyer toutes les demandes' }).click();
  await agent.getByText(/12 personnes, \d+ demandes. Acceptées : 0/).waitFor();
  await agent.getByRole('button', { name: 'Envoyer toutes les demandes' }).waitFor({ state: 'detached' });
});

test('a center answers its part as any request, and the group shows it', async () => {
  const part = await agent
    .getByRole('link', { name: /Jasmin/ })
    .first()
    .textContent();
  const [reference = ''] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(part ?? '') ?? [];
  const asked = manager.getByRole('listitem').filter({ hasText: reference });
  await asked.getByRole('button', { name: 'قبول' }).click();
  await agent.getByText(/12 personnes, \d+ demandes. Acceptées : 1/).waitFor();
});

test('withdrawing the group gives back every place but those where somebody is', async () => {
  await agent.getByText('Retirer tout le groupe').click();
  await agent.getByText('saisie par erreur').click();
  await agent.getByRole('button', { name: 'Retirer le groupe' }).click();
  await agent.getByText('Retirer tout le groupe').waitFor({ state: 'detached' });
  await agent.goto(`${network.url()}/requests/group`);
  const women = agent.getByRole('group', { name: 'Femme' }).getByRole('button').last();
  await women.click();
  await women.click();
  await split().getByText('2 personnes, 1 centre').waitFor();
});
