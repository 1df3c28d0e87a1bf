import { fireEvent, screen, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { exampleContent } from '../plan/content.example.ts';
import { BedsPart } from './beds/BedsPart.tsx';
import { DemandPart } from './demand/DemandPart.tsx';
import { MoneyPart } from './money/MoneyPart.tsx';
import { createExampleEditing, exampleBaseline } from './scenario.example.ts';
import { SitesPart } from './sites/SitesPart.tsx';
import { inCard, show, write } from './show-part.test-data.tsx';

test('a counted figure becomes where demand begins, with its year, its interval and its source', () => {
  const edit = show(DemandPart);
  const identified = inCard('Personnes identifiées par les autorités');
  identified.getByText('may hold others');
  fireEvent.click(identified.getAllByRole('button', { name: 'Partir de ce chiffre' })[1]!);
  const { demand } = edit.content();
  expect([demand.baseYear, demand.factors.identified.value]).toEqual([2023, 190]);
  expect(demand.factors.identified.low).toBeCloseTo(163.9, 1);
  expect(demand.factors.identified.basis).toMatchObject({ kind: 'source', citation: 'Invented report' });
  identified.getByRole('button', { name: 'La demande part d’ici', pressed: true });
});

test('several years together, and what counts no persons, cannot be where demand begins', () => {
  show(DemandPart);
  const offered = (name: string) => inCard(name).queryByRole('button', { name: 'Partir de ce chiffre' });
  inCard('Personnes présumées et confirmées').getByText('719');
  expect(offered('Personnes présumées et confirmées')).toBeNull();
  expect(offered('Plaintes')).toBeNull();
});

test('the network’s own history says how far it is until there is enough of it', () => {
  show(DemandPart);
  inCard('Ce que le réseau a vu lui-même').getByText(/a 3 mois d’histoire : pas encore assez/);
});

test('a preset moves its figures and gives them back', () => {
  const edit = show(DemandPart);
  const chip = screen.getByRole('button', { name: 'séjours courts' });
  fireEvent.click(chip);
  const days = () => {
    const { urgentDays, recoveryDays } = edit.content().demand.factors;
    return [urgentDays.value, recoveryDays.value];
  };
  expect(days()).toEqual([3, 40]);
  expect(chip.getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(chip);
  expect(edit.content().demand.factors).toEqual(exampleContent.demand.factors);
});

test('a figure moved on its slider becomes the planner’s assumption and can go back', () => {
  const edit = show(DemandPart);
  const slider = screen.getByRole('slider', { name: 'Sont orientées vers un centre' });
  expect(slider.getAttribute('aria-valuetext')).toMatch(/^80\s%$/u);
  fireEvent.input(slider, { target: { value: '0.5' } });
  expect(edit.content().demand.factors.referred).toEqual({
    ...{ value: 0.5, low: 0.3, high: 1 },
    basis: { kind: 'assumption', text: 'planner' },
  });
  screen.getByText(/Hypothèse : choix de la planification/);
  fireEvent.click(screen.getByRole('button', { name: /Revenir à 80\s%/u }));
  expect(edit.content().demand.factors.referred).toEqual(exampleContent.demand.factors.referred);
});

test('what the sliders come to stays in sight, and follows them at once', () => {
  show(DemandPart);
  const answer = () => screen.getByText(/^2029 : [\d\s]+ personnes dans le besoin/u).textContent;
  const before = answer();
  fireEvent.input(screen.getByRole('slider', { name: 'Sont orientées vers un centre' }), { target: { value: '0.5' } });
  expect(answer()).not.toBe(before);
  write('Croissance par an (%)', '300');
  screen.getByText(/Un chiffre est hors de ses limites/);
});

test('a group gets lengths of stay of its own, and loses them again', () => {
  const edit = show(DemandPart);
  const women = within(screen.getByRole('region', { name: 'Femmes' }));
  fireEvent.click(women.getByRole('button', { name: 'Durée propre : Rétablissement' }));
  expect(edit.content().demand.ownStays.woman?.recovery?.value).toBe(120);
  fireEvent.click(women.getByRole('button', { name: 'Comme tous les autres' }));
  expect(edit.content().demand.ownStays.woman).toEqual({});
});

test('beds grow with each division, and the sentence says the numbers of the table', () => {
  show(BedsPart);
  const card = inCard('Lits en 2029 pour les personnes orientées');
  const sentence = card.getByText(/lits occupés en moyenne demandent/).textContent;
  const told = [...sentence.matchAll(/(\d[\d,]*) lits/g)].map(([, beds]) => Number(beds!.replace(',', '.')));
  expect(told).toEqual(told.toSorted((one, other) => one - other));
  expect(new Set(told).size).toBe(4);
  const bars = within(card.getByRole('list', { name: 'Lits selon la séparation' })).getAllByRole('listitem');
  const lengths = bars.map((bar) => Number(bar.querySelector('rect')!.getAttribute('width')));
  expect(lengths).toEqual(lengths.toSorted((one, other) => one - other));
  expect(lengths[0]! / lengths[3]!).toBeCloseTo(told[0]! / told[3]!, 1);
  fireEvent.click(card.getByRole('button', { name: 'Tableau' }));
  const rows = within(card.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getAllByRole('cell')[0]!.textContent)).toEqual(
    told.map((beds) => String(beds).replace('.', ',')),
  );
});

test('need and referred demand are two numbers, group by group', () => {
  show(BedsPart);
  const card = inCard('Personnes en 2029');
  card.getByText(/auraient besoin d’un hébergement ; .* seraient orientées/);
  fireEvent.click(card.getByRole('button', { name: 'Tableau' }));
  const men = within(card.getByRole('row', { name: /Hommes/ })).getAllByRole('cell');
  const [referred, , need] = men.map((cell) => Number(cell.textContent.replace(',', '.')));
  expect(need! / referred!).toBeCloseTo(4 / 0.8, 1);
});

test('a half-full home of few beds is a result, said without alarm', () => {
  show(BedsPart);
  screen.getByText(/occupée à 54 % est aussi pleine/);
  expect(inCard('Par région').getAllByText(/de refus, occupés à \d+ %/).length).toBeGreaterThan(3);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('beds follow a figure at once; the draws of chance follow and say how long they took', async () => {
  const edit = show(BedsPart);
  const sentence = () => screen.getByText(/lits occupés en moyenne demandent/).textContent;
  const before = sentence();
  edit.change((content) => ({ ...content, demandFor: 'need' }));
  expect(sentence()).not.toBe(before);
  await screen.findByText(/500 avenirs tirés au sort en \d+ milliseconde/);
  await screen.findByText(/Le plus : « .* », de \d/);
});

test('nothing is reckoned from a figure outside its bounds', () => {
  const edit = show(BedsPart);
  edit.change((content) => ({ ...content, travelHours: 900 }));
  screen.getByText(/Un chiffre est hors de ses limites/);
  expect(screen.queryByText(/lits occupés en moyenne/)).toBeNull();
});

test('standing centers are read, candidates are found by region in any language, bounded and removed', () => {
  const edit = show(SitesPart);
  within(screen.getByRole('row', { name: /Jasmin/ })).getByText(/Femmes et filles : 8 lits/);
  fireEvent.click(screen.getByRole('button', { name: 'Enlever Oujda' }));
  fireEvent.input(screen.getByLabelText('Ajouter une ville'), { target: { value: 'الشرقية' } });
  fireEvent.click(screen.getByRole('button', { name: 'Ajouter Oujda' }));
  expect(edit.content().sites.map(({ cityId }) => cityId)).toEqual(['tanger', 'meknes', 'oujda']);
  write('Lits au plus, Oujda', '16');
  expect(edit.content().sites.at(-1)).toEqual({ cityId: 'oujda', leastBeds: 6, mostBeds: 16, costs: null });
  fireEvent.click(screen.getByRole('button', { name: 'Ceux de tous, Oujda' }));
  write('Ouvrir un centre (milliers de MAD)', '900');
  expect(edit.content().sites.at(-1)?.costs).toEqual({
    ...{ opening: 900, perBedAdded: 40, perYear: 600, perBedAndYear: 60 },
  });
});

test('grants are added, and their sum by year is shown', () => {
  const edit = show(MoneyPart);
  const paid = () =>
    within(screen.getByRole('table', { name: 'Versé par année' }))
      .getAllByRole('cell')
      .map((cell) => cell.textContent?.replaceAll(/\s/gu, ' '));
  expect(paid()).toEqual(['16 000', '16 000', '5 000']);
  fireEvent.click(screen.getByRole('button', { name: 'Ajouter un financement' }));
  const added = within(screen.getByRole('region', { name: 'financement 3' }));
  fireEvent.input(added.getByLabelText('Montant (milliers de MAD)'), { target: { value: '3 000' } });
  fireEvent.change(added.getByLabelText('Montant (milliers de MAD)'));
  expect(paid()).toEqual(['17 000', '17 000', '6 000']);
  expect(edit.content().grants[2]?.basis).toEqual({ kind: 'assumption', text: 'planner' });
});

test('a group moves to another unit; units that may not meet are chosen by name', () => {
  const edit = show(MoneyPart);
  fireEvent.click(screen.getByRole('button', { name: 'Femmes et filles / Hommes et garçons' }));
  expect(edit.content().rules.apart).toEqual([[0, 1]]);
  const select = screen.getByLabelText('Garçons');
  const toWomen = [...select.querySelectorAll('option')].findIndex((one) => one.textContent === 'Femmes et filles');
  (select as HTMLSelectElement).selectedIndex = toWomen;
  fireEvent.change(select);
  expect(edit.content().units).toEqual([['woman', 'girl', 'boy'], ['man'], ['family']]);
});

test('goals go from weights to an order of importance, and the order is changed', () => {
  const edit = show(MoneyPart);
  fireEvent.click(screen.getByLabelText('viennent l’un avant l’autre'));
  fireEvent.click(screen.getByRole('button', { name: 'Plus important : la route la plus courte' }));
  fireEvent.click(screen.getByRole('button', { name: 'Enlever la région la moins bien servie' }));
  fireEvent.click(screen.getByRole('button', { name: 'Ajouter la dépense la plus basse' }));
  expect(edit.content().goals).toEqual({ by: 'order', order: ['coverage', 'journey', 'money'] });
});

test('what others have paid stands beside the planner’s costs, each with its source', () => {
  show(MoneyPart);
  const row = within(screen.getByRole('table', { name: 'Ce que d’autres ont payé' })).getByRole('row', {
    name: /Invented space: renovation/,
  });
  expect(within(row).getByRole('link').getAttribute('href')).toBe('https://example.org/report');
});

test('every part of an empty network can be read', () => {
  const bare = { ...exampleBaseline, standing: [], series: [], costs: [] };
  const edit = createExampleEditing({ ...exampleContent, sites: [], grants: [] }, bare);
  show(SitesPart, edit);
  screen.getByText('Aucun centre ouvert ou en équipement.');
  screen.getByText(/Aucune ville possible/);
  show(MoneyPart, edit);
  screen.getByText(/Aucun financement/);
});
