import type { RunLine } from '@iwaa/shared/expansion/runs';
import { fireEvent, render, screen, within } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { TRPCClientError } from '@trpc/client';
import { SolveView } from './SolveView.tsx';

const line = (more: Partial<RunLine> = {}): RunLine => ({
  runId: 'r1',
  kind: 'plan',
  state: 'done',
  isOld: false,
  gapShare: 0.0616,
  by: 'Planification nationale',
  at: '2026-11-23T10:05:00.000Z',
  ...more,
});

function show(more: Partial<Parameters<typeof SolveView>[0]> = {}) {
  const solve = vi.fn(() => Promise.resolve({ runId: 'r9' }));
  const onStarted = vi.fn();
  render(() => (
    <SolveView scenarioId="s1" version={3} canSolve runs={[]} solve={solve} onStarted={onStarted} {...more} />
  ));
  return { solve, onStarted };
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('a plan is asked of the saved version, with the time that was chosen, and then watched', async () => {
  const { solve, onStarted } = show();
  const time = screen.getByLabelText<HTMLSelectElement>('Temps de recherche');
  time.selectedIndex = 2;
  fireEvent.change(time);
  press('Faire un plan');
  await vi.waitFor(() => expect(onStarted).toHaveBeenCalledWith('r9'));
  const asked = { scenarioId: 's1', version: 3, seconds: 60, seed: 1, study: 'plan' };
  expect(solve).toHaveBeenCalledWith(asked, expect.anything());
});

test('the equity study starts from the same place', async () => {
  const { solve, onStarted } = show();
  press('Étudier l’équité');
  await vi.waitFor(() => expect(onStarted).toHaveBeenCalledOnce());
  expect(solve).toHaveBeenCalledWith(expect.objectContaining({ study: 'equity' }), expect.anything());
});

test('a seed that is no whole number is told, and nothing is asked', () => {
  const { solve } = show();
  fireEvent.input(screen.getByLabelText('Graine'), { target: { value: '1,5' } });
  press('Faire un plan');
  expect(screen.getByLabelText('Graine').getAttribute('aria-invalid')).toBe('true');
  expect(solve).not.toHaveBeenCalled();
});

test('what is not saved cannot be planned, and that is said instead of the button', () => {
  show({ canSolve: false });
  expect(screen.queryByRole('button', { name: 'Faire un plan' })).toBeNull();
  screen.getByText(/Enregistrez d’abord le scénario/);
});

test('a scenario that was changed meanwhile is refused in words, and the page stays', async () => {
  const data = { refusal: { code: 'changed-meanwhile', details: {} }, httpStatus: 409 };
  const error = new TRPCClientError('no', { result: { error: { code: -32000, message: 'no', data } } });
  const { onStarted } = show({ solve: () => Promise.reject(error) });
  press('Faire un plan');
  await screen.findByRole('alert');
  expect(onStarted).not.toHaveBeenCalled();
});

test('earlier runs say what they are, how they ended, how good they are and whether they are old', () => {
  show({
    runs: [line(), line({ runId: 'r2', isOld: true, state: 'infeasible', gapShare: null }), line({ kind: 'equity' })],
  });
  const [, good, impossible] = screen.getAllByRole('row');
  if (!good || !impossible) throw new Error('rows are missing');
  within(good).getByText('6,2 %');
  expect(within(good).getByRole('link', { name: 'Plan' }).getAttribute('href')).toBe('/expansion/plan/r1');
  within(impossible).getByText('impossible');
  within(impossible).getByText('le scénario a changé depuis');
  within(impossible).getByText('aucun');
});
