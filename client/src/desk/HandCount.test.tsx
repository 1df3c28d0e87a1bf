import type { Freshness } from '@iwaa/shared/availability/availability';
import type { DeclaredPlaces } from '@iwaa/shared/centers/vouch';
import { fireEvent, render, screen, waitFor } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { beforeEach, expect, test, vi } from 'vitest';
import { createAction } from '../platform/action.ts';
import { speak } from '../text/index.ts';
import type { Vouching } from './changes.ts';
import { HandCount } from './HandCount.tsx';

beforeEach(() => speak('en'));

const freshness = { state: 'stale', at: '2026-11-23T20:40:00.000Z', by: 'staff', promiseHours: 8 } as const;

function show(declared: DeclaredPlaces) {
  const [known, setKnown] = createSignal<Freshness>(freshness);
  const asked = vi.fn(async () => ({ vouchedAt: '2026-11-23T20:42:00.000Z' }));
  const vouch: Vouching = createAction(asked);
  render(() => <HandCount declared={declared} freshness={known()} vouch={vouch} />);
  return { asked, vouch, setKnown };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const confirm = () => press('Confirm these numbers');
const lastSaid = ({ asked }: ReturnType<typeof show>): unknown => asked.mock.lastCall?.at(0);

test('what the center said last stands there, and one press confirms it', () => {
  const shown = show({ woman: 3, family: 0 });
  expect(screen.getByRole('group', { name: 'Women' }).querySelector('output')?.textContent).toBe('3');
  expect(screen.queryByRole('group', { name: 'Men' })).toBeNull();
  confirm();
  expect(lastSaid(shown)).toEqual({ woman: 3, family: 0 });
});

test('a number is changed by taps, and whom the center receives by its chip', () => {
  const shown = show({ woman: 3 });
  press('One more: Women');
  press('Girls');
  press('One more: Girls');
  press('Women');
  confirm();
  expect(lastSaid(shown)).toEqual({ girl: 1 });
});

test('what was just said stands there though the board is late, and what is changed meanwhile is kept', async () => {
  const { asked, vouch } = show({ woman: 3 });
  press('One more: Women');
  confirm();
  press('One more: Women');
  await waitFor(() => expect(vouch.busy()).toBe(false));
  expect(screen.getByRole('group', { name: 'Women' }).querySelector('output')?.textContent).toBe('5');
  confirm();
  await screen.findByText('Thank you: it is confirmed.');
  expect(screen.getByRole('group', { name: 'Women' }).querySelector('output')?.textContent).toBe('5');
  expect(asked.mock.calls.map((call) => (call as unknown[])[0])).toEqual([{ woman: 4 }, { woman: 5 }]);
});

test('a confirmation is asked for again once it is old, on a desk that was never closed', async () => {
  const { setKnown } = show({ woman: 3 });
  confirm();
  await screen.findByText('Thank you: it is confirmed.');
  setKnown({ ...freshness, at: '2026-11-23T20:42:00.000Z' });
  expect(screen.queryByText('Thank you: it is confirmed.')).toBeNull();
});

test('a center that said nothing yet is asked whom it receives', () => {
  show({});
  expect(screen.getByText('Choose whom the center receives.')).toBeTruthy();
});
