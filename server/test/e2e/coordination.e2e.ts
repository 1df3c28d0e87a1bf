import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';

import { desk, measured, openDemoNetwork, phone } from './demo-network.ts';

const network = openDemoNetwork();
let coordinator: Page;
beforeAll(async () => {
  coordinator = await network.signIn('coordinator', desk);
});

const goTo = (place: string) =>
  coordinator.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();

test('"3 rooms of 4 beds, women" is two presses and a sentence read back', async () => {
  await goTo('Centres');
  await coordinator.getByRole('link', { name: 'Caroubier' }).click();
  const rooms = coordinator.getByRole('region', { name: 'Chambres et lits' });
  await rooms.getByText(/^5 chambres · /).waitFor();
  await rooms.getByRole('button', { name: 'Ajouter des chambres' }).click();
  const more = rooms.getByRole('button', { name: 'Un de plus : Chambres' });
  await more.click();
  await more.click();
  await rooms.getByText('3 chambres de 4 lits : femmes').waitFor();
  await rooms.getByRole('button', { name: 'Ajouter 12 lits' }).click();
  await rooms.getByText(/^8 chambres · /).waitFor();
});

test('an import that is checked tells every wrong line, and creates nothing', async () => {
  await goTo('Centres');
  await coordinator.getByRole('link', { name: 'Importer une liste' }).click();
  await coordinator
    .getByLabel('Ou collez les lignes ici')
    .fill(
      [
        'center;center_ar;organization;city;stage;participation;room;receives;mixing;accessible;beds;cots',
        'Amandier;لوز;Association Exemple;Atlantide;planned;full;1;woman;open;oui;4;0',
        'Amandier;;;;;;2;woman;open;oui;quatre;0',
      ].join('\n'),
    );
  await coordinator.getByRole('button', { name: 'Vérifier sans rien créer' }).click();
  const wrong = coordinator.getByRole('table', { name: '2 corrections à faire' });
  for (const value of ['Atlantide', 'quatre']) await wrong.getByRole('row').getByText(value).waitFor();
  await goTo('Centres');
  await coordinator.getByRole('link', { name: 'Jasmin' }).waitFor();
  expect(await coordinator.getByText('Amandier').count()).toBe(0);
});

test('an import whose lines are right is confirmed, and its center is there', async () => {
  await goTo('Centres');
  await coordinator.getByRole('link', { name: 'Importer une liste' }).click();
  const lines = [
    'center;center_ar;organization;city;stage;participation;room;receives;mixing;accessible;beds;cots',
    'Amandier;لوز;Association neuve;Rabat;planned;full;1;woman;open;oui;4;0',
    'Amandier;;;;;;2;woman + girl 0-17 + boy 0-12;one-party;oui;3;1',
  ];
  await coordinator.getByLabel('Ou collez les lignes ici').fill(lines.join('\n'));
  await coordinator.getByRole('button', { name: 'Vérifier sans rien créer' }).click();
  await coordinator.getByRole('button', { name: /^Créer .*1 centre/ }).click();
  await coordinator
    .getByText(/^Créé : .*1 centre/)
    .first()
    .waitFor();
  await goTo('Centres');
  await coordinator.getByRole('link', { name: 'Amandier' }).click();
  await coordinator
    .getByRole('region', { name: 'Chambres et lits' })
    .getByText(/^2 chambres · /)
    .waitFor();
});

/** Invites an agent of an organization that is not there yet, and answers with the link to hand over. */
async function invite(label: string, username: string): Promise<string> {
  await coordinator.getByRole('button', { name: 'Inviter quelqu’un' }).click();
  const form = coordinator.getByRole('dialog', { name: 'Inviter quelqu’un' });
  await form.getByRole('button', { name: 'orientation' }).click();
  await form.getByRole('button', { name: 'Une autre organisation…' }).click();
  await form.getByLabel('Nom de l’organisation').fill(`Organisation de ${username}`);
  await form.getByLabel('Voie habituelle de ses demandes').selectOption({ label: 'association' });
  await form.getByRole('button', { name: 'Ajouter l’organisation' }).click();
  await form.getByRole('button', { name: 'Une autre organisation…' }).waitFor();
  await form.getByLabel('Fonction').fill(label);
  await form.getByLabel('Identifiant').fill(username);
  await form.getByRole('button', { name: 'Créer le lien d’invitation' }).click();
  const link = await form.getByLabel('Lien d’invitation').inputValue();
  await form.getByRole('button', { name: 'J’ai remis le lien' }).click();
  return link;
}

test('an invitation is accepted on another device; when the account is closed, its open page ends within two seconds', async () => {
  await goTo('Personnes');
  const link = await invite('Poste de renfort', 'agent.renfort');
  const newcomer = await network.visit(phone, new URL(link).pathname + new URL(link).hash);
  await newcomer.getByLabel('كلمة المرور الجديدة').fill('quatre mots sans lien');
  await newcomer.getByRole('button', { name: 'فتح حسابي' }).click();
  await newcomer.getByRole('heading', { name: 'الطلبات' }).waitFor();

  await coordinator.getByRole('button', { name: 'Fermer le compte… Poste de renfort' }).click();
  const ended = await measured('from closing an account to the end of its open page', async () => {
    await coordinator.getByRole('button', { name: 'Fermer le compte et ses sessions' }).click();
    await newcomer.getByText('انتهت جلستكم. سجّلوا الدخول من جديد للمتابعة.').waitFor();
  });
  expect(ended).toBeLessThan(2000);
});
