import { expect, test } from 'vitest';

import { unknownVariables, variablesOfCompose, variablesOfLines, withTable } from './environment.ts';

const port = { name: 'PORT', default: '`4000`', meaning: 'port to listen on' };
const host = { name: 'HOST', default: 'none', meaning: 'costs $& more' };

const readme = `Before
<!-- settings: from the schema -->
| Setting | Default | Meaning |
|---|---|---|
| \`PORT\` | \`4000\` | port to listen on |
<!-- end of settings -->
After
`;

test('the table is that of the settings, and nothing around it changes', () => {
  expect(withTable(readme, [port])).toBe(readme);
  expect(withTable(readme.replace('to listen on', 'of mine'), [port])).toBe(readme);
  expect(withTable(readme, [port, host])).toBe(
    readme.replace('<!-- end', () => '| `HOST` | none | costs $& more |\n<!-- end'),
  );
});

test('a README without the place for it is told', () => {
  expect(() => withTable('Before\nAfter\n', [port])).toThrow('lacks the markers');
});

const compose = `# PORT: not this one
x-server: &server
  tmpfs: [/tmp]
  environment:
    # An address.
    PORT: '4000'
    HOST:
  depends_on:
    database:
      condition: service_healthy
services:
  first:
    <<: *server
  second:
    <<: *server
    environment:
      PROT: '4000'
  database:
    environment:
      POSTGRES_USER: iwaa
    volumes:
      - database:/var/lib/postgresql
  proxy:
    environment:
      IWAA_SITE: here
`;

test('what a deployment sets for Iwaa, and for nothing beside it, is seen', () => {
  expect(variablesOfCompose(compose)).toEqual(['PORT', 'HOST', 'PROT']);
  expect(variablesOfLines('User=iwaa\nEnvironment=PORT=1 "HOST=a b"\nEnvironmentFile=/etc/iwaa.env\n')).toEqual([
    'PORT',
    'HOST',
  ]);
  expect(variablesOfLines('ENV PORT=1 HOST=0.0.0.0\nCMD ["node"]\n')).toEqual(['PORT', 'HOST']);
});

test('a variable that no setting reads is named with its file, and so is a file in which none is seen', () => {
  expect(unknownVariables('compose.yaml', variablesOfCompose(compose), [port, host])).toEqual([
    'compose.yaml: PROT is set, and server/src/platform/config.ts does not know it',
  ]);
  expect(unknownVariables('iwaa.service', variablesOfLines(''), [port])).toEqual([
    'iwaa.service: no variable was seen',
  ]);
});
