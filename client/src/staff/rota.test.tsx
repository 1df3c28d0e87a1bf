import { MemoryRouter, Route } from '@solidjs/router';
import { fireEvent, render, screen, within } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { createAction } from '../platform/action.ts';
import { daysAfter } from '../platform/time.ts';
import { cellInWords, cellOf } from './days.ts';
import { monday, rota } from './rota.example.ts';
import { RotaView } from './RotaView.tsx';

function show(mayWrite = true) {
  const asked = {
    setShift: vi.fn(async () => null),
    copyWeek: vi.fn(async () => ({ copied: 3 })),
    absence: vi.fn(async () => ({ absenceId: 'absence' })),
    endAbsence: vi.fn(async () => null),
  };
  const changes = {
    setShift: createAction(asked.setShift),
    copyWeek: createAction(asked.copyWeek),
    absence: createAction(asked.absence),
    endAbsence: createAction(asked.endAbsence),
  };
  const onWeek = vi.fn();
  render(() => (
    <MemoryRouter>
      <Route
        path="*"
        component={() => <RotaView rota={rota} mayWrite={mayWrite} changes={changes} onWeek={onWeek} />}
      />
    </MemoryRouter>
  ));
  return { ...asked, onWeek };
}
const grid = () => within(screen.getByRole('table'));
const dialog = () => within(screen.getByRole('dialog'));

test('the rota tells what is missing in words, and what to look at', () => {
  show();
  screen.getByText('Nuit du 24 novembre, 20:00–08:00 · accueil et veille : 1 sur 2');
  screen.getByText(/^Aya : 8 h de repos seulement/);
  screen.getByText('Rim : premiers secours a expiré le 20 novembre');
  expect(grid().getAllByText('incomplet')).toHaveLength(1);
  expect(grid().getAllByText('pour 4')).toHaveLength(1);
});

test('a cell is opened and filled with a usual shift, hours of one’s own, or nothing', async () => {
  const { setShift } = show();
  fireEvent.click(grid().getByRole('button', { name: 'Aya, 25 novembre : Libre' }));
  fireEvent.click(dialog().getByRole('button', { name: 'Nuit, 20:00–08:00' }));
  const spot = { memberId: 'aya', day: '2026-11-25' };
  const night = { ...spot, shifts: [{ begins: '20:00', ends: '08:00' }] };
  await vi.waitFor(() => expect(setShift).toHaveBeenLastCalledWith(night, expect.anything()));
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Nuit, 20:00–08:00' })).toBeNull());
  fireEvent.click(grid().getByRole('button', { name: 'Aya, 24 novembre : Nuit' }));
  fireEvent.click(dialog().getByRole('button', { name: 'Libre ce jour-là' }));
  await vi.waitFor(() =>
    expect(setShift).toHaveBeenLastCalledWith({ memberId: 'aya', day: '2026-11-24', shifts: [] }, expect.anything()),
  );
});

test('an absence is two presses, and so is the return', async () => {
  const { absence, endAbsence } = show(false);
  fireEvent.click(grid().getByRole('button', { name: 'Aya, 24 novembre : Nuit' }));
  expect(dialog().queryByRole('button', { name: /^Jour/ })).toBeNull();
  fireEvent.click(dialog().getByRole('button', { name: 'Absence ce jour-là' }));
  const day = { memberId: 'aya', from: '2026-11-24', until: '2026-11-24' };
  await vi.waitFor(() => expect(absence).toHaveBeenCalledWith(day, expect.anything()));
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Absence ce jour-là' })).toBeNull());
  fireEvent.click(grid().getByRole('button', { name: 'Rim, 25 novembre : 09:30–17:00 (absence)' }));
  fireEvent.click(dialog().getByRole('button', { name: 'De retour' }));
  await vi.waitFor(() => expect(endAbsence).toHaveBeenCalledWith({ absenceId: 'absence' }, expect.anything()));
});

test('the week before is copied into the one on the screen, by those who write the rota', async () => {
  const { copyWeek, onWeek } = show();
  fireEvent.click(screen.getByRole('button', { name: 'Recopier la semaine précédente' }));
  const copy = { centerId: rota.centerId, from: '2026-11-16', into: monday };
  await vi.waitFor(() => expect(copyWeek).toHaveBeenCalledWith(copy, expect.anything()));
  fireEvent.click(screen.getByRole('button', { name: 'Semaine suivante' }));
  expect(onWeek).toHaveBeenCalledWith('2026-11-30');
});

test('the night team reads the rota and copies nothing', () => {
  show(false);
  expect(screen.queryByRole('button', { name: 'Recopier la semaine précédente' })).toBeNull();
});

test('a shift at the center’s hours is named after its part of the day, and days follow the calendar', () => {
  expect(cellInWords(cellOf(rota, 'aya', '2026-11-24'), rota)).toBe('Nuit');
  expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
});
