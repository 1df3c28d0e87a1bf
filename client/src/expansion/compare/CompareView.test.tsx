import type { Comparison } from '@iwaa/shared/expansion/comparison';
import { Route, Router } from '@solidjs/router';
import { fireEvent, render, screen, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { createShortcutListener } from '../../platform/keys.ts';
import { examplePlaces } from '../plan/plan.example.ts';
import { plain } from '../plain.test-data.ts';
import { placeNamesOf } from '../words.ts';
import { exampleComparison } from './compare.example.ts';
import { plansIn } from './asked.ts';
import { CompareView } from './CompareView.tsx';
import { WrongAddress } from './WrongAddress.tsx';

function show(more: Partial<Comparison> = {}) {
  render(() => (
    <Router>
      <Route
        path="*"
        component={() => {
          createShortcutListener();
          return <CompareView comparison={{ ...exampleComparison, ...more }} names={placeNamesOf(examplePlaces)} />;
        }}
      />
    </Router>
  ));
}
const cellsOf = (row: HTMLElement): string[] =>
  within(row)
    .getAllByRole('cell')
    .map((cell) => plain(cell.textContent));
const table = (name: string | RegExp) => within(screen.getByRole('region', { name }));

test('every figure of both plans is told, and the best of a line by a word', () => {
  show();
  const figures = table('Chiffres des plans');
  expect(cellsOf(figures.getByRole('row', { name: /une place, sur la période/ }))).toEqual([
    '70 %',
    '78 % (le meilleur)',
  ]);
  expect(cellsOf(figures.getByRole('row', { name: /Dépense/ }))).toEqual(['11 700 (le meilleur)', '13 104']);
  expect(cellsOf(figures.getByRole('row', { name: /simulation/ }))).toEqual(['12,1 %', 'non calculé']);
  expect(cellsOf(figures.getByRole('row', { name: /Lits/ }))).toEqual(['44', '56']);
});

test('what differs is said in a sentence, and each plan leads to itself and to its report', () => {
  show();
  screen.getByText(/^B · Identification qui croît, par rapport à A : ouvre 2 centres de plus/);
  const link = screen.getByRole('link', { name: 'A · Identification stable' });
  expect(link.getAttribute('href')).toBe(`/expansion/plan/${exampleComparison.plans[0]?.runId}`);
  expect(screen.getAllByRole('link', { name: 'Rapport à imprimer' })).toHaveLength(2);
});

test('the chart of places and money has its table one key away', () => {
  show();
  expect(screen.queryByRole('region', { name: /plan par plan/ })).toBeNull();
  expect(within(screen.getByRole('list', { name: /Dépense/ })).getAllByRole('listitem')).toHaveLength(2);
  fireEvent.keyDown(document.body, { key: 't' });
  const row = table(/plan par plan/).getByRole('row', { name: /^B/ });
  expect(cellsOf(row)).toEqual(['78 %', '13 104']);
});

test('assumptions that differ are told in words with the value in each plan', () => {
  show();
  const assumptions = table('La valeur de chaque plan');
  expect(cellsOf(assumptions.getByRole('row', { name: /^Croissance/ }))).toEqual(['0 %', '12 %']);
  expect(cellsOf(assumptions.getByRole('row', { name: /^Unités/ }))).toEqual([
    'Femmes et filles · Hommes et garçons · Familles',
    'Femmes, filles et familles · Hommes et garçons',
  ]);
});

test('marks of provinces that differ are told by the names of the provinces', () => {
  show({
    assumptions: [
      { name: 'border-areas', values: ['p0 p1', ''] },
      { name: 'area-counts', values: ['', 'p1 12, p2 3'] },
    ],
  });
  const assumptions = table('La valeur de chaque plan');
  expect(cellsOf(assumptions.getByRole('row', { name: /^Frontière/ }))).toEqual([
    'Tanger-Assilah · Oujda-Angad',
    'aucune',
  ]);
  expect(cellsOf(assumptions.getByRole('row', { name: /^Personnes comptées/ }))).toEqual([
    'aucune',
    'Oujda-Angad : 12 · Fès : 3',
  ]);
});

test('a town that every plan keeps is sure and comes first; another is an open question', () => {
  show();
  const [, ...rows] = table(/choix sûr/).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^Tanger.*sûre : dans tous les plans$/),
    expect.stringMatching(/^Oujda.*question ouverte : 1 plan sur 2$/),
  ]);
});

test('regret is told with its table, and where there is none its reason alone', () => {
  show();
  expect(cellsOf(table(/Heures de plus/).getByRole('row', { name: /^A/ }))).toEqual(['0', '40', '40']);
});

test('plans that cannot be weighed against one another, and that assume the same, say so', () => {
  show({ regret: null, assumptions: [], chosen: [] });
  screen.getByText(/Le regret n’a pas pu être calculé/);
  expect(screen.queryByRole('region', { name: /Heures de plus/ })).toBeNull();
  screen.getByText('Les hypothèses et les règles des plans sont les mêmes.');
  screen.getByText(/Aucun de ces plans n’a de centre/);
});

test('an address names two to four plans; any other leads to where they are chosen', () => {
  const [one, two] = exampleComparison.plans.map(({ runId }) => runId);
  expect(plansIn(`${one},${two}`)).toEqual({ runIds: [one, two] });
  for (const runs of [undefined, '', one, `${one},${one}`, `${one},nonsense`, Array(5).fill(one).join(',')])
    expect(plansIn(runs)).toBeUndefined();
  render(() => (
    <Router>
      <Route path="*" component={WrongAddress} />
    </Router>
  ));
  expect(screen.getByRole('link', { name: 'Liste des scénarios' }).getAttribute('href')).toBe('/expansion');
});
