import type { FiledRequest, HeldOffer } from '@iwaa/shared/placements/views';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { desk, openDemoNetwork, phone } from './demo-network.ts';

const network = openDemoNetwork();

type Answer<Data> = { readonly result: { readonly data: Data } };
type Found = { readonly places: readonly { fits: boolean; centerId: string; codeName: string }[] };

/** A request for a woman, sent to the best center that has a place now: what the demonstration tells depends on the hour. */
async function sentNow(agent: Page): Promise<{ reference: string; codeName: string }> {
  const ask = async <Data>(path: string, data: unknown): Promise<Data> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await agent.request.post(`${network.url()}/trpc/placements.${path}`, { data, headers });
    return ((await answer.json()) as Answer<Data>).result.data;
  };
  const party = [{ group: 'woman', ageBand: '25-44' }];
  const { places } = await ask<Found>('search', { party, urgency: 'today' });
  const { requestId, reference } = await ask<FiledRequest>('request', { party, urgency: 'today' });
  const { centerId, codeName } = places.find(({ fits }) => fits)!;
  const { offerId } = await ask<HeldOffer>('hold', { requestId, centerId });
  await ask('send', { offerId, consent: 'person' });
  return { reference, codeName };
}

test('a message rings at the center at once, leads to its request, and is read once it is opened', async () => {
  const agent = await network.signIn('agent.hotline', desk);
  const { reference, codeName } = await sentNow(agent);
  const manager = await network.signIn(codeName === 'Jasmin' ? 'manager.fes' : 'manager.tanger', desk);
  const bell = (name: string | RegExp) => manager.getByRole('banner').getByRole('link', { name });
  const allRead = bell('Notifications, tout est lu');
  await bell(/notification/i).click();
  await manager.getByRole('button', { name: 'Tout marquer comme lu' }).click();
  await allRead.waitFor();
  await agent.goto(`${network.url()}/requests/${reference}`);
  await agent.getByLabel('Message au centre').fill('On arrive dans une heure.');
  await agent.getByRole('button', { name: 'Envoyer le message' }).click();
  await bell('1 notification non lue').waitFor();
  const row = manager.getByRole('main').getByRole('listitem').filter({ hasText: 'Vous avez un message' });
  expect(await row.textContent()).toContain('non lue');
  await row.getByRole('link').click();
  await manager.getByText('On arrive dans une heure.').waitFor();
  await allRead.waitFor();
});

test('settings are kept, and the service worker of the pushes is served within the content policy', async () => {
  const page = await network.signIn('manager.fes', desk);
  await page.goto(`${network.url()}/notifications/settings`);
  await page.getByText(/L’e-mail est coupé/).waitFor();
  await page.getByLabel(/Votre adresse e-mail/).fill('equipe@exemple.org');
  await page.getByLabel(/^De/).fill('22:00');
  await page.getByLabel(/^À/).fill('06:30');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('note').filter({ hasText: 'C’est enregistré.' }).waitFor();
  await page.reload();
  expect(await page.getByLabel(/Votre adresse e-mail/).inputValue()).toBe('equipe@exemple.org');
  expect(await page.getByLabel(/^À/).inputValue()).toBe('06:30');
  const worker = page.evaluate<string>(`navigator.serviceWorker.register('/push.js')
    .then(() => navigator.serviceWorker.ready).then((ready) => ready.active.scriptURL)`);
  expect(await worker).toBe(`${network.url()}/push.js`);
});

test('on a telephone in Arabic the list of a night team is there, whole', async () => {
  const page = await network.signIn('staff.fes', phone);
  await page.getByRole('banner').getByRole('link', { name: /إشعار/ }).click();
  await page.getByRole('main').getByRole('listitem').first().waitFor();
});
