import type { RunView } from '@iwaa/shared/expansion/runs';
import { fireEvent, render, screen, within } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { Announcer } from '../../ui/Announcer.tsx';
import { createShortcutListener } from '../../platform/keys.ts';
import { examplePlaces } from './plan.example.ts';
import { exampleEquityCurve, exampleSimulation } from './simulation.example.ts';
import { siteNamesOf } from './site-names.ts';
import { StudyRun } from './StudyRun.tsx';
import type { RunListener } from './watch-run.ts';

const run = (more: Partial<RunView> = {}): RunView => ({
  runId: 'r1',
  scenarioId: 's1',
  kind: 'plan',
  state: 'running',
  ahead: 0,
  told: null,
  outcome: null,
  ...more,
});
const searching = (seconds: number, value: number, bound: number): RunView =>
  run({
    told: {
      kind: 'plan',
      phase: 'searching',
      seconds,
      value,
      bound,
      gap: { share: 0.062, hours: 812, coveragePoints: 2.3 },
      figures: { gapShare: 0.062, covered: 0.77, beds: 44, openings: 2, spent: 11_700 },
    },
  });

function show(...frames: readonly RunView[]) {
  const stop = vi.fn(() => Promise.resolve(null));
  const onDone = vi.fn();
  const lines: RunListener[] = [];
  const open = (_: string, listener: RunListener) => {
    lines.push(listener);
    return () => undefined;
  };
  render(() => {
    createShortcutListener();
    return (
      <>
        <StudyRun runId="r1" changes={{ open, stop }} names={siteNamesOf(examplePlaces)} onDone={onDone} />
        <Announcer />
      </>
    );
  });
  const [line] = lines;
  if (!line) throw new Error('nothing was opened');
  for (const frame of frames) line.frame(frame);
  return { stop, onDone, line };
}
const button = (name: string) => screen.queryByRole('button', { name });

test('before the first frame its place is held', () => {
  show();
  screen.getByRole('status', { name: 'Chargement…' });
});

test('a run that waits says how many come first, and can only be called off', () => {
  const { stop } = show(run({ state: 'waiting', ahead: 2 }));
  expect(screen.getAllByText('2 calculs passent avant celui-ci.')).toHaveLength(2);
  expect(button('Garder ce plan maintenant')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Arrêter sans rien garder' }));
  expect(stop).toHaveBeenCalledWith({ runId: 'r1', keep: false }, expect.anything());
});

test('the best so far is told in per cent, hours and points of coverage, read aloud once, and can be kept', () => {
  const { stop } = show(searching(3, 900, 760));
  const sentence = /à 6,2 % au plus du meilleur possible \(812 heures, 2,3 points de couverture\)/;
  expect(screen.getAllByText(sentence)).toHaveLength(2);
  screen.getByText('77 %');
  screen.getByText('11,7 M MAD');
  fireEvent.click(screen.getByRole('button', { name: 'Garder ce plan maintenant' }));
  expect(stop).toHaveBeenCalledWith({ runId: 'r1', keep: true }, expect.anything());
});

test('without a plan yet there is nothing to keep, and that is said', () => {
  show(
    run({
      told: { kind: 'plan', phase: 'bounding', seconds: 0.4, bound: null, value: null, gap: null, figures: null },
    }),
  );
  screen.getByText('Aucun plan trouvé pour le moment.');
  expect(button('Garder ce plan maintenant')).toBeNull();
});

test('the bound and the best plan are drawn as they approach, with the moments of it one key away', () => {
  show(searching(1, 950, 700), searching(2, 950, 740), searching(3, 900, 760), searching(4, 900, 760));
  expect(screen.queryByRole('table')).toBeNull();
  fireEvent.keyDown(document.body, { key: 't' });
  expect(screen.getAllByRole('row').map((row) => row.textContent.replaceAll('\u00a0', ' '))).toEqual([
    'SecondesMeilleur planBorne : aucun plan ne fait mieux',
    '1950 heures700 heures',
    '2950 heures740 heures',
    '3900 heures760 heures',
  ]);
});

test('a lost line is said, and what was there stays', () => {
  const { line } = show(searching(3, 900, 760));
  line.link(false);
  screen.getByText(/La ligne est coupée\. Le calcul continue/);
  screen.getByText('77 %');
});

test('demands that cannot hold together are named, each once, with the smallest change that helps', () => {
  const money = (...years: number[]) => ({ kind: 'money', years }) as const;
  const oriental = (year: number) => ({ kind: 'region', region: 'MA-02', year }) as const;
  const beds = (year: number) => ({ kind: 'least-beds', site: 'oujda', year }) as const;
  show(
    run({
      state: 'infeasible',
      outcome: {
        kind: 'infeasible',
        conflict: {
          demands: [
            money(2027),
            money(2027, 2028),
            oriental(2028),
            oriental(2027),
            oriental(2031),
            { kind: 'standing', site: 'c1', year: 2027 },
          ],
          relaxation: [
            { demand: money(2027), by: 900 },
            { demand: money(2028), by: 1650 },
            { demand: beds(2028), by: 1.2 },
          ],
        },
      },
    }),
  );
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'l’argent de 2027–2028',
    'le minimum de centres, région L’Oriental (2027–2028 et 2031)',
    'le centre Jasmin · Fès tel qu’il est (2027)',
    '2,6 M MAD de plus en tout (2027–2028)',
    'exiger 2 lits de moins à Oujda (2028)',
  ]);
  expect(screen.getByRole('link', { name: 'Revenir au scénario' }).getAttribute('href')).toBe('/expansion/s1');
});

