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
    network.signIn('agent.hotline', desk),
    network.signIn('manager.fes', phone),
    network.signIn('coordinator', desk),
  ]);
  // Gone with a reload: what is seen afterwards came by itself.
  for (const page of [agent, manager, coordinator]) await page.evaluate('window.sameVisit = true');
});

/** The number of places of Jasmin on the coordination's board, for the group of that column. */
async function placesOnBoard(column: string): Promise<number> {
  const table = coordinator.getByRole('table');
  const headers = await table.getByRole('columnheader').allTextContents();
  const cells = table.getByRole('row', { name: /Jasmin/ }).locator('th, td');
  return Number(
    await cells
      .nth(headers.findIndex((text) => text.startsWith(column)))
      .locator('bdi')
      .textContent(),
  );
}

const unanswered = () => coordinator.getByRole('region', { name: 'Sans réponse' }).getByText(reference);
const onDesk = () => manager.getByRole('listitem').filter({ hasText: reference });

test('an agent holds a place for a woman and her daughter, and the coordination sees the places go', async () => {
  await coordinator.getByRole('table').waitFor();
  const before = await placesOnBoard('Familles');
  await agent.keyboard.press('n');
  await agent.getByRole('heading', { name: 'Nouvelle demande' }).waitFor();
  await agent.getByRole('button', { name: '+ Femme' }).click();
  await agent.getByRole('button', { name: '+ Fille' }).click();
  const girl = agent.getByRole('listitem').filter({ hasText: 'B · Fille' });
  await girl.getByText(/6\W+12/).click();
  await agent.getByRole('button', { name: 'Retenir Jasmin' }).click();
  const held = agent.getByRole('region', { name: 'Place retenue' });
  await held
    .getByRole('timer')
    .getByText(/il reste \d+:\d\d/)
    .waitFor();
  await expect.poll(() => placesOnBoard('Familles'), { timeout: soon }).toBeLessThan(before);
});

test('the hold is extended once: more time runs, and the button is gone', async () => {
  const held = agent.getByRole('region', { name: 'Place retenue' });
  const minutesLeft = async () => Number(/(\d+):\d\d/.exec((await held.getByRole('timer').textContent()) ?? '')?.[1]);
  const before = await minutesLeft();
  const extend = held.getByRole('button', { name: 'Prolonger une fois' });
  await extend.click();
  await extend.waitFor({ state: 'detached' });
  await expect.poll(minutesLeft).toBeGreaterThan(before);
});

test('it is completed and sent; the center sees it soon, in Arabic, on a phone', async () => {
  expect(await manager.locator('html').getAttribute('dir')).toBe('rtl');
  reference = (await agent.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? '';
  await agent.getByText('La personne est d’accord').click();
  const seen = await measured('from "send" to the desk of the center', async () => {
    await agent.getByRole('button', { name: 'Envoyer la demande' }).click();
    await onDesk()
      .getByText(/امرأة.*طفل/)
      .waitFor();
  });
  expect(seen).toBeLessThan(soon);
  await agent.getByRole('heading', { name: `Demande ${reference}` }).waitFor();
  const story = agent.getByRole('region', { name: 'Ce qui s’est passé' });
  for (const step of ['Demande enregistrée', 'Place retenue à Jasmin', 'Demande envoyée à Jasmin'])
    await story.getByText(step).waitFor();
  await unanswered().waitFor();
});

test('the center accepts: the agent and the coordination see it, and the meeting point is shown on a deliberate act', async () => {
  const seen = await measured('from "accept" to the page of the agent', async () => {
    await onDesk().getByRole('button', { name: 'قبول', exact: true }).click();
    await agent.getByText('acceptée, arrivée attendue').waitFor();
  });
  expect(seen).toBeLessThan(soon);
  await unanswered().waitFor({ state: 'detached' });
  expect(await agent.getByText('kiosque imaginaire').count()).toBe(0);
  await agent.getByRole('button', { name: 'Voir le lieu et le téléphone de garde' }).click();
  await agent.getByText('kiosque imaginaire').waitFor();
});

test('they arrive, which can be taken back for ten seconds', async () => {
  const arrive = onDesk().getByRole('button', { name: 'تم الوصول', exact: true });
  const takeBack = manager.getByRole('button', { name: 'تراجع' });
  await arrive.click();
  await takeBack.click();
  // Asked before it is taken back, the second arrival would be refused: they are there already.
  await takeBack.waitFor({ state: 'detached' });
  await arrive.click();
  await takeBack.waitFor();
  await agent.getByText('accueil en cours').waitFor();
  await agent.getByText('Lieu de rendez-vous et téléphone de garde de Jasmin consultés.').waitFor();
});

test('they leave: the agent reads where to, and the board has their place again', async () => {
  const before = await placesOnBoard('Femmes');
  await manager.getByRole('navigation').getByRole('link', { name: 'الطلبات' }).click();
  await manager.getByRole('link').filter({ hasText: reference }).click();
  await manager.getByRole('button', { name: 'تمت المغادرة', exact: true }).click();
  await manager.getByText('سكن خاص').click();
  await manager.getByRole('button', { name: 'تسجيل المغادرة' }).click();
  await manager.getByRole('button', { name: 'تراجع' }).waitFor();
  await agent.getByText('partie : logement à soi').first().waitFor();
  await expect.poll(() => placesOnBoard('Femmes')).toBeGreaterThan(before);
});

test('a bed is closed in two taps and opened again by taking it back; the board follows', async () => {
  await manager.getByRole('navigation').getByRole('link', { name: 'مركزي' }).click();
  const before = await placesOnBoard('Femmes');
  const bed = manager.getByRole('button', { name: /^7A/ });
  await bed.click();
  await manager.getByRole('button', { name: /إصلاح/ }).click();
  await manager.getByRole('button', { name: /^7A مغلق/ }).waitFor();
  await expect.poll(() => placesOnBoard('Femmes'), { timeout: soon }).toBe(before - 1);
  await manager.getByRole('button', { name: 'تراجع' }).click();
  await manager.getByRole('button', { name: /^7A متاح/ }).waitFor();
  await expect.poll(() => placesOnBoard('Femmes'), { timeout: soon }).toBe(before);
});

test('nobody reloaded anything', async () => {
  for (const page of [agent, manager, coordinator]) expect(await page.evaluate('window.sameVisit')).toBe(true);
});
