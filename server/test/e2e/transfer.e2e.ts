import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';

import { desk, measured, openDemoNetwork, phone, soon } from './demo-network.ts';

const network = openDemoNetwork();
let sender: Page;
let receiver: Page;
let reference: string;

beforeAll(async () => {
  [sender, receiver] = await Promise.all([
    network.signIn('manager.tanger', desk),
    network.signIn('manager.fes', phone),
  ]);
});

const onDesk = () => receiver.getByRole('listitem').filter({ hasText: reference });
const oldBed = (page: Page) => page.getByRole('button', { name: /^1B/ });

test('the center opens the stay of somebody who wants to go on elsewhere', async () => {
  await oldBed(sender).click();
  await sender.getByRole('link', { name: 'Lire la demande' }).click();
  const heading = sender.getByRole('heading', { level: 1, name: /Demande/ });
  await heading.waitFor();
  reference = (await heading.textContent())?.match(/[0-9A-Z]{4}-[0-9A-Z]{4}/)?.[0] ?? '';
  expect(reference).not.toBe('');
});

test('it asks another center, which sees it soon, from where and why', async () => {
  await sender.getByText('Transférer vers un autre centre').click();
  await sender.getByRole('radio', { name: 'soins', exact: true }).check({ force: true });
  await sender.getByRole('radio', { name: 'La personne est d’accord' }).check({ force: true });
  const seen = await measured('from "ask" to the desk of the other center', async () => {
    await sender.getByRole('button', { name: 'Demander à Jasmin' }).click();
    await onDesk()
      .getByText(/نقل من .*زيتونة.* · الرعاية/)
      .waitFor();
  });
  expect(seen).toBeLessThan(soon);
  await sender.getByText(/De Olivier vers Jasmin : la réponse est attendue/).waitFor();
});

test('it accepts, and the old bed is still theirs', async () => {
  await onDesk().getByRole('button', { name: 'قبول', exact: true }).click();
  await sender.getByText(/De Olivier vers Jasmin : accepté/).waitFor();
  await sender.getByRole('navigation').getByRole('link', { name: 'Mon centre' }).click();
  await sender.getByRole('button', { name: /^1B\s*occupé/ }).waitFor();
  await sender
    .getByRole('listitem')
    .filter({ hasText: reference })
    .getByText(/De Olivier vers Jasmin/)
    .waitFor();
});

test('with the arrival there the bed here is cleaned, by itself on the open screen', async () => {
  await onDesk().getByRole('button', { name: 'تم الوصول', exact: true }).click();
  await sender.getByRole('button', { name: /^1B\s*nettoyage/ }).waitFor();
  expect(await sender.getByRole('listitem').filter({ hasText: reference }).count()).toBe(0);
});

test('the agent, whose time is over, reads of no other center', async () => {
  const agent = await network.signIn('agent.police', desk);
  await agent.goto(`${network.url()}/requests/${reference}`);
  await agent.getByRole('heading', { level: 1, name: /Demande/ }).waitFor();
  await agent.getByText('accueil en cours').first().waitFor();
  expect(await agent.getByText('Jasmin').count()).toBe(0);
});
