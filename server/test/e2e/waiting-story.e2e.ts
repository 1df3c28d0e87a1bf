import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';

import { desk, openDemoNetwork, phone } from './demo-network.ts';

const network = openDemoNetwork();
let agent: Page;
let manager: Page;
let reference: string;

type Beds = { result: { data: { rooms: { beds: { bedId: string; state: string }[] }[] } } };

/** Closes every free bed of a manager's center, by the procedures that its desk calls. */
async function closeFreeBeds({ request }: Page): Promise<void> {
  const headers = { origin: network.url() };
  const { result }: Beds = await (
    await request.post(`${network.url()}/trpc/ledger.beds`, { data: {}, headers })
  ).json();
  const free = result.data.rooms.flatMap((room) => room.beds).filter(({ state }) => state === 'free');
  for (const { bedId } of free) {
    const data = { bedIds: [bedId], reason: 'repair' };
    const answer = await request.post(`${network.url()}/trpc/ledger.close`, { data, headers });
    expect(answer.status()).toBe(200);
  }
}

beforeAll(async () => {
  const other = await network.signIn('manager.tanger', desk);
  [agent, manager] = await Promise.all([network.signIn('agent.hotline', desk), network.signIn('manager.fes', phone)]);
  await Promise.all([closeFreeBeds(other), closeFreeBeds(manager)]);
  await manager.reload();
  for (const page of [agent, manager]) await page.evaluate('window.sameVisit = true');
});

const panel = () => agent.getByRole('region', { name: 'En attente d’une place' });

test('where nothing fits, the request is kept, and its agent reads its rank, why, and until when to confirm', async () => {
  await agent.keyboard.press('n');
  await agent.getByRole('button', { name: '+ Femme' }).click();
  await agent.getByRole('button', { name: 'Garder la demande en attente' }).click();
  await agent.getByRole('heading', { name: /^Demande/ }).waitFor();
  reference =
    (await agent.getByRole('heading', { name: /^Demande/ }).textContent())?.replace('Demande', '').trim() ?? '';
  await panel().getByText('Rang 1').waitFor();
  await panel()
    .getByText(/aucun lit libre pour tous/)
    .waitFor();
  await panel()
    .getByText(/^Attente probable : environ .*, d’après \d+ départs ces 90 derniers jours\.$/)
    .waitFor();
  await panel()
    .getByText(/^À confirmer .* au plus tard\.$/)
    .waitFor();
});

test('the agent asks that the first opening be taken, once somebody has agreed', async () => {
  await panel().getByRole('button', { name: 'Solliciter le centre dès qu’une place se libère' }).click();
  await panel().getByText('La personne est d’accord').click();
  await panel().getByText('Le premier centre qui convient est sollicité sans vous attendre.').waitFor();
});

test('a bed frees: the center is asked by itself, accepts, and the agent sees it happen', async () => {
  await manager.getByRole('button', { name: /^7A/ }).click();
  await manager.getByRole('button', { name: 'إعادة فتح هذا السرير الآن' }).click();
  await agent.getByText('Une place s’est libérée à Jasmin : le centre est sollicité.').waitFor();
  const asked = manager.getByRole('listitem').filter({ hasText: reference });
  await asked.getByRole('button', { name: 'قبول', exact: true }).click();
  await agent.getByText('acceptée, arrivée attendue').waitFor();
  for (const page of [agent, manager]) expect(await page.evaluate('window.sameVisit')).toBe(true);
});
