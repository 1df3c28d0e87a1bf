import { createEffect, createMemo, For, on, untrack, type JSX } from 'solid-js';

type KeyedForProps<Item extends object> = {
  readonly each: readonly Item[];
  readonly by: (item: Item) => string;
  readonly children: (item: () => Item) => JSX.Element;
};

/** A list whose rows keep what is being typed in them, and the focus, while their data is read again and they change places. */
export function KeyedFor<Item extends object>(props: KeyedForProps<Item>) {
  const byKey = createMemo(() => new Map(props.each.map((item) => [props.by(item), item])));
  const keys = createMemo(() => [...byKey().keys()]);
  // A row that is put in another place loses the focus on the way. Where nothing had it the page is not asked: it would be laid out for the answer.
  const focused = createMemo(() => (keys(), document.activeElement === document.body ? null : document.activeElement));
  createEffect(
    on(keys, () => {
      const element = focused();
      if (element instanceof HTMLElement && element.isConnected && document.activeElement === document.body)
        element.focus({ preventScroll: true });
    }),
  );
  return (
    <For each={keys()}>
      {(key) => {
        const first = untrack(() => byKey().get(key));
        return first && props.children(createMemo((last: Item) => byKey().get(key) ?? last, first));
      }}
    </For>
  );
}
