import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../deploy', name), 'utf8');

/** Each block of a file that begins with this word, by what stands between the word and its brace. */
const blocks = (text: string, word: string) =>
  [...text.matchAll(new RegExp(String.raw`^(\s+)${word} ?([^{\n]*?) ?\{\n(.*?)^\1\}$`, 'gms'))].map(
    ([, , of = '', body = '']) => ({ of, body }),
  );

/** The values of a directive in a block. */
const told = (body: string, directive: string) =>
  [...body.matchAll(new RegExp(String.raw`^\s+${directive} ([^;\n]+)`, 'gm'))].map(([, value]) => value);

// While the database is away every server says that it is not ready, and the night page has to come all the same.
test('Caddy asks for readiness only before what asks the database', () => {
  const caddyfile = read('Caddyfile');
  expect(
    blocks(caddyfile, 'reverse_proxy').map(({ of, body }) => ({ of, check: told(body, 'health_uri') })),
  ).toStrictEqual([
    { of: '/trpc/*', check: ['/readyz'] },
    { of: '', check: ['/livez'] },
  ]);
  expect(told(caddyfile, 'health_uri')).toHaveLength(2);
});

test('nginx leaves no server alone for pages because of what another path was answered', () => {
  const locations = blocks(read('nginx.conf'), 'location').filter(({ body }) => body.includes('proxy_pass'));
  expect(
    locations.map(({ of, body }) => ({ of, to: told(body, 'proxy_pass'), next: told(body, 'proxy_next_upstream') })),
  ).toStrictEqual([
    { of: '/trpc/', to: ['http://iwaa'], next: ['error timeout http_503'] },
    { of: '/', to: ['http://iwaa_pages'], next: ['error timeout'] },
  ]);
});
