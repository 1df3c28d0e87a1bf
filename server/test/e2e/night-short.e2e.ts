import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';

import { desk, measured, openDemoNetwork, phone, soon } from './demo-network.ts';

const network = openDemoNetwork();
let agent: Page;
let manager: Page;
let coordinator: Page;
let reference: string;

beforeAll(async () => {
  [agent, manager, coordinator] = await Promise.all([
    network.signIn('agent.police', desk),
    network.signIn('manager.tanger', phone),
    network.signIn('coordinator', desk),
  ]);
});

/** What the coordination's board says of women at Olivier: the number and both its terms. */
const womenAtOlivier = () =>
  coordinator
    .getByRole('table')
    .getByRole('row', { name: /Olivier/ })
    .locator('td')
    .first();

async function compose(): Promise<void> {
  await agent.keyboard.press('n');
  await agent.getByRole('heading', { name: 'Nouvelle demande' }).waitFor();
  await agent.getByRole('button', { name: '+ Femme' }).click();
}

test('the board tells both terms: free beds, and how many more the staff can care for', async () => {
  await womenAtOlivier()
    .getByText(/^\d lits libres, personnel pour 2 ce soir$/)
    .waitFor();
});

test('a request waits at the center when the night loses somebody', async () => {
  await compose();
  await agent.getByRole('button', { name: 'Retenir Olivier' }).click();
  await agent.getByRole('region', { name: 'Place retenue' }).waitFor();
  reference = (await agent.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? '';
  await agent.getByText('La personne est d’accord').click();
  await agent.getByRole('button', { name: 'Envoyer la demande' }).click();
  await manager.getByRole('listitem').filter({ hasText: reference }).waitFor();
});

test('"we are one short tonight" is two taps in Arabic, and the board of the coordination falls soon', async () => {
  await manager.getByRole('button', { name: 'ينقصنا شخص هذه الليلة' }).click();
  const fallen = await measured('from "one short" to the board of the coordination', async () => {
    await manager.getByRole('button', { name: /^\W*Karima/ }).click();
    await womenAtOlivier().getByText('personnel pour personne de plus').waitFor();
  });
  expect(fallen).toBeLessThan(soon);
  await manager.getByText('الطاقم لا يسمح باستقبال أحد آخر.').waitFor();
});

test('an agent is told in words that the staff does not suffice, and holds nothing there', async () => {
  await compose();
  await agent.getByRole('button', { name: 'Retenir Jasmin' }).waitFor();
  expect(await agent.getByRole('button', { name: 'Retenir Olivier' }).count()).toBe(0);
  await agent.getByRole('group').locator('summary').last().click();
  await agent.getByText('pas assez de personnel ce soir').waitFor();
});

test('the manager accepts all the same, with a reason that the coordination reads', async () => {
  const card = manager.getByRole('listitem').filter({ hasText: reference });
  await card.getByRole('button', { name: 'قبول', exact: true }).click();
  await card.getByText('الطاقم المناوب لا يكفي لاستقبال هؤلاء الأشخاص أيضاً').waitFor();
  await card.getByText('هناك دعم في الطريق').click();
  await card.getByRole('button', { name: 'القبول فوق طاقة الطاقم' }).click();
  await coordinator
    .getByRole('region', { name: 'Personnel' })
    .getByText('Olivier reçoit au-delà de son personnel : du renfort arrive')
    .waitFor();
});