test.each([
  ['cancelled', null, /Rien n’a été gardé/],
  ['failed', { kind: 'failed', reason: 'crashed' }, /s’est arrêté de lui-même/],
  ['failed', { kind: 'failed', reason: 'nothing found' }, /avec plus de temps ou moins de villes/],
  ['failed', { kind: 'failed', reason: 'too long' }, /a dépassé son temps/],
] as const)('a run that ended as %s says what was kept and what to do now', (state, outcome, words) => {
  show(run({ state, outcome }));
  screen.getByText(words);
});

test('a simulation shows its runs and the interval so far', () => {
  show(
    run({
      kind: 'simulation',
      told: {
        kind: 'simulation',
        runs: 24,
        mostRuns: 100,
        refused: [
          { mean: 0.184, halfWidth: 0.01 },
          { mean: 0.12, halfWidth: 0.008 },
        ],
      },
    }),
  );
  expect(screen.getByRole('progressbar', { name: '24 répétitions sur 100 au plus' }).getAttribute('value')).toBe('24');
  screen.getByText(/18,4 % \(de 17,4 % à 19,4 %\) sans la plateforme, 12 % \(de 11,2 % à 12,8 %\) avec/);
});

test('a run that is done is handed on with its kind', () => {
  const { onDone } = show(run({ state: 'done' }));
  expect(onDone).toHaveBeenCalledWith(expect.objectContaining({ kind: 'plan', state: 'done' }));
});

test('a study that is opened by its own address shows what came of it', () => {
  show(run({ kind: 'equity', state: 'done', outcome: { kind: 'equity', points: exampleEquityCurve } }));
  screen.getByText(/le trajet moyen va de 1,7 heure à 1,4 heure/);
});

test('a simulation that is opened by its own address leads to its plan', () => {
  show(run({ kind: 'simulation', state: 'done', outcome: exampleSimulation }));
  const link = screen.getByRole('link', { name: 'Voir le plan simulé' });
  expect(link.getAttribute('href')).toBe(`/expansion/plan/${exampleSimulation.input.runId}`);
  within(screen.getByRole('region', { name: 'Sans place, par groupe' })).getByRole('row', { name: /Hommes/ });
});
