import { createMemo, For, untrack, type JSX } from 'solid-js';

type KeyedForProps<Item extends object> = {
  readonly each: readonly Item[];
  readonly by: (item: Item) => string;
  readonly children: (item: () => Item) => JSX.Element;
};

/** A list whose rows keep what is being typed in them while their data is read again. */
export function KeyedFor<Item extends object>(props: KeyedForProps<Item>) {
  const byKey = createMemo(() => new Map(props.each.map((item) => [props.by(item), item])));
  return (
    <For each={[...byKey().keys()]}>
      {(key) => {
        const first = untrack(() => byKey().get(key));
        return first && props.children(createMemo((last: Item) => byKey().get(key) ?? last, first));
      }}
    </For>
  );
}
