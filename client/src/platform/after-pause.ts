import { createEffect, createSignal, onCleanup } from 'solid-js';

/** A person tapping quickly asks once, when they pause. */
const pauseMilliseconds = 200;

export function afterPause<T>(value: () => T): () => T {
  const [settled, setSettled] = createSignal(value());
  createEffect(() => {
    const next = value();
    const timer = setTimeout(() => setSettled(() => next), pauseMilliseconds);
    onCleanup(() => clearTimeout(timer));
  });
  return settled;
}
