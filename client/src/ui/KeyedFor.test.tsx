import { render, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { KeyedFor } from './KeyedFor.tsx';

const lines = (...names: string[]) => names.map((name) => ({ name }));

function show() {
  const [each, setEach] = createSignal(lines('a', 'b', 'c'));
  render(() => (
    <KeyedFor each={each()} by={({ name }) => name}>
      {(line) => <input aria-label={line().name} />}
    </KeyedFor>
  ));
  return setEach;
}

test('the row that has the focus keeps it when it is put in another place', () => {
  const setEach = show();
  const row = screen.getByLabelText('c');
  row.focus();
  setEach(lines('c', 'a', 'b'));
  expect(screen.getAllByRole('textbox')[0]).toBe(row);
  expect(document.activeElement).toBe(row);
});

test('where nothing has the focus, the page is not asked to take it', () => {
  const asked = vi.spyOn(document.body, 'focus');
  const setEach = show();
  setEach(lines('c', 'a', 'b'));
  expect(asked).not.toHaveBeenCalled();
});
