import { openBrowser } from './browser.ts';
const [,, user, path, name, size='desk', lang='fr', scheme='light', full='1'] = process.argv;
const browser = await openBrowser();
const viewport = size === 'desk' ? { width: 1366, height: 768 } : { width: 390, height: 844 };
const ctx = await browser.newContext({ viewport, colorScheme: scheme as 'light', locale: lang });
await ctx.addInitScript((l) => { try { localStorage.setItem('iwaa-language', l); } catch {} }, lang);
const page = await ctx.newPage();
page.on('console', (m) => { if (m.type() === 'error') console.log('console:', m.text().slice(0, 300)); });
page.on('pageerror', (e) => console.log('pageerror:', e.message.slice(0, 300)));
await page.goto('http://localhost:4100/');
await page.waitForTimeout(700);
if (user !== '-') {
  await page.locator('input').first().fill(user);
  await page.locator('input[type=password]').fill('iwaa-demo-2026');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1500);
}
if (path !== '/') { await page.goto('http://localhost:4100' + path); await page.waitForTimeout(1500); }
console.log(page.url());
await page.screenshot({ path: `/tmp/lead/shots/${name}.png`, fullPage: full === '1' });
await browser.close();
