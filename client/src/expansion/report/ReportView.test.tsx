import type { PlanView } from '@iwaa/shared/expansion/plan-view';
import { render, screen, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { speak } from '../../text/index.ts';
import { examplePlaces, examplePlan } from '../plan/plan.example.ts';
import { exampleSimulation } from '../plan/simulation.example.ts';
import { plain } from '../plain.test-data.ts';
import { placeNamesOf } from '../words.ts';
import { answerOf } from './answer.ts';
import { ReportView } from './ReportView.tsx';

const names = placeNamesOf(examplePlaces);
const show = (more: Partial<PlanView> = {}) =>
  render(() => <ReportView plan={{ ...examplePlan, ...more }} places={examplePlaces} />);
/** A card may be called as its table is: the table is the inner one. */
const table = (name: string | RegExp) => within(screen.getAllByRole('region', { name }).at(-1)!);
const rowOf = (of: string | RegExp, name: string | RegExp): string[] =>
  within(table(of).getByRole('row', { name }))
    .getAllByRole('cell')
    .map((cell) => plain(cell.textContent));

test('the answer takes five sentences: where and when, how many places for whom, staff, money and risk', () => {
  expect(answerOf(examplePlan, names).map(plain)).toEqual([
    '2 centres ouvrent : Tanger en 2027 et Oujda en 2028.',
    'En 2029, le réseau compte 44 lits (Femmes et filles : 26 · Hommes et garçons : 10 · Familles : 8).',
    expect.stringMatching(/^En 2029, il faut 44 postes à plein temps ; leurs salaires, 3,7 M MAD par an/),
    'De 2027 à 2029, le plan dépense 11,7 M MAD, sur 37 M MAD de financements inscrits au scénario.',
    expect.stringMatching(/^En 2029, 88 % des personnes ont une place à 4 heures de route au plus ; parmi elles, 5 %/),
  ]);
});

test('of a grant only what is paid within the years of the plan counts, and a plan that opens nothing or reaches nobody says it', () => {
  const [grant] = examplePlan.content.grants;
  const content = { ...examplePlan.content, grants: [{ ...grant!, amount: 4000, fromYear: 2026, toYear: 2027 }] };
  const years = examplePlan.years.map((year) => ({ ...year, unserved: year.load, full: null }));
  const answer = answerOf({ ...examplePlan, content, years, sites: [] }, names);
  expect(answer[0]).toBe('De 2027 à 2029, aucun centre n’ouvre ; les centres existants restent.');
  expect(plain(answer[3])).toContain('sur 2 M MAD de financements');
  expect(answer[4]).toMatch(/^En 2029, personne n’a de place à portée/);
});

test('openings, years and groups stand on paper with the numbers of the screen', () => {
  show();
  expect(rowOf(/par année/i, /^Lits/)).toEqual(['26', '36', '44']);
  within(table('Ouvertures et lits ajoutés').getByRole('row', { name: /Oujda/ })).getByText('2028');
  expect(rowOf('Par groupe', /^Hommes/)[1]).toBe('86 %');
});

test('the maps show the first year, the middle and the last, each with all of it in words, the note and whose outlines they are', () => {
  show();
  const maps = screen.getAllByRole('img');
  expect(maps.map((map) => map.getAttribute('aria-label')?.slice(0, 24))).toEqual([
    'Les régions en 2027 · Ta',
    'Les régions en 2028 · Ta',
    'Les régions en 2029 · Ta',
  ]);
  expect(plain(maps[0]?.getAttribute('aria-label'))).toMatch(/L’Oriental : personne.*0 lit/);
  expect(rowOf(/^Part des personnes de la région/, /L’Oriental/)).toEqual([
    '0 % · 0 lit',
    '60 % · 10 lits',
    '80 % · 10 lits',
  ]);
  screen.getByText(/ne prend aucune position/);
  screen.getByText(/OpenStreetMap/);
});

test('risk comes from the simulation where there is one, and is said to come from formulas alone where there is none', () => {
  show({ simulation: exampleSimulation });
  screen.getByText(/6,3 de moins sur 100 personnes restent sans place/);
});

test('a plan that was not simulated says so', () => {
  show();
  screen.getByText(/n’a pas été vérifié par simulation/);
});

test('every assumption stands with its value, its range and its source, whose address is printed', () => {
  show();
  const [value, range, source] = rowOf(/nomme sa source/, /Personnes identifiées/);
  expect([value, range]).toEqual(['229 personnes', 'de 200 personnes à 261 personnes']);
  expect(source).toMatch(/Le Matin.*https:\/\/lematin\.ma/);
  expect(rowOf(/nomme sa source/, /Budget de l’État/)[2]).toMatch(/[Hh]ypothèse/);
  expect(table(/nomme sa source/).getAllByRole('link', { name: 'https://example.org/programme' })).toHaveLength(1);
});

test('provinces that were marked and counted in are named among the assumptions', () => {
  const { content } = examplePlan;
  const marks = { borderAreas: ['p0', 'p1'], counts: [{ areaId: 'p2', persons: 12 }] };
  const allocation = { ...content.demand.allocation, ...marks };
  show({ content: { ...content, demand: { ...content.demand, allocation } } });
  expect(rowOf(/nomme sa source/, /^Frontière ou port/)[0]).toBe('Tanger-Assilah · Oujda-Angad');
  expect(rowOf(/nomme sa source/, /^Personnes comptées par an/)[0]).toBe('Fès : 12');
});

test('the method says how near the plan is to the best, how it was searched and checked, and what was rounded', () => {
  show();
  screen.getByText(
    /6,2 % au plus, soit 50 heures de trajet ou 1,7 point de couverture. Recherche de 20 secondes, graine 1/,
  );
  screen.getByText(/Vérifié une seconde fois/);
  screen.getByText(/Jasmin a 13 lits/);
});

test('what was not checked, or has changed since, is said', () => {
  show({ checked: false, isOld: true, referralToFill: 1.2 });
  screen.getByText(/Lisez ce plan avec prudence/);
  screen.getByText(/Le scénario a changé depuis/);
  screen.getByText(/ces lits ne seraient pas tous utilisés/);
});

test('it is a report in Arabic too', async () => {
  await speak('ar');
  expect(answerOf(examplePlan, names)[0]).toContain('يُفتح مركزان');
  await speak('fr');
});
