/** The beds as a store: a new answer touches only the tiles that differ, so that a sheet or a focus on another one stays. */
import type { CenterBeds } from '@iwaa/shared/ledger/ledger';
import { createEffect, on } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';

export function createLiveBeds(answer: () => CenterBeds): CenterBeds {
  const [beds, setBeds] = createStore<CenterBeds>(structuredClone(answer()));
  createEffect(on(answer, (next) => setBeds(reconcile(next, { key: 'bedId' })), { defer: true }));
  return beds;
}
