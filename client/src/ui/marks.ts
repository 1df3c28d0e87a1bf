/** What has just changed, by id: marked for two seconds, so that the eye finds it. */
import { createSignal, onCleanup } from 'solid-js';

const markedFor = 2000;

export type Marks = { readonly isMarked: (id: string) => boolean; readonly mark: (ids: readonly string[]) => void };

export function createMarks(): Marks {
  const [marked, setMarked] = createSignal<ReadonlySet<string>>(new Set());
  let clearing: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(clearing));
  return {
    isMarked: (id) => marked().has(id),
    mark: (ids) => {
      setMarked(new Set(ids));
      clearTimeout(clearing);
      clearing = setTimeout(() => setMarked(new Set<string>()), markedFor);
    },
  };
}
