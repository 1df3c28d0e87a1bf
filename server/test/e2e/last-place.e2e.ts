import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { desk, openDemoNetwork } from './demo-network.ts';

const network = openDemoNetwork();

async function compose(username: string): Promise<Page> {
  const page = await network.signIn(username, desk);
  await page.getByRole('link', { name: 'Nouvelle demande' }).first().click();
  await page.getByRole('button', { name: '+ Femme' }).click();
  await page.getByRole('button', { name: '+ Fille' }).click();
  await page.getByRole('button', { name: 'Retenir Jasmin' }).waitFor();
  return page;
}

test('two agents go for the last family room: one holds it, the other keeps the form and is told what is left', async () => {
  const [first, second] = await Promise.all([compose('agent.hotline'), compose('agent.police')]);
  await second.getByText('cette semaine').click();
  const held = first.getByRole('region', { name: 'Place retenue' });
  // The second agent presses first, on a slower line: the change arrives when the room is gone.
  const onTheWay = Promise.withResolvers<void>();
  await second.route('**/trpc/placements.hold*', async (route) => {
    onTheWay.resolve();
    await held.waitFor();
    await route.continue();
  });
  await second.getByRole('button', { name: 'Retenir Jasmin' }).click();
  await onTheWay.promise;
  await first.getByRole('button', { name: 'Retenir Jasmin' }).click();
  await held.getByText('Jasmin, Fès est retenu pour vous.').waitFor();

  const told = second.getByRole('alert').filter({ hasText: 'quelqu’un a été plus rapide' });
  await told.getByText('Choisissez maintenant parmi : Olivier.').waitFor();
  for (const kept of ['A · Femme', 'B · Fille']) await second.getByText(kept).waitFor();
  expect(await second.getByRole('radio', { name: 'cette semaine' }).isChecked()).toBe(true);
  await second.unroute('**/trpc/placements.hold*');
  await second.getByRole('button', { name: 'Retenir Olivier' }).click();
  await second
    .getByRole('region', { name: 'Place retenue' })
    .getByText('Olivier, Tanger est retenu pour vous.')
    .waitFor();
});

test('a third agent is told that nothing fits, and why, and the request can wait', async () => {
  const page = await network.signIn('agent.hotline', desk);
  await page.keyboard.press('n');
  await page.getByRole('button', { name: '+ Femme' }).click();
  await page.getByRole('button', { name: '+ Fille' }).click();
  await page.getByText('Aucune place libre ne convient.', { exact: true }).waitFor();
  await page.getByText(/^Au plus près : /).waitFor();
  await page.getByRole('button', { name: 'Garder la demande en attente' }).click();
  await page.getByText('cherche une place').waitFor();
});
