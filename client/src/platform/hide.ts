/**
 * Hide quickly: the page is blank at once, what the tab remembers is dropped, and the browser leaves for a page that says
 * nothing about anyone. The way back is closed as well as a page can: this entry of the history is replaced.
 */
import { onCleanup } from 'solid-js';

const neutralPage = 'https://www.wikipedia.org/';
const presses = 3;
const withinMilliseconds = 1500;

export type Leave = { endSession: () => void; leaveTo: (address: string) => void };

export function hideQuickly({ endSession, leaveTo }: Leave): void {
  document.documentElement.hidden = true;
  document.body.replaceChildren();
  sessionStorage.clear();
  endSession();
  leaveTo(neutralPage);
}

/** Calls `hide` when Shift is pressed three times in a row and nothing else between. */
export function createHideKey(hide: () => void): void {
  let times: readonly number[] = [];
  const onKey = (event: KeyboardEvent): void => {
    if (event.repeat) return;
    const recent = times.filter((time) => event.timeStamp - time < withinMilliseconds);
    times = event.key === 'Shift' ? [...recent, event.timeStamp] : [];
    if (times.length >= presses) hide();
  };
  addEventListener('keydown', onKey, { capture: true });
  onCleanup(() => removeEventListener('keydown', onKey, { capture: true }));
}
