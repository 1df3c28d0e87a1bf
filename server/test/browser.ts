import { existsSync } from 'node:fs';

import { type Browser, chromium } from 'playwright-core';

import { packagedChromium } from './packaged-chromium.ts';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const usualPlatform = { name: `${process.platform}-${process.arch}`, places: usual };

const flags = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A host that is not this machine itself, as far as the browser knows: plain http to it is not secure.
  '--host-resolver-rules=MAP iwaa.test 127.0.0.1',
];

type Found = { readonly executablePath: string; readonly environment?: Readonly<Record<string, string>> };

/** The browser named by CHROMIUM_PATH, else one of the machine's, else the one that comes as a package (Linux on x64). Without any, a sentence says what to do. */
export async function findBrowser(named = process.env['CHROMIUM_PATH'], platform = usualPlatform): Promise<Found> {
  if (named !== undefined && !existsSync(named))
    throw new Error(`There is no browser at ${named}. Correct CHROMIUM_PATH, or leave it out to have one found.`);
  const installed = named ?? platform.places.find((path) => existsSync(path));
  return installed === undefined ? packagedChromium(platform.name) : { executablePath: installed };
}

let open: Promise<Browser> | undefined;

/** One for all the files of a worker, with which it ends. */
export const openBrowser = (): Promise<Browser> => (open ??= launch());

/** Each file closes what it opened. */
export async function closePages(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}

async function launch(): Promise<Browser> {
  const { executablePath, environment } = await findBrowser();
  return chromium.launch({ executablePath, args: flags, env: { ...process.env, ...environment } });
}
