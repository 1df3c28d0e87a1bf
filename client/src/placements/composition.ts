/** The request under way in this tab: its draft, the request filed from it, and the place held for it. */
import type { PlaceFound } from '@iwaa/shared/placements/views';
import { createSignal } from 'solid-js';
import { freshKey } from '../platform/fresh-key.ts';
import { createDraft, emptyDraft } from './draft.ts';

/** `criteria` is what was filed, as text: a draft changed since is another request. */
export type Filed = { readonly requestId: string; readonly reference: string; readonly criteria: string };
export type Held = {
  readonly offerId: string;
  readonly lapsesAt: string;
  readonly extended: boolean;
  readonly place: PlaceFound;
};

function createComposition(accountId: string) {
  const [draft, edit] = createDraft();
  const [filed, setFiled] = createSignal<Filed>();
  const [held, setHeld] = createSignal<Held>();
  const [searchKey, setSearchKey] = createSignal(freshKey());
  const clear = (): void => {
    edit(emptyDraft());
    setSearchKey(freshKey());
    setFiled(undefined);
    setHeld(undefined);
  };
  return { accountId, searchKey, draft, edit, filed, setFiled, held, setHeld, clear };
}
export type Composition = ReturnType<typeof createComposition>;

let current: Composition | undefined;

/** The composition of this account: somebody else who signs in on the same device starts afresh. */
export function compositionOf(accountId: string): Composition {
  if (current?.accountId !== accountId) current = createComposition(accountId);
  return current;
}
