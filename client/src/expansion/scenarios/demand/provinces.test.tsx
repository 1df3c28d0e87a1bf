import { fireEvent, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { inCard, show, write } from '../show-part.test-data.tsx';
import { DemandPart } from './DemandPart.tsx';

test('a province marked as having a border takes its share from the others, and what a border weighs can then be said', () => {
  const edit = show(DemandPart);
  const card = inCard('Répartition entre les provinces');
  expect(card.queryByLabelText(/Fois plus de personnes/)).toBeNull();
  const shares = (name: RegExp) =>
    within(card.getByRole('row', { name }))
      .getAllByRole('cell')
      .slice(-2)
      .map((cell) => cell.textContent?.replaceAll(/\s/gu, ' '));
  expect(shares(/Oujda-Angad/)).toEqual(['33,3 %', '33,3 %']);
  fireEvent.click(card.getByLabelText('Frontière ou port, Oujda-Angad'));
  write(/Fois plus de personnes/, '2');
  expect(shares(/Oujda-Angad/)).toEqual(['33,3 %', '50 %']);
  expect(shares(/Fès/)).toEqual(['33,3 %', '25 %']);
  card.getByText(/Oujda-Angad passe de 33,3\s% à 50\s% du nombre national/u);
  expect(edit.content().demand.allocation).toMatchObject({
    ...{ border: 2, borderAreas: ['p1'], basis: { kind: 'assumption', text: 'planner' } },
  });
  fireEvent.click(card.getByLabelText('Frontière ou port, Oujda-Angad'));
  expect(shares(/Oujda-Angad/)).toEqual(['33,3 %', '33,3 %']);
});

test('persons counted in a province move its share; three counts say how far they may be trusted; an empty cell takes one away', () => {
  const edit = show(DemandPart);
  const card = inCard('Répartition entre les provinces');
  write('Personnes comptées par an, Oujda-Angad', '10');
  write('Personnes comptées par an, Fès', '140');
  expect(card.queryByText(/suggèrent une confiance/)).toBeNull();
  write('Personnes comptées par an, Tanger-Assilah', '79');
  card.getByText('0 province frontalière ou portuaire · 3 provinces où l’on a compté');
  fireEvent.click(card.getByRole('button', { name: 'Retenir 0,1' }));
  expect(edit.content().demand.allocation.weightYears).toBe(0.1);
  write('Personnes comptées par an, Fès', '');
  expect(edit.content().demand.allocation.counts).toEqual([
    { areaId: 'p1', persons: 10 },
    { areaId: 'p0', persons: 79 },
  ]);
  expect(card.getByLabelText('Personnes comptées par an, Fès').getAttribute('aria-invalid')).toBeNull();
  write('Personnes comptées par an, Fès', 'beaucoup');
  expect(card.getByLabelText('Personnes comptées par an, Fès').getAttribute('aria-invalid')).toBe('true');
});

test('a province is found by its name or its region, in any language', () => {
  show(DemandPart);
  const card = inCard('Répartition entre les provinces');
  const find = (text: string) =>
    fireEvent.input(card.getByLabelText('Chercher une province'), { target: { value: text } });
  find('الشرقية');
  card.getByRole('row', { name: /Oujda-Angad/ });
  expect(card.queryByRole('row', { name: /Tanger-Assilah/ })).toBeNull();
  find('nulle part');
  card.getByText('Aucune province ni région de ce nom.');
});
