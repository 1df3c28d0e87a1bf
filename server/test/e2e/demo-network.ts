import { rm } from 'node:fs/promises';

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';

import { demoPassword, loadDemo } from '../../src/demo/index.ts';
import { keysFrom } from '../../src/platform/crypto.ts';
import { closePages, openBrowser } from '../browser.ts';
import { testDatabase } from '../database.ts';
import { dataFolder, startServer, type TestServer } from '../server.ts';

/** How a person looks at it; the language is the browser's own. */
export type Look = BrowserContextOptions & { readonly locale: 'fr-FR' | 'ar-MA' };

export const desk: Look = { locale: 'fr-FR', viewport: { width: 1366, height: 768 }, colorScheme: 'light' };
export const phone: Look = {
  locale: 'ar-MA',
  viewport: { width: 390, height: 844 },
  colorScheme: 'dark',
  hasTouch: true,
};

export type DemoNetwork = {
  readonly url: () => string;
  /** A browser of its own, that nobody has signed in with. */
  readonly visit: (look: Look, path?: string) => Promise<Page>;
  /** Without its form, which has tests of its own. */
  readonly signIn: (username: string, look: Look) => Promise<Page>;
  /** Ends the server as a power cut would. */
  readonly cutPower: () => Promise<void>;
  /** The same server on the same data, at the same address. */
  readonly startAgain: () => Promise<void>;
};

type Demo = {
  readonly start: (environment?: { readonly PORT: string }) => Promise<TestServer>;
  readonly close: () => Promise<void>;
};

/** A database of its own with the demonstration in it, which the product itself serves once it is started. */
export async function openDemo(): Promise<Demo> {
  const database = await testDatabase({ max: 1 });
  const folder = await dataFolder();
  const secret = 'a secret of the demonstration, of 32 bytes or more';
  await loadDemo(database.db, keysFrom(secret));
  return {
    start: (environment) =>
      startServer({ DATABASE_URL: database.url, IWAA_DATA: folder, IWAA_SECRET: secret, ...environment }),
    close: async () => {
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The demonstration network, for the tests of one file: a server on a database of its own, and a browser that must not complain. */
export function openDemoNetwork(): DemoNetwork {
  let demo: Demo;
  let server: TestServer;
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    demo = await openDemo();
    [server, browser] = await Promise.all([demo.start(), openBrowser()]);
  });
  afterEach(() => expect(complaints.splice(0)).toEqual([]));
  afterAll(async () => {
    await closePages(browser);
    await server.stop();
    await demo.close();
  });

  const openPage = async (look: Look): Promise<Page> => {
    const page = await (await browser.newContext({ reducedMotion: 'reduce', ...look })).newPage();
    page.setDefaultTimeout(10_000);
    hearComplaints(page, server.url, (complaint) => complaints.push(complaint));
    return page;
  };
  return {
    url: () => server.url,
    visit: async (look, path = '/') => {
      const page = await openPage(look);
      await page.goto(`${server.url}${path}`);
      return page;
    },
    signIn: async (username, look) => {
      const page = await openPage(look);
      await page.context().addCookies([await cookieOf(server.url, username)]);
      await page.goto(server.url);
      await page.getByRole('banner').getByRole('navigation').waitFor();
      return page;
    },
    cutPower: () => server.kill(),
    startAgain: async () => {
      server = await demo.start({ PORT: new URL(server.url).port });
    },
  };
}

/** What the form of the entry page would bring the browser. */
async function cookieOf(url: string, username: string): Promise<{ name: string; value: string; url: string }> {
  const answer = await fetch(`${url}/trpc/access.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: demoPassword }),
  });
  const [, name = '', value = ''] = /^(\w+)=([^;]+)/.exec(answer.headers.getSetCookie()[0] ?? '') ?? [];
  expect(value, `${username} could not sign in: ${answer.status}`).not.toBe('');
  return { name, value, url };
}

/** A refusal is answered with a status that the browser reports by itself, and a line that is cut with another: neither is a fault. */
const expected = /^Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_)/;

/** Faults of the page, and anything it asks of somebody else; leaving for another site is not asking. */
function hearComplaints(page: Page, url: string, complain: (complaint: string) => void): void {
  page.on('pageerror', (error) => complain(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) complain(message.text());
  });
  page.on('request', (request) => {
    const isOurs = request.url().startsWith(url) || /^(data|blob):/.test(request.url());
    if (!isOurs && !request.isNavigationRequest()) complain(`asked ${request.url()}`);
  });
}

/** The milliseconds within which news must be on another's page: the two seconds that are promised, and room for the other file whose browser has half of the cores. */
export const soon = 5000;

/** The milliseconds from now until the condition holds; printed, because the figure matters. */
export async function measured(what: string, condition: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await condition();
  const milliseconds = Math.round(performance.now() - start);
  process.stdout.write(`${what}: ${milliseconds} ms\n`);
  return milliseconds;
}
