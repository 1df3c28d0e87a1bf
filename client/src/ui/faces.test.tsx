import { fireEvent, render, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, expect, test, vi } from 'vitest';
import type { Action, ActionState } from '../platform/action.ts';
import { now } from '../platform/clock.ts';
import type { Failure } from '../platform/failure.ts';
import type { Query } from '../platform/query.ts';
import { Answer } from './Answer.tsx';
import { Countdown } from './Countdown.tsx';
import { Outcome } from './Outcome.tsx';
import { RegionMap } from './RegionMap.tsx';
import { StatusMark, statuses } from './StatusMark.tsx';
import { UndoBar } from './UndoBar.tsx';

afterEach(() => vi.useRealTimers());

const queryOf = (data: string | undefined, failure: Failure | undefined, refetch = vi.fn()): Query<string> => ({
  data: () => data,
  asked: () => undefined,
  failure: () => failure,
  loading: () => data === undefined && failure === undefined,
  stale: () => data !== undefined && failure !== undefined,
  readAt: () => (data === undefined ? undefined : Date.parse('2025-11-23T08:42:00Z')),
  refetch,
});
const lost: Failure = { kind: 'unknown', reference: undefined };
const showAnswer = (query: Query<string>) => render(() => <Answer query={query}>{(data) => <p>{data()}</p>}</Answer>);

test('a read shows that it is on its way, then its answer', () => {
  showAnswer(queryOf(undefined, undefined));
  expect(screen.getByRole('status', { name: 'Chargement…' })).toBeDefined();
  showAnswer(queryOf('7 places', undefined));
  expect(screen.getByText('7 places')).toBeDefined();
});

test('a read that failed says what to do and can be tried again', () => {
  const refetch = vi.fn();
  showAnswer(queryOf(undefined, lost, refetch));
  fireEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(refetch).toHaveBeenCalledOnce();
});

test('an old answer stays on the screen and says its age', () => {
  showAnswer(queryOf('7 places', lost));
  expect(screen.getByText('7 places')).toBeDefined();
  expect(screen.getByText('Hors ligne, page de 09:42')).toBeDefined();
});

test.each<[string, ActionState<string>, RegExp]>([
  [
    'taken',
    { phase: 'refused', refusal: { code: 'taken', details: {} } },
    /Le lit vient d’être pris. Votre demande est gardée./,
  ],
  ['new to us', { phase: 'refused', refusal: { code: 'novel', details: {} } }, /Rien n’a changé.*\(novel\)/],
  ['lost', { phase: 'checking' }, /Votre saisie est gardée/],
  ['a fault', { phase: 'failed', reference: 'r-17' }, /r-17/],
])('an outcome that is %s is told in words', (_, state, words) => {
  const action: Action<string, string> = {
    state: () => state,
    busy: () => false,
    run: () => Promise.resolve(state),
    reset: vi.fn(),
  };
  render(() => <Outcome action={action} />);
  expect(screen.getByText(words)).toBeDefined();
});

test('every status has its word beside its shape', () => {
  render(() => statuses.map((status) => <StatusMark status={status} />));
  for (const word of ['libre', 'retenu', 'réservé', 'occupé', 'gardé vide', 'fermé', 'nettoyage', 'à confirmer'])
    expect(screen.getByText(word)).toBeDefined();
});

test('a countdown says what is left, or how late it is', () => {
  render(() => <Countdown until={new Date(now() + 3_600_000).toISOString()} />);
  expect(screen.getByRole('timer').textContent).toBe('il reste 1:00:00');
});

test('undo is offered for ten seconds', () => {
  vi.useFakeTimers();
  const onEnd = vi.fn();
  const onUndo = vi.fn();
  render(() => <UndoBar message="Lit 1D fermé." onUndo={onUndo} onEnd={onEnd} />);
  fireEvent.click(screen.getByRole('button', { name: 'Annuler l’action' }));
  expect(onUndo).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(9000);
  expect(onEnd).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(onEnd).toHaveBeenCalledOnce();
});

test('the map says each region in words, and a region is chosen by keyboard', () => {
  const [selected, setSelected] = createSignal<string>();
  const regions = [{ code: 'MA-03', name: 'Fès-Meknès', tone: 'some', value: '7 places', label: '7' } as const];
  render(() => <RegionMap regions={regions} selected={selected()} onSelect={setSelected} />);
  fireEvent.keyDown(screen.getByRole('button', { name: 'Fès-Meknès : 7 places' }), { key: 'Enter' });
  expect(screen.getByRole('button', { name: 'Fès-Meknès : 7 places', pressed: true })).toBeDefined();
  expect(screen.getByText(/ne prend aucune position/)).toBeDefined();
});
