import type { Health, HealthLine } from '@iwaa/shared/health/health';
import { cleanup, render, screen, within } from '@solidjs/testing-library';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { languages } from '../text/messages.ts';
import { speak } from '../text/index.ts';
import { HealthView } from './HealthView.tsx';
import { sentencesOf, sentencesOfWork } from './sentences.ts';

beforeEach(() => speak('fr'));
afterEach(cleanup);

const at = '2026-11-28T22:00:00.000Z';
const database: HealthLine = {
  ...{ part: 'database', version: '18.4', since: '2026-11-28T08:00:00.000Z', migration: '20261124T0900-planning.sql' },
  ...{ isDurable: true, waiting: 0, openSeconds: 2, state: 'well' },
};
const parts: readonly HealthLine[] = [
  database,
  { part: 'standby', connected: 0, awaited: false, state: 'look' },
  { part: 'processes', seen: 2, state: 'well' },
  { part: 'feed', lagSeconds: 0.42, screens: 7, state: 'well' },
  { part: 'letters', mailIsOn: false, waiting: 3, lagSeconds: 190, retried: 1, givenUp: 2, state: 'look' },
  { part: 'audit', sealedUntil: at, waiting: 1, waitingSince: at, state: 'well' },
  { part: 'planning', waiting: 1, running: 1, waitingSince: at, state: 'well' },
  { part: 'faults', count: 0, state: 'well' },
  { part: 'backups', state: 'unknown' },
];
const seal = { work: 'seal', everySeconds: 1, doneAt: at, failedAt: null, state: 'well' } as const;
const health = (lines: readonly HealthLine[], works: Health['works'] = [seal]): Health => ({
  at,
  lines: [...lines],
  works,
});

const lineNamed = (name: string) => {
  const line = screen.getByRole('heading', { level: 3, name }).closest('li');
  if (!line) throw new Error(`no line ${name}`);
  return within(line);
};

test('each part has its name, its state as a word and its sentence', () => {
  render(() => <HealthView health={health(parts)} />);
  lineNamed('Base de données').getByText('va bien');
  lineNamed('Base de données').getByText(/PostgreSQL 18\.4, en marche depuis .*20261124T0900-planning\./);
  lineNamed('Base de secours').getByText('à regarder');
  lineNamed('Suivi en direct').getByText('Les nouvelles attendent 0,4 s au plus. 7 écrans suivent.');
  lineNamed('Courriels et notifications').getByText(
    /3 envois attendent\. Le plus ancien attend depuis 3 min\. 1 a échoué/,
  );
  lineNamed('Sauvegardes').getByText('pas visible d’ici');
  lineNamed('Scellement du journal').getByText(/^Fait /);
});

test('what asks to act now is said first and read aloud; then what needs a look; then that all is well', () => {
  const lost: HealthLine = { part: 'standby', connected: 0, awaited: true, state: 'act' };
  const late = { ...seal, state: 'act' } as const;
  render(() => <HealthView health={health([database, lost, parts[4]!], [late])} />);
  expect(screen.getByRole('alert').textContent).toMatch(
    /^2 points demandent d’agir maintenant\. 1 point est à regarder\./,
  );
  lineNamed('Base de secours').getByText(/plus rien ne s’enregistre/);
  lineNamed('Scellement du journal').getByText(/^N’avance plus/);
  cleanup();
  render(() => <HealthView health={health([database])} />);
  expect(screen.queryByRole('alert')).toBeNull();
  screen.getByText('Tout ce qui se voit d’ici va bien.');
});

test('a change that somebody has left open is said once it is long, and what to do about it', () => {
  expect(sentencesOf({ ...database, openSeconds: 75, state: 'act' }, at).at(-1)).toBe(
    'Une modification de la base est ouverte depuis 75 s : cherchez dans pg_stat_activity qui l’a laissée, et terminez-la.',
  );
  expect(sentencesOf(database, at).join(' ')).not.toContain('ouverte');
});

test('what nobody has told is said not to be told, and not shown as nothing', () => {
  const feed: HealthLine = { part: 'feed', lagSeconds: null, screens: 0, state: 'unknown' };
  const work = { ...seal, everySeconds: null, doneAt: null, state: 'unknown' } as const;
  expect(sentencesOf(feed, at)).toEqual(['Aucun processus ne l’a encore dit.']);
  expect(sentencesOfWork(work, at)).toEqual(['Aucun processus ne l’a encore dit.']);
});

test.each(languages)('every part says something in %s, without a hole left open', async (language) => {
  await speak(language);
  for (const part of parts) expect(sentencesOf(part, at).join(' ')).toMatch(/^[^{}]{4,}$/);
  expect(sentencesOfWork({ ...seal, failedAt: at, state: 'look' }, at).join(' ')).toMatch(/^[^{}]{4,}$/);
});
