import { expect, test } from 'vitest';

import { findBrowser } from './browser.ts';

test('a CHROMIUM_PATH where there is no browser is told in one sentence, with what to do', async () => {
  await expect(findBrowser('/nowhere/chromium')).rejects.toThrow(
    /^There is no browser at \/nowhere\/chromium\. Correct CHROMIUM_PATH, or leave it out to have one found\.$/,
  );
});

test('a machine without a browser, for which none comes as a package, is told what to install', async () => {
  await expect(findBrowser(undefined, { name: 'freebsd-x64', places: ['/nowhere/chromium'] })).rejects.toThrow(
    /^No browser found for the browser tests\. Install Chromium or Chrome, or name one with CHROMIUM_PATH\.$/,
  );
});

test('a browser that is named is taken before any other', async () => {
  expect(await findBrowser(process.execPath)).toEqual({ executablePath: process.execPath });
});
