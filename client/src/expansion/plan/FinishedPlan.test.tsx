import { fireEvent, screen } from '@solidjs/testing-library';
import { afterEach, expect, test } from 'vitest';
import { speak } from '../../text/index.ts';
import { examplePlan } from './plan.example.ts';
import { exampleEquityCurve } from './simulation.example.ts';
import { cells, section, showPlan, table } from './show-plan.test-data.tsx';

afterEach(() => speak('fr'));

test('the head says what the plan comes to, how good it is, and that it was checked', () => {
  showPlan();
  screen.getByRole('heading', { level: 1, name: 'Nord et Oriental d’abord' });
  screen.getByText(
    /De 2027 à 2029 : 2 ouvertures, 44 lits la dernière année, 77 % des personnes ont une place, 11,7 M/,
  );
  screen.getByText(/Ce plan est à 6,2 % au plus du meilleur possible/);
  screen.getByText('50 heures');
  screen.getByText('1,7 point');
  screen.getByText(/Vérifié une seconde fois/);
  expect(screen.queryByText(/Le scénario a changé depuis ce plan\. Le plan reste/)).toBeNull();
});

test('a plan that was not confirmed, or whose scenario has changed, warns before anything else', () => {
  showPlan({ checked: false, isOld: true });
  screen.getByText(/n’a pas abouti/);
  screen.getByText(/Le scénario a changé depuis ce plan\. Le plan reste lisible/);
});

test('only a closed gap is called the best', () => {
  showPlan({ gap: { share: 0, hours: 0, coveragePoints: 0 } });
  screen.getByText('Aucun plan ne peut faire mieux.');
});

test('the map follows the year, and red is where nobody has a place', () => {
  showPlan();
  const oriental = () => screen.getByRole('button', { name: /^L’Oriental/ });
  expect(oriental().getAttribute('aria-label')).toBe('L’Oriental : personne n’a de place ; 0 lit dans la région');
  expect(oriental().getAttribute('class')).toContain('unreached');
  screen.getByText('En 2027, 63 % des personnes ont une place, avec 26 lits ; 1 région sans aucune place.');
  fireEvent.input(screen.getByRole('slider', { name: 'Année' }), { target: { value: '1' } });
  expect(oriental().getAttribute('aria-label')).toContain(
    'la plupart des personnes ont une place (60\u00a0%) ; 10 lits',
  );
  expect(oriental().getAttribute('class')).not.toContain('unreached');
  screen.getByText('En 2028, 80 % des personnes ont une place, avec 36 lits ; chaque région en a.');
  fireEvent.click(screen.getByRole('button', { name: 'Année suivante' }));
  screen.getByText('Qui est accueilli en 2029');
});

test('the tables of the map and of every other chart are one key away', () => {
  showPlan({ equityCurve: exampleEquityCurve });
  fireEvent.keyDown(document.body, { key: 't' });
  expect(cells(table('Ce que coûte l’attention à chaque région'), /^53/)).toEqual(['1,4 heure', '77 %', '11,7 M MAD']);
  expect(cells(table('Places et lits, par région'), /Tanger/)).toEqual([
    'la plupart des personnes ont une place (80 %)',
    '14',
  ]);
});

test('openings name the year, the town and the beds of each unit; what stands comes first', () => {
  showPlan();
  const rows = table('Lits ajoutés, par ville et par unité').getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    'existe déjàJasmin · FèsFès-Meknès8412',
    '2027TangerTanger-Tétouan-Al Hoceïma+8+614',
    '2028OujdaL’Oriental+6+410',
    '2029Jasmin · FèsFès-Meknès+416',
    '2029TangerTanger-Tétouan-Al Hoceïma+418',
  ]);
});

test('each year says its beds, posts, money and who pays', () => {
  showPlan();
  const years = table('Lits, postes, argent et personnes, par année');
  expect(cells(years, /^Lits/)).toEqual(['26', '36', '44']);
  expect(cells(years, /^Dépense, millions de MAD/)).toEqual(['4', '3,5', '4,2']);
  expect(cells(years, /IOM/)).toEqual(['4', '3,5', '0']);
  expect(cells(years, /^Ont une place/)).toEqual(['63 %', '80 %', '88 %']);
});

test('men, boys and families have rows of their own, and a region without any place is marked in words', () => {
  showPlan();
  const groups = table('Par groupe');
  const [, covered, full] = cells(groups, /^Hommes/);
  expect([covered, full]).toEqual(['45 %', '12 %']);
  expect(cells(groups, /^Garçons/)[1]).toBe('45 %');
  expect(cells(groups, /^Familles/)[1]).toBe('33 %');
  expect(cells(table('Par région'), /^L’Oriental/)).toEqual(['6', 'personne n’a de place']);
});

test('loads of the groups add up to that of the year for which they are asked', () => {
  showPlan();
  const load = (name: RegExp) => Number(cells(table('Par groupe'), name)[0]?.replace(',', '.'));
  // By the counts of the invented scenario: 43 men and 26 boys.
  expect(load(/^Hommes/) / load(/^Garçons/)).toBeCloseTo(43 / 26, 1);
});

test('what must be known is said: whose beds, the referral that fills them, journeys, and what was rounded', () => {
  showPlan({ referralToFill: 1.4 });
  const limits = section('Ce qu’il faut savoir');
  limits.getByText(/Même si toutes les personnes possibles étaient orientées/);
  limits.getByText(/ligne droite × 1,3 à 60 km\/h \(hypothèse\)/);
  limits.getByText('Jasmin a 13 lits ; le plan en compte 12 lits, la taille la plus proche parmi celles du scénario.');
});

test('the plan is read in Arabic with its Arabic names', async () => {
  showPlan();
  await speak('ar');
  screen.getByRole('heading', { name: 'الافتتاحات والأسرّة المضافة' });
  expect(screen.getAllByText('طنجة').length).toBeGreaterThan(0);
  screen.getByText(/افتتاحان/);
});

test('what is beside the plan is one step away', () => {
  showPlan({}, { earlier: 'r0' });
  const link = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
  expect(link('Rapport à imprimer')).toBe(`/expansion/report/${examplePlan.runId}`);
  expect(link('Le scénario')).toBe(`/expansion/${examplePlan.scenarioId}`);
  expect(link('Comparer avec le plan précédent')).toBe(`/expansion/compare?runs=r0,${examplePlan.runId}`);
});
