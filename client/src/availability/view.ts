/** Which way of showing the board suits the screen, until the person chooses one. */
import { createSignal, onCleanup } from 'solid-js';

export const boardViews = ['table', 'list', 'map'] as const;
export type BoardView = (typeof boardViews)[number];

/** The width under which the seven columns of the table no longer stand side by side. Paper takes the table, whatever the screen it is printed from. */
const narrow = 'screen and (max-width: 60rem)';

export function createBoardView() {
  const media = matchMedia(narrow);
  const [isNarrow, setNarrow] = createSignal(media.matches);
  const [chosen, setChosen] = createSignal<BoardView>();
  const follow = (): void => void setNarrow(media.matches);
  media.addEventListener('change', follow);
  onCleanup(() => media.removeEventListener('change', follow));
  const view = () => chosen() ?? (isNarrow() ? 'list' : 'table');
  return { view, setView: (next: BoardView) => setChosen(next), isNarrow };
}
