/** One polite live region for the page: results are read aloud, and shown for a moment when `toast` is used. */
import { createSignal, Show } from 'solid-js';
import styles from './Announcer.module.css';
import layout from './layout.module.css';

const [spoken, setSpoken] = createSignal('');
const [shown, setShown] = createSignal('');
let hiding: ReturnType<typeof setTimeout> | undefined;

/** Reads a result aloud. The change itself is already where the eye is. */
export function announce(text: string): void {
  // The same words twice must be read twice: a region that does not change is not read.
  setSpoken((before) => (before === text ? `${text}\u00a0` : text));
}

/** Reads a result aloud and shows it for six seconds, for a result whose row is no longer on the screen. */
export function toast(text: string): void {
  announce(text);
  setShown(text);
  clearTimeout(hiding);
  hiding = setTimeout(() => setShown(''), 6000);
}

export function Announcer() {
  return (
    <>
      <div class={layout.unseen} role="status" aria-live="polite">
        {spoken()}
      </div>
      <Show when={shown()}>
        <div class={styles.toast} aria-hidden="true">
          {shown()}
        </div>
      </Show>
    </>
  );
}
