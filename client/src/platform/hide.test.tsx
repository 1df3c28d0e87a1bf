import { createRoot } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { createHideKey, hideQuickly } from './hide.ts';

const press = (key: string): boolean => window.dispatchEvent(new KeyboardEvent('keydown', { key }));

test('hiding blanks the page, forgets what the tab remembers, ends the session and leaves', () => {
  document.body.innerHTML = '<p>Jasmin</p>';
  sessionStorage.setItem('draft', '1');
  const endSession = vi.fn();
  const leaveTo = vi.fn();
  hideQuickly({ endSession, leaveTo });
  expect(document.body.textContent).toBe('');
  expect(document.documentElement.hidden).toBe(true);
  expect(sessionStorage.length).toBe(0);
  expect(endSession).toHaveBeenCalledOnce();
  expect(leaveTo).toHaveBeenCalledWith(expect.stringMatching(/^https:/));
  document.documentElement.hidden = false;
});

test('Shift three times hides; Shift with a letter between does not', () => {
  const hide = vi.fn();
  const dispose = createRoot((end) => {
    createHideKey(hide);
    return end;
  });
  ['Shift', 'Shift', 'A', 'Shift'].forEach(press);
  expect(hide).not.toHaveBeenCalled();
  ['Shift', 'Shift'].forEach(press);
  expect(hide).toHaveBeenCalledOnce();
  dispose();
  ['Shift', 'Shift', 'Shift'].forEach(press);
  expect(hide).toHaveBeenCalledOnce();
});
