/** Keyboard shortcuts. Each belongs to the view that shows its button, lives as long as it, and is listed in the help. */
import { createSignal, onCleanup } from 'solid-js';

export type Shortcut = { readonly key: string; readonly label: () => string; readonly run: () => void };

const [registered, setRegistered] = createSignal<readonly Shortcut[]>([]);
/** The shortcuts that work on this screen now: the newest of each key. */
export const shortcuts = (): readonly Shortcut[] =>
  registered().filter((one, _, all) => all.findLast(({ key }) => key === one.key) === one);

const typingPlaces = 'input, select, textarea, [contenteditable="true"], dialog';

/** True while a key belongs to what the person is writing or to an open dialog. */
function isTaken(event: KeyboardEvent): boolean {
  const { target } = event;
  return (
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    (target instanceof Element && target.closest(typingPlaces) !== null)
  );
}

export function createShortcut(key: string, label: () => string, run: () => void): void {
  const shortcut: Shortcut = { key, label, run };
  setRegistered((all) => [...all, shortcut]);
  onCleanup(() => setRegistered((all) => all.filter((one) => one !== shortcut)));
}

/** Listens for the whole page; the newest shortcut of a key wins, so that a dialog or an inner view can take it over. */
export function createShortcutListener(): void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isTaken(event)) return;
    const shortcut = registered().findLast((one) => one.key === event.key);
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run();
  };
  addEventListener('keydown', onKey);
  onCleanup(() => removeEventListener('keydown', onKey));
}

/** Arrow keys move focus among the rows of a list; `rowSelector` names what can take it. */
export function moveFocusInList(event: KeyboardEvent & { currentTarget: HTMLElement }, rowSelector: string): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(rowSelector)];
  const next = rows[rows.findIndex((row) => row.contains(document.activeElement)) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
