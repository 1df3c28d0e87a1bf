/** A line that is done goes away with the button that was pressed: focus then returns to the heading of its list. */
import { onCleanup } from 'solid-js';

export function createFocusReturn(line: HTMLElement, headingId: string): void {
  onCleanup(() => {
    if (line.contains(document.activeElement)) document.getElementById(headingId)?.focus();
  });
}
