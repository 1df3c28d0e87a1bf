import type { RequestAct } from '@iwaa/shared/placements/views';
import { fireEvent, render, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { createAction } from '../../platform/action.ts';
import { dayOf } from '../../platform/time.ts';
import type { StayChanges } from './stay.ts';
import { StayActions } from './StayActions.tsx';
import { StayUndo } from './StayUndo.tsx';

const done = () => Promise.resolve(null);
const changes = (own: Partial<StayChanges> = {}): StayChanges => ({
  arrive: createAction(done),
  noShow: createAction(done),
  move: createAction(done),
  absence: createAction(done),
  expect: createAction(done),
  depart: createAction(done),
  overstay: createAction(done),
  milestone: createAction(done),
  ...own,
});
const stay = { placementId: 'p', departsOn: null, departureConfirmed: false, absentUntil: null };

function show(acts: readonly RequestAct[], own: Partial<StayChanges> = {}, absentUntil: string | null = null) {
  const onDone = vi.fn();
  render(() => (
    <StayActions
      stay={{ ...stay, absentUntil }}
      people={[{ letter: 'A', words: 'A · femme' }]}
      free={[{ bedId: 'bed-9', label: '4A', room: '4' }]}
      acts={acts}
      changes={changes(own)}
      milestones={[{ kind: 'court-date', earliest: '2026-12-01', latest: '2026-12-08' }]}
      onDone={onDone}
    />
  ));
  return onDone;
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('only the acts allowed now have a button', () => {
  show(['arrive', 'message']);
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Est arrivée']);
});

test('an arrival takes one tap and can be taken back', async () => {
  const onDone = show(['arrive', 'no-show']);
  press('Est arrivée');
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledWith({ placementId: 'p', act: 'arrive' }));
});

test('what a stay waits for can be erased where it is noted', async () => {
  const milestone = vi.fn(done);
  show(['milestone'], { milestone: createAction(milestone) });
  press('Noter une échéance');
  fireEvent.click(screen.getByRole('button', { name: /^Effacer/ }));
  await vi.waitFor(() =>
    expect(milestone).toHaveBeenCalledWith({ placementId: 'p', kind: 'court-date', between: null }, expect.anything()),
  );
});

test('a departure says where to before it is recorded', async () => {
  const depart = vi.fn(done);
  const onDone = show(['depart'], { depart: createAction(depart) });
  press('Est partie');
  press('Enregistrer le départ');
  expect(screen.getByRole('alert').textContent).toContain('Choisissez vers où');
  fireEvent.click(screen.getByLabelText('famille'));
  press('Enregistrer le départ');
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledWith({ placementId: 'p', act: 'depart' }));
  expect(depart).toHaveBeenCalledWith({ placementId: 'p', outcome: 'family' }, expect.anything());
});

test('a person is moved to a free bed', async () => {
  const move = vi.fn(done);
  show(['move'], { move: createAction(move) });
  press('Changer de lit');
  press('Déplacer vers ce lit');
  const moved = { placementId: 'p', letter: 'A', bedId: 'bed-9' };
  await vi.waitFor(() => expect(move).toHaveBeenCalledWith(moved, expect.anything()));
});

test('somebody away can be told to be back', async () => {
  const absence = vi.fn(done);
  show(['absence'], { absence: createAction(absence) }, '2026-12-01T00:00:00.000Z');
  press('Est de retour');
  await vi.waitFor(() => expect(absence).toHaveBeenCalledWith({ placementId: 'p', until: null }, expect.anything()));
});

test('an expected departure needs its day, and may be confirmed', async () => {
  const expected = vi.fn(done);
  show(['expect'], { expect: createAction(expected) });
  press('Départ prévu');
  press('Confirmer ce jour');
  expect(screen.getByText('Choisissez un jour.')).toBeDefined();
  fireEvent.input(screen.getByLabelText('Jour du départ'), { target: { value: '2090-12-02' } });
  press('Confirmer ce jour');
  const forecast = { placementId: 'p', departsOn: '2090-12-02', confirmed: true };
  await vi.waitFor(() => expect(expected).toHaveBeenCalledWith(forecast, expect.anything()));
});

test('a departure today is expected, not confirmed: the form says so before the server would', async () => {
  const expected = vi.fn(done);
  show(['expect'], { expect: createAction(expected) });
  press('Départ prévu');
  const today = dayOf(Date.now());
  fireEvent.input(screen.getByLabelText('Jour du départ'), { target: { value: today } });
  press('Confirmer ce jour');
  expect(screen.getByText(/^Un départ se confirme à partir de demain/)).toBeDefined();
  expect(expected).not.toHaveBeenCalled();
  press('Noter comme prévu');
  const forecast = { placementId: 'p', departsOn: today, confirmed: false };
  await vi.waitFor(() => expect(expected).toHaveBeenCalledWith(forecast, expect.anything()));
});

test('taking back asks for it once and ends the offer', async () => {
  const undo = vi.fn(done);
  const onEnd = vi.fn();
  render(() => <StayUndo done={{ placementId: 'p', act: 'arrive' }} undo={createAction(undo)} onEnd={onEnd} />);
  expect(screen.getByText(/Arrivée enregistrée/)).toBeDefined();
  press('Annuler l’action');
  await vi.waitFor(() => expect(onEnd).toHaveBeenCalled());
  expect(undo).toHaveBeenCalledWith({ placementId: 'p' }, expect.anything());
});

test('past the day expected the question is why, and until when', async () => {
  const overstay = vi.fn(done);
  show(['overstay', 'depart'], { overstay: createAction(overstay) });
  fireEvent.click(screen.getByRole('button', { name: 'Dire pourquoi le séjour se prolonge' }));
  fireEvent.click(screen.getByRole('button', { name: 'Enregistrer la raison' }));
  expect(screen.getByRole('alert').textContent).toContain('Choisissez une raison');
  fireEvent.click(screen.getByLabelText('papiers'));
  fireEvent.input(screen.getByLabelText('Nouveau jour de départ prévu'), { target: { value: '2090-01-01' } });
  fireEvent.click(screen.getByRole('button', { name: 'Enregistrer la raison' }));
  await vi.waitFor(() =>
    expect(overstay).toHaveBeenCalledWith(
      { placementId: 'p', reason: 'papers', departsOn: '2090-01-01' },
      expect.anything(),
    ),
  );
});
