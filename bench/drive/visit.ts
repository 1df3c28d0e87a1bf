import type { openBrowser } from '../../server/test/browser.ts';

type Browser = Awaited<ReturnType<typeof openBrowser>>;

export type Visit = {
  readonly url: string;
  /** Of a session; a visitor without it is asked to sign in. */
  readonly token?: string;
  /** A script that runs before the page's own, whatever the page's policy says of it. */
  readonly script?: string;
};
export type Visited = {
  /** From the start of the navigation. */
  readonly interactive: number;
  readonly strangers: readonly string[];
};

/** Of Lighthouse for a phone: milliseconds, bytes a second, and a processor that is so much slower than this machine's. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slowdown = 4;
const phone = { locale: 'fr-FR', viewport: { width: 390, height: 844 }, hasTouch: true } as const;

/** Opens the product as a phone does that has never been there: nothing is cached, the line is slow. */
export async function visit(browser: Browser, { url, token, script }: Visit): Promise<Visited> {
  const context = await browser.newContext({ ...phone, bypassCSP: script !== undefined });
  try {
    if (token !== undefined) await context.addCookies([{ name: 'iwaa', value: token, url }]);
    if (script !== undefined) await context.addInitScript({ content: script });
    const strangers: string[] = [];
    context.on('request', (request) => isOf(url, request.url()) || strangers.push(request.url()));
    const page = await context.newPage();
    const tools = await context.newCDPSession(page);
    await tools.send('Network.enable');
    await tools.send('Network.emulateNetworkConditions', slow4G);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(url, { waitUntil: 'commit' });
    return { interactive: await page.evaluate<number>(untilInteractive), strangers };
  } finally {
    await context.close();
  }
}

const isOf = (url: string, asked: string) => /^(data|blob):/.test(asked) || new URL(asked).origin === url;

/**
 * Interactive is a page whose first control (of its content, not of the frame around it) is visible and enabled, and whose main thread has
 * done its long tasks, of more than 50 ms: the later of the two, once a second has gone by without another. Lighthouse, which is not run, waits for
 * five such seconds and a quiet line. Run in the page, as text: its policy lets nothing else wait there.
 */
const untilInteractive = `new Promise((resolve, reject) => {
  let usable = Infinity;
  let busyUntil = 0;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) busyUntil = Math.max(busyUntil, task.startTime + task.duration);
  }).observe({ type: 'longtask', buffered: true });
  const isUsable = (control) => control.checkVisibility() && !control.matches(':disabled');
  const look = () => {
    const controls = document.querySelectorAll('main :is(a[href], button, input, select)');
    if (usable === Infinity && [...controls].some(isUsable)) usable = performance.now();
    const interactive = Math.max(usable, busyUntil);
    if (performance.now() > interactive + 1000) resolve(interactive);
    else if (performance.now() > 30_000) reject(new Error('not interactive within half a minute: ' + document.body.innerText));
    else requestAnimationFrame(look);
  };
  look();
})`;
