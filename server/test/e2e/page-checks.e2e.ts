import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { closePages, openBrowser } from '../browser.ts';
import { barriersOn, excessesOn, smallTargets, unfinishedTexts, unseenFocus } from './page-checks.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => closePages(browser));

test('the checks of the pages see a planted fault of each kind', async () => {
  await page.setContent(`<html lang="fr"><title>Page</title><main tabindex="-1">
    <button style="outline: none; color: #999; background: #aaa">Petit</button>
    <p style="inline-size: 500px">Encore {count} lits, shell.title</p></main>`);
  expect(await barriersOn(page)).toEqual([expect.stringContaining('color-contrast: button')]);
  expect(await excessesOn(page, [390])).toEqual([expect.stringContaining('too wide at 390')]);
  expect(await smallTargets(page)).toEqual([expect.stringContaining('Petit')]);
  expect(await unseenFocus(page, 1)).toEqual(['focus unseen: BUTTON Petit']);
  expect(await unfinishedTexts(page, ['shell'])).toEqual(['{count}', 'shell.title']);
});
