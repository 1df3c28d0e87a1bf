import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { demoPassword } from '../../src/demo/index.ts';
import { desk, measured, openDemoNetwork } from './demo-network.ts';

const network = openDemoNetwork();

/** Hands that only know the keyboard; counts what they press. */
function handsOn(page: Page) {
  let pressed = 0;
  const press = async (key: string): Promise<void> => {
    pressed += 1;
    await page.keyboard.press(key);
  };
  /** The words of what has the focus: its label, or what is written on it. */
  const focused = (): Promise<string> =>
    page.locator('html').evaluate(({ ownerDocument: { activeElement: one } }) => {
      const label = one.labels?.[0];
      return one.ariaLabel ?? label?.innerText ?? one.innerText;
    });
  const tabTo = async (words: string): Promise<void> => {
    const passed: string[] = [];
    while (!passed.at(-1)?.includes(words)) {
      if (passed.length > 25) throw new Error(`no "${words}" among ${passed.join(' | ')}`);
      await press('Tab');
      passed.push(await focused());
    }
  };
  return { press, tabTo, pressed: () => pressed };
}

test('from landing to a held place with the keyboard alone, well within a minute', async () => {
  const page = await network.visit(desk);
  const { press, tabTo, pressed } = handsOn(page);
  const landingToHold = await measured('from landing to a held place, by keyboard', async () => {
    await page.getByRole('heading', { name: 'Se connecter' }).waitFor();
    await tabTo('Identifiant');
    await page.keyboard.type('agent.hotline');
    await tabTo('Mot de passe');
    await page.keyboard.type(demoPassword);
    await press('Enter');
    await page.getByRole('heading', { name: 'Demandes' }).waitFor();
    await press('n');
    await page.getByRole('heading', { name: 'Nouvelle demande' }).waitFor();
    await tabTo('+ Femme');
    await press('Enter');
    await tabTo('+ Fille');
    await press('Enter');
    // Places of the first of them alone may stand there until those of both are found: what fits no more would take the focus along.
    const found = page.getByRole('region', { name: 'Places qui conviennent' });
    await found
      .getByRole('button', { name: /^Retenir/ })
      .first()
      .waitFor();
    await found.locator('[aria-busy]').waitFor({ state: 'hidden' });
    await press('p');
    await press('ArrowDown');
    await press('ArrowUp');
    await press('Enter');
    await page.getByRole('timer').waitFor();
  });
  process.stdout.write(`keys pressed until then, names typed apart: ${pressed()}\n`);
  expect(landingToHold).toBeLessThan(60_000);
  await tabTo('La personne est d’accord');
  await press('Space');
  await tabTo('Envoyer la demande');
  await press('Enter');
  await page.getByRole('heading', { name: /^Demande [0-9A-Z]{4}-/ }).waitFor();
  await page.getByText('attend la réponse').waitFor();
});

test('in a list, arrows go from one request to the next and Enter opens it', async () => {
  const page = await network.signIn('agent.hotline', desk);
  const rows = page.getByRole('main').getByRole('listitem').getByRole('link');
  await rows.nth(1).waitFor();
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  const reference = (await page.locator(':focus bdi').first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `Demande ${reference}` }).waitFor();
});
