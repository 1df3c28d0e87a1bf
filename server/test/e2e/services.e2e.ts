import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { desk, openDemoNetwork } from './demo-network.ts';

const network = openDemoNetwork();

async function askForEscort(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Nouvelle demande' }).first().click();
  await page.getByRole('button', { name: '+ Femme' }).click();
  await page.getByText('Services indispensables').click();
  const chips = page.getByRole('group', { name: 'Services indispensables' });
  await chips.getByRole('button', { name: 'accompagnement', exact: true }).click();
}

test('a service that must be and is full is told in words, and fits once somebody who had it has left', async () => {
  const agent = await network.signIn('agent.hotline', desk);
  await askForEscort(agent);
  await agent.getByText('Aucune place libre ne convient.', { exact: true }).waitFor();
  await agent.getByText(/autres? centres?, avec la raison/).click();
  await agent.getByText('plus de place : accompagnement').first().waitFor();
  await agent.getByText('pas de service : accompagnement').first().waitFor();
  expect(await agent.getByRole('button', { name: /^Retenir/ }).count()).toBe(0);

  const manager = await network.signIn('manager.tanger', desk);
  await manager.getByText('complet : 1 sur 1').waitFor();
  await manager.getByRole('button', { name: /^2A/ }).click();
  const sheet = manager.getByRole('dialog', { name: /^Lit 2A/ });
  await sheet.getByRole('button', { name: 'Est partie', exact: true }).click();
  await sheet.getByText('logement à soi').click();
  await sheet.getByRole('button', { name: 'Enregistrer le départ' }).click();
  await manager.getByText('1 sur 1 libres').waitFor();

  await agent.getByRole('button', { name: 'Retenir Olivier' }).click();
  await agent
    .getByRole('region', { name: 'Place retenue' })
    .getByText('Olivier, Tanger est retenu pour vous.')
    .waitFor();
  await manager.getByText('complet : 1 sur 1').waitFor();
});

test('a step that is late is done from the desk, and another is planned for somebody who stays', async () => {
  const page = await network.signIn('staff.fes', desk);
  await page.getByText('2 étapes en retard').waitFor();
  await page.getByRole('button', { name: 'Fait : école, inscription' }).click();
  await page.getByText('1 étape en retard').waitFor();
  await page.getByRole('button', { name: /^1A/ }).click();
  const sheet = page.getByRole('dialog', { name: /^Lit 1A/ });
  await sheet.getByRole('button', { name: 'Services et plan du séjour' }).click();
  await sheet.getByRole('button', { name: 'Prévoir une étape' }).click();
  const form = sheet.getByRole('form', { name: 'Prévoir une étape' });
  await form.getByLabel('Service').selectOption({ label: 'maternité' });
  await form.getByLabel('Étape').selectOption({ label: 'papiers' });
  await form.getByLabel('À faire le').fill('2090-01-01');
  await form.getByRole('button', { name: 'Prévoir', exact: true }).click();
  await sheet.getByText('maternité, papiers').waitFor();
});

test('above its places only the manager gives one more, and says why', async () => {
  const giveOn = async (username: string) => {
    const page = await network.signIn(username, desk);
    await page.getByRole('button', { name: /^2A/ }).click();
    const sheet = page.getByRole('dialog', { name: /^Lit 2A/ });
    await sheet.getByRole('button', { name: 'Services et plan du séjour' }).click();
    await sheet.getByRole('button', { name: 'Donner une place' }).click();
    const form = sheet.getByRole('form', { name: 'Donner une place' });
    await form.getByLabel('Service').selectOption({ label: 'soutien psychologique · complet : 6 sur 6' });
    return { page, sheet, form };
  };
  const staff = await giveOn('staff.fes');
  await staff.form.getByText('Seule la direction peut donner une place de plus.').waitFor();
  expect(await staff.form.getByRole('button', { name: 'Donner la place' }).isDisabled()).toBe(true);

  const manager = await giveOn('manager.fes');
  await manager.form.getByLabel('Pourquoi une place de plus').selectOption({ label: 'une place se libère bientôt' });
  await manager.form.getByRole('button', { name: 'Donner la place' }).click();
  await manager.sheet.getByText('en plus des places : une place se libère bientôt').waitFor();
  await manager.page.getByText('1 de plus que les 6 places').waitFor();
});

test('the coordination changes the catalogue, and the chips of a request follow', async () => {
  const agent = await network.signIn('agent.police', desk);
  await agent.getByRole('link', { name: 'Nouvelle demande' }).first().click();
  await agent.getByText('Services indispensables').click();
  const page = await network.signIn('coordinator', desk);
  await page.getByRole('link', { name: 'Centres' }).first().click();
  await page.getByRole('link', { name: 'Catalogue des services' }).click();
  await page.getByRole('button', { name: 'Ajouter un service au catalogue' }).click();
  const form = page.getByRole('form', { name: 'Ajouter un service au catalogue' });
  await form.getByRole('button', { name: 'Enregistrer' }).click();
  await form.getByText('Écrivez le nom dans les trois langues.').first().waitFor();
  await form.getByLabel('Nom en français').fill('atelier cuisine');
  await form.getByLabel('Nom en arabe').fill('ورشة الطبخ');
  await form.getByLabel('Nom en anglais').fill('cooking workshop');
  await form.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('ورشة الطبخ').waitFor();
  await agent.getByRole('group', { name: 'Services indispensables' }).getByText('atelier cuisine').waitFor();
});
