import { createSignal, onCleanup, Show, type JSX } from 'solid-js';

/** Draws a part of a large page in a task of its own: a slow telephone answers a touch in between, and shows what came before. */
export function Later(props: { readonly children: JSX.Element }) {
  const [isDue, setIsDue] = createSignal(false);
  const timer = setTimeout(() => setIsDue(true));
  onCleanup(() => clearTimeout(timer));
  return <Show when={isDue()}>{props.children}</Show>;
}
