import { fireEvent, render, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { createShortcut, createShortcutListener, moveFocusInList, shortcuts } from './keys.ts';

function Page(props: { readonly onNew: () => void }) {
  createShortcutListener();
  createShortcut(
    'n',
    () => 'Nouvelle demande',
    () => props.onNew(),
  );
  return (
    <>
      <input aria-label="Note" />
      <ul onKeyDown={(event) => moveFocusInList(event, 'a')}>
        <li>
          <a href="#1">Un</a>
        </li>
        <li>
          <a href="#2">Deux</a>
        </li>
      </ul>
    </>
  );
}

test('a shortcut works on the page, not while someone writes, nor with Ctrl', () => {
  const onNew = vi.fn();
  render(() => <Page onNew={onNew} />);
  fireEvent.keyDown(screen.getByLabelText('Note'), { key: 'n' });
  fireEvent.keyDown(document.body, { key: 'n', ctrlKey: true });
  expect(onNew).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: 'n' });
  expect(onNew).toHaveBeenCalledOnce();
});

test('a shortcut lives as long as the view it belongs to', () => {
  const { unmount } = render(() => <Page onNew={vi.fn()} />);
  expect(shortcuts().map((one) => one.key)).toEqual(['n']);
  unmount();
  expect(shortcuts()).toEqual([]);
});

test('arrows move focus among the rows of a list and stop at its ends', () => {
  render(() => <Page onNew={vi.fn()} />);
  const [first, second] = [screen.getByText('Un'), screen.getByText('Deux')];
  first.focus();
  fireEvent.keyDown(first, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(second);
  fireEvent.keyDown(second, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(second);
});
