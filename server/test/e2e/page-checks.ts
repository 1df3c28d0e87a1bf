import axe from 'axe-core';
import type { Page } from 'playwright-core';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Those of them that ask how a page looks; the others ask what it is made of. */
const rulesOfLooks = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

type Violation = { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] };

type Window = AsyncDisposable & {
  readonly width: number;
  readonly resize: (width: number, height: number) => Promise<unknown>;
};

/** The page's window, to be made another size for a look, and its own again. It is laid out only: what nobody sees need not be painted. */
async function windowOf(page: Page): Promise<Window> {
  const { width, height } = page.viewportSize() ?? { width: 390, height: 844 };
  const devtools = await page.context().newCDPSession(page);
  const resize = (to: number, high: number) =>
    devtools.send('Emulation.setDeviceMetricsOverride', {
      width: to,
      height: high,
      deviceScaleFactor: 1,
      mobile: false,
      dontSetVisibleSize: true,
    });
  const putBack = async () => {
    await resize(width, height);
    await devtools.detach();
  };
  return { width, resize, [Symbol.asyncDispose]: putBack };
}

/**
 * What axe finds serious or critical: the rule, where, and why. In a window as high as the page, where no fixed bar covers anything. Of a page
 * that was asked whole in another look, only what the look decides.
 */
export async function barriersOn(page: Page, asked: 'everything' | 'its look' = 'everything'): Promise<string[]> {
  await using window = await windowOf(page);
  const whole = await page.locator('html').evaluate((root) => root.scrollHeight);
  await window.resize(window.width, whole + 200);
  if (await page.evaluate(`typeof axe === 'undefined'`)) await page.evaluate(axe.source);
  const violations: Violation[] = await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(asked === 'everything' ? levels : rulesOfLooks)}, resultTypes: ['violations'], preload: false }).then((found) => found.violations)`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
}

/** The widths at which one has to scroll sideways. */
export async function excessesOn(page: Page, widths: readonly number[]): Promise<string[]> {
  await using window = await windowOf(page);
  const excesses: string[] = [];
  for (const width of widths) {
    if (width !== window.width) await window.resize(width, 844);
    const excess = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    if (excess > 0) excesses.push(`${excess} pixels too wide at ${width}`);
  }
  return excesses;
}

const leastTarget = 44;

/** Buttons and links too small for a thumb. A link inside a sentence is as high as its line, and is let be. */
export async function smallTargets(page: Page): Promise<string[]> {
  const targets = page.getByRole('main').locator('button, a, summary, select');
  return targets.evaluateAll(
    (elements, least) =>
      elements.flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        const isInSentence = element.ownerDocument.defaultView.getComputedStyle(element).display === 'inline';
        const isHidden = width === 0 || !element.checkVisibility();
        // A hundredth of a pixel is rounding.
        const isLarge = height > least - 0.01 && width > least - 0.01;
        return isInSentence || isHidden || isLarge ? [] : [`too small: ${element.innerText} ${width}×${height}`];
      }),
    leastTarget,
  );
}

/** The first things reached with Tab that do not show it. A control drawn by its label, and a link that covers its row, show it there. */
export async function unseenFocus(page: Page, presses: number): Promise<string[]> {
  const unseen: string[] = [];
  await page.getByRole('main').focus();
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab');
    const words: string = await page
      .locator('html')
      .evaluate(({ ownerDocument: { activeElement: one, defaultView } }) => {
        const shows = ({ outlineStyle, outlineWidth }: { outlineStyle: string; outlineWidth: string }) =>
          outlineStyle !== 'none' && outlineWidth !== '0px';
        const styles = [one, one.closest('label') ?? one].map((element) => defaultView.getComputedStyle(element));
        const isSeen = [...styles, defaultView.getComputedStyle(one, '::after')].some(shows);
        return isSeen || one.tagName === 'BODY' ? '' : `${one.tagName} ${one.innerText || one.outerHTML}`;
      });
    if (words) unseen.push(`focus unseen: ${words}`);
  }
  // What only shows while it has the focus would cover something in the next check.
  await page.locator(':focus').evaluateAll((all) => all.forEach((one) => one.blur()));
  return unseen;
}

/** Keys of texts and holes that nothing filled, in place of words: "shell.title", "{count}". */
export async function unfinishedTexts(
  page: Page,
  rooms: readonly string[],
  names: readonly string[] = [],
): Promise<string[]> {
  const text = await page.locator('body').innerText();
  const found = text.match(new RegExp(String.raw`\{\w+\}|\b(?:${rooms.join('|')})\.[a-z][\w-]*|undefined|NaN`, 'g'));
  return (found ?? []).filter((one) => !names.includes(one));
}
