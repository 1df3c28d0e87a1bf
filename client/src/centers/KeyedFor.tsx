import { createMemo, For, type JSX } from 'solid-js';

type KeyedForProps<Item> = {
  readonly each: readonly Item[];
  readonly by: (item: Item) => string;
  readonly children: (item: () => Item) => JSX.Element;
};

/** A list whose rows keep what is being typed in them while their data is read again. */
export function KeyedFor<Item>(props: KeyedForProps<Item>) {
  const byKey = createMemo(() => new Map(props.each.map((item) => [props.by(item), item])));
  const row = (key: string): JSX.Element => {
    const first = byKey().get(key);
    if (first === undefined) return null;
    return props.children(createMemo((last: Item) => byKey().get(key) ?? last, first));
  };
  return <For each={[...byKey().keys()]}>{row}</For>;
}
