import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';

import { desk, openDemoNetwork, phone } from './demo-network.ts';

const network = openDemoNetwork();
let agent: Page;
let olivier: Page;
let jasmin: Page;
let reference: string;

beforeAll(async () => {
  [agent, olivier, jasmin] = await Promise.all([
    network.signIn('agent.hotline', desk),
    network.signIn('manager.tanger', phone),
    network.signIn('manager.fes', desk),
  ]);
  for (const page of [agent, olivier, jasmin]) await page.evaluate('window.sameVisit = true');
});

const onDesk = (page: Page) => page.getByRole('listitem').filter({ hasText: reference });
const asked = () => agent.getByRole('region', { name: 'Centres sollicités' });

test('a request for now goes on by itself unless its agent says otherwise', async () => {
  await agent.keyboard.press('n');
  await agent.getByRole('button', { name: '+ Femme' }).click();
  await agent.getByRole('button', { name: 'Retenir Olivier' }).click();
  await agent.getByText('La personne est d’accord').click();
  const onward = agent.getByLabel('S’il refuse ou ne répond pas à temps');
  expect(await onward.inputValue()).toBe('3');
  reference = (await agent.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? '';
  await agent.getByRole('button', { name: 'Envoyer la demande' }).click();
  await asked().getByText('réponse attendue').waitFor();
});

test('“maybe, calling you” reaches the agent at once', async () => {
  await onDesk(olivier).getByRole('button', { name: 'ربما: سأتصل بكم' }).click();
  await agent.getByText(/^Olivier a lu la demande depuis .* et va vous appeler\.$/).waitFor();
});

test('the center declines: the agent reads why, and sees the next center being asked', async () => {
  await onDesk(olivier)
    .getByRole('button', { name: /^اعتذار/ })
    .click();
  const form = olivier.getByRole('dialog');
  await form.getByText('نقص في الفريق').click();
  await form.getByRole('button', { name: 'يوم آخر' }).click();
  await form.getByRole('button', { name: 'الاعتذار عن الطلب' }).click();
  await asked().getByText('pas assez de personnel. Aurait aidé : un autre jour.').waitFor();
  await asked().getByRole('listitem').filter({ hasText: 'Jasmin' }).getByText('sollicité à la suite').waitFor();
  await agent.getByText(/^Jasmin est sollicité à la suite\./).waitFor();
});

test('the next center accepts, and nobody reloaded anything', async () => {
  await onDesk(jasmin).getByRole('button', { name: 'Accepter', exact: true }).click();
  await agent.getByText('acceptée, arrivée attendue').waitFor();
  for (const page of [agent, olivier, jasmin]) expect(await page.evaluate('window.sameVisit')).toBe(true);
});
