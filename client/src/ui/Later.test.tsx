import { render, screen } from '@solidjs/testing-library';
import { createSignal, Show } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Later } from './Later.tsx';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what comes later is drawn after what is there, each part in a task of its own', () => {
  render(() => (
    <>
      <p>now</p>
      <Later>
        <p>later</p>
      </Later>
      <Later>
        <p>last</p>
      </Later>
    </>
  ));
  expect(screen.getByText('now')).toBeTruthy();
  expect(screen.queryByText('later')).toBeNull();
  vi.advanceTimersToNextTimer();
  expect(screen.getByText('later')).toBeTruthy();
  vi.runAllTimers();
  expect(screen.getByText('last')).toBeTruthy();
});

test('a page that has gone before draws nothing any more', () => {
  const [isThere, setIsThere] = createSignal(true);
  const drawn = vi.fn<() => string>(() => 'later');
  render(() => (
    <Show when={isThere()}>
      <Later>{drawn()}</Later>
    </Show>
  ));
  setIsThere(false);
  vi.runAllTimers();
  expect(drawn).not.toHaveBeenCalled();
});
