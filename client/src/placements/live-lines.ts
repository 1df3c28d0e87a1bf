/** A list that follows the board: only rows that changed are drawn again, marked for two seconds, and read aloud. */
import type { RequestLine } from '@iwaa/shared/placements/views';
import { createEffect, on } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { copyForStore } from '../platform/keep-same.ts';
import { createMarks } from '../ui/marks.ts';

/** The lines that are new or different since the list before. */
function changedSince(before: ReadonlyMap<string, string>, lines: readonly RequestLine[]): RequestLine[] {
  return lines.filter((line) => before.get(line.requestId) !== JSON.stringify(line));
}

/** `list` names what is listed: another list is shown without marking anything. */
export function createLiveLines(
  answer: () => { readonly list: string; readonly lines: readonly RequestLine[] } | undefined,
  onChanged: (line: RequestLine) => void,
) {
  const [store, setStore] = createStore<{ lines: RequestLine[] }>({ lines: [] });
  const marks = createMarks();
  let known: { list: string; texts: ReadonlyMap<string, string> } | undefined;

  function mark(changed: readonly RequestLine[]): void {
    if (changed.length === 0) return;
    marks.mark(changed.map((line) => line.requestId));
    for (const line of changed) onChanged(line);
  }

  createEffect(
    on(answer, (next) => {
      if (!next) return;
      const changed = known?.list === next.list ? changedSince(known.texts, next.lines) : [];
      known = { list: next.list, texts: new Map(next.lines.map((line) => [line.requestId, JSON.stringify(line)])) };
      setStore('lines', reconcile(copyForStore([...next.lines]), { key: 'requestId' }));
      mark(changed);
    }),
  );
  return { lines: () => store.lines, isMarked: marks.isMarked };
}
