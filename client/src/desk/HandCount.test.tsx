import type { DeclaredPlaces } from '@iwaa/shared/centers/vouch';
import { fireEvent, render, screen } from '@solidjs/testing-library';
import { beforeEach, expect, test, vi } from 'vitest';
import { createAction } from '../platform/action.ts';
import { speak } from '../text/index.ts';
import type { Vouching } from './changes.ts';
import { HandCount } from './HandCount.tsx';

beforeEach(() => speak('en'));

const freshness = { state: 'stale', at: '2026-11-23T20:40:00.000Z', by: 'staff', promiseHours: 8 } as const;

function show(declared: DeclaredPlaces) {
  const asked = vi.fn(async () => ({ vouchedAt: '2026-11-23T20:42:00.000Z' }));
  const vouch: Vouching = createAction(asked);
  render(() => <HandCount declared={declared} freshness={freshness} vouch={vouch} />);
  return asked;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const confirm = () => press('Confirm these numbers');
const lastSaid = (asked: ReturnType<typeof show>): unknown => asked.mock.lastCall?.at(0);

test('what the center said last stands there, and one press confirms it', () => {
  const asked = show({ woman: 3, family: 0 });
  expect(screen.getByRole('group', { name: 'Women' }).querySelector('output')?.textContent).toBe('3');
  expect(screen.queryByRole('group', { name: 'Men' })).toBeNull();
  confirm();
  expect(lastSaid(asked)).toEqual({ woman: 3, family: 0 });
});

test('a number is changed by taps, and whom the center receives by its chip', () => {
  const asked = show({ woman: 3 });
  press('One more: Women');
  press('Girls');
  press('One more: Girls');
  press('Women');
  confirm();
  expect(lastSaid(asked)).toEqual({ girl: 1 });
});

test('a center that said nothing yet is asked whom it receives', () => {
  show({});
  expect(screen.getByText('Choose whom the center receives.')).toBeTruthy();
});
