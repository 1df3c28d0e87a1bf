import type { StaffTonight } from '@iwaa/shared/staff/staff';
import { MemoryRouter, Route } from '@solidjs/router';
import { fireEvent, render, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { createAction } from '../platform/action.ts';
import { hoursInWords } from '../ui/staff/words.ts';
import { TonightStaff } from './TonightStaff.tsx';

const onShift = (displayName: string, absenceId: string | null = null) => ({
  shiftId: `shift ${displayName}`,
  memberId: displayName,
  displayName,
  profession: 'nurse' as const,
  day: '2026-11-23',
  since: '2026-11-23T19:00:00.000Z',
  until: '2026-11-24T07:00:00.000Z',
  absenceId,
});
const tonight: StaffTonight = {
  centerId: '00000000-0000-4000-8000-000000000001',
  hasRules: true,
  at: '2026-11-23T20:42:00.000Z',
  shifts: [onShift('Aya'), onShift('Rim', 'absence')],
  gaps: [],
};

function show(staff: StaffTonight, room: number | null) {
  const absence = vi.fn(async () => ({ absenceId: 'absence of Aya' }));
  const endAbsence = vi.fn(async () => null);
  const actions = { absence: createAction(absence), endAbsence: createAction(endAbsence) };
  render(() => (
    <MemoryRouter>
      <Route
        path="*"
        component={() => <TonightStaff staff={staff} room={room} {...actions} onChanged={() => undefined} />}
      />
    </MemoryRouter>
  ));
  return { absence, endAbsence };
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

test('tonight’s staff is named with its hours, whoever is away is marked, and how far it goes is said', () => {
  show(tonight, 1);
  expect(screen.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
    `Aya soins infirmiers${hoursInWords(onShift('Aya'))}`,
    'Rim soins infirmiersabsence',
  ]);
  screen.getByText('Le personnel permet d’accueillir 1 personne de plus.');
  screen.getByText('Les sept prochains jours sont couverts.');
});

test.each([
  [0, 'Le personnel ne permet d’accueillir personne de plus.'],
  [-2, '2 personnes de trop pour le personnel.'],
])('room for %i is told as it is', (room, words) => {
  show(tonight, room);
  screen.getByText(words);
});

test('"one short tonight" is two presses, and can be taken back', async () => {
  const { absence, endAbsence } = show(tonight, 1);
  press('Il manque quelqu’un ce soir');
  expect(screen.queryByRole('button', { name: /^Rim/ })).toBeNull();
  press(/^Aya n’est pas là/);
  await vi.waitFor(() => expect(absence).toHaveBeenCalledWith({ shiftId: 'shift Aya' }, expect.anything()));
  await screen.findByText(/^Aya : absence notée/);
  press('Annuler l’action');
  await vi.waitFor(() => expect(endAbsence).toHaveBeenCalledWith({ absenceId: 'absence of Aya' }, expect.anything()));
});
