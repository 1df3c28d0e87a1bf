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

const flags = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser named by CHROMIUM_PATH, else one of the machine's, else the one that comes as a package (Linux on x64). */
export async function openBrowser(): Promise<Browser> {
  const installed = process.env['CHROMIUM_PATH'] ?? usual.find((path) => existsSync(path));
  if (installed) return chromium.launch({ executablePath: installed, args: flags });
  const { executablePath, environment } = await packagedChromium();
  return chromium.launch({ executablePath, args: flags, env: { ...process.env, ...environment } });
}
