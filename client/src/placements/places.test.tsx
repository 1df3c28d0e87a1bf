import type { PlaceFound } from '@iwaa/shared/placements/views';
import { fireEvent, render, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { sorted } from './place-words.ts';
import { PlacesBlock, type PlacesBlockProps } from './PlacesBlock.tsx';

const place = (codeName: string, more: Partial<PlaceFound> = {}): PlaceFound => ({
  centerId: codeName,
  codeName,
  codeNameAr: codeName,
  cityId: '1',
  fits: true,
  misfits: [],
  changes: [],
  travelMinutes: 65,
  travelFrom: 'estimate',
  ownRoom: false,
  services: { met: [], missing: [], remarks: [] },
  languages: { met: [], missing: [] },
  freshness: 'fresh',
  confirmedHoursAgo: 2,
  byPhone: false,
  score: 1,
  parts: [],
  ...more,
});
const misfit = (codeName: string, misfits: PlaceFound['misfits'], travelMinutes = 65) =>
  place(codeName, { fits: false, misfits, changes: ['apart'], travelMinutes });

function showPlaces(first: readonly PlaceFound[], more: Partial<PlacesBlockProps> = {}) {
  const [places, findAgain] = createSignal(first);
  const onHold = vi.fn();
  render(() => (
    <PlacesBlock
      places={places()}
      travelTableOn={null}
      cityName={() => 'Fès'}
      updating={false}
      offline={false}
      holding={undefined}
      onHold={onHold}
      whenNone={<button>Garder</button>}
      {...more}
    />
  ));
  return { onHold, findAgain };
}

test('a place says how far, what fits, what is missing and how fresh it is', () => {
  const services = { met: ['medical' as const], missing: ['schooling' as const], remarks: [] };
  showPlaces([place('Jasmin', { ownRoom: true, services, freshness: 'stale', confirmedHoursAgo: 9 })]);
  expect(screen.getByText('Fès · ≈ 1 h 05 de route')).toBeDefined();
  expect(screen.getByText(/chambre réservée au groupe.*suivi médical/)).toBeDefined();
  expect(screen.getByText('Manque : école')).toBeDefined();
  expect(screen.getByText(/Appelez d’abord/)).toBeDefined();
});

test('arrows go from place to place, and the one in focus is held', () => {
  const { onHold } = showPlaces([place('Jasmin'), place('Olivier')]);
  screen.getByRole('button', { name: 'Retenir Jasmin' }).focus();
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Retenir Olivier' }));
  fireEvent.click(document.activeElement!);
  expect(onHold.mock.calls[0]?.[0].codeName).toBe('Olivier');
});

test('while places are searched again, the one in focus keeps it, wherever it stands then and whatever is new of it', () => {
  const { onHold, findAgain } = showPlaces([place('Jasmin'), place('Olivier'), place('Argan')]);
  const held = screen.getByRole('button', { name: 'Retenir Jasmin' });
  held.focus();
  for (const found of [
    ['Olivier', 'Argan', 'Jasmin'],
    ['Jasmin', 'Argan'],
    ['Cèdre', 'Argan', 'Jasmin'],
  ]) {
    findAgain(found.map((name) => place(name, { score: found.length, freshness: 'stale' })));
    expect(document.activeElement, `after ${found.join(', ')}`).toBe(held);
  }
  fireEvent.click(held);
  expect(onHold.mock.calls[0]?.[0]).toMatchObject({ codeName: 'Jasmin', freshness: 'stale' });
});

test('while one hold is being asked for, no other can be', () => {
  showPlaces([place('Jasmin'), place('Olivier')], { holding: 'Jasmin' });
  expect(screen.getByRole('button', { name: 'Retenir Jasmin' }).getAttribute('aria-busy')).toBe('true');
  expect(screen.getByRole('button', { name: 'Retenir Olivier' })).toHaveProperty('disabled', true);
});

test('without a line no place can be held, and the numbers to ring are at hand', () => {
  showPlaces([place('Jasmin')], { offline: true });
  expect(screen.getByRole('button', { name: 'Retenir Jasmin' })).toHaveProperty('disabled', true);
  expect(screen.getByRole('link', { name: 'Numéros utiles' }).getAttribute('href')).toBe('/night');
});

test('nothing fits is an answer: the nearest to fitting, why, and what can be done', () => {
  showPlaces([
    misfit('Figuier', [{ code: 'not-open', opensOn: '2027-03-01' }]),
    misfit('Olivier', [{ code: 'no-room-together' }]),
  ]);
  expect(
    screen.getByText(/Au plus près : Olivier, Fès. Ce qui l’empêche : aucune chambre où rester ensemble/),
  ).toBeDefined();
  expect(screen.getByRole('button', { name: 'Garder' })).toBeDefined();
  expect(screen.getByText('ouvre le 1 mars')).toBeDefined();
});

test('of two that nearly fit the nearer comes first', () => {
  const places = [misfit('Loin', [{ code: 'staffing' }], 300), misfit('Près', [{ code: 'staffing' }], 20)];
  expect(sorted(places).others.map((one) => one.codeName)).toEqual(['Près', 'Loin']);
});
