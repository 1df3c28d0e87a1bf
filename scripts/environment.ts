/** The settings of the server, told once, in their schema: this writes them into the README, and finds where README or deployments differ. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Setting, settings } from '../server/src/platform/config.ts';

const root = join(import.meta.dirname, '..');
const readme = join(root, 'README.md');

/** What the tests read besides. */
const ofTests: Setting = {
  name: 'CHROMIUM_PATH',
  default: 'found by itself',
  meaning: 'browser for the tests; the server does not read it',
};

const table = /(?<=<!-- settings: .* -->\n).*?(?=<!-- end of settings -->)/s;

/** A text with the table of these settings where its markers are. */
export function withTable(text: string, told: readonly Setting[]): string {
  if (!table.test(text)) throw new Error('README.md lacks the markers of the settings, or an end to them');
  const rows = told.map(({ name, default: usual, meaning }) => `| \`${name}\` | ${usual} | ${meaning} |\n`);
  return text.replace(table, () => ['| Setting | Default | Meaning |\n', '|---|---|---|\n', ...rows].join(''));
}

/** Services of `compose.yaml` that are not Iwaa: their variables are their images' own. */
const others = new Set(['database', 'proxy']);

/** The variables that `compose.yaml` sets for Iwaa. Ours is mappings over indented lines only, which need no YAML library. */
export function variablesOfCompose(text: string): string[] {
  const path: { readonly indent: number; readonly key: string }[] = [];
  return [...text.matchAll(/^( *)([\w-]+):/gm)].flatMap(({ 1: { length: indent } = '', 2: key = '' }) => {
    while ((path.at(-1)?.indent ?? -1) >= indent) path.pop();
    const [parent, owner] = path.toReversed().map((above) => above.key);
    path.push({ indent, key });
    return parent === 'environment' && !others.has(owner ?? '') ? [key] : [];
  });
}

/** The variables of `Environment=` in a unit of systemd, and of `ENV` in a Containerfile. */
export function variablesOfLines(text: string): string[] {
  return [...text.matchAll(/^(?:Environment=|ENV )(.*)$/gm)].flatMap(([, set = '']) =>
    [...set.matchAll(/(?:^|[\s"])(\w+)=/g)].map(([, name = '']) => name),
  );
}

const deployments = [
  ['compose.yaml', variablesOfCompose],
  ['iwaa.service', variablesOfLines],
  ['Containerfile', variablesOfLines],
] as const;

/** Variables that no setting reads. A deployment in which none is seen is written in a way that is not understood here. */
export function unknownVariables(file: string, names: readonly string[], known: readonly Setting[]): string[] {
  if (names.length === 0) return [`${file}: no variable was seen`];
  return names
    .filter((name) => !known.some((setting) => setting.name === name))
    .map((name) => `${file}: ${name} is set, and server/src/platform/config.ts does not know it`);
}

export function faultsOfEnvironment(): string[] {
  const told = readFileSync(readme, 'utf8');
  const untold = settings.filter(({ meaning }) => !meaning);
  return [
    ...untold.map(({ name }) => `server/src/platform/config.ts: ${name} has no description`),
    ...(told === withTable(told, [...settings, ofTests])
      ? []
      : [
          'README.md: its settings are not those of server/src/platform/config.ts; write them with `node scripts/environment.ts`',
        ]),
    ...deployments.flatMap(([file, variablesOf]) =>
      unknownVariables(`deploy/${file}`, variablesOf(readFileSync(join(root, 'deploy', file), 'utf8')), settings),
    ),
  ];
}

if (import.meta.main) writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), [...settings, ofTests]));
