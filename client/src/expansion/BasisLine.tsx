import type { Basis } from '@iwaa/shared/expansion/basis';
import { Show } from 'solid-js';
import { basisInWords } from './assumptions.ts';

/** Where a figure comes from: a source that opens, an assumption in words, or the network's own history. */
export function BasisLine(props: { readonly basis: Basis }) {
  const url = () => (props.basis.kind === 'source' ? props.basis.url : null);
  return (
    <Show when={url()} fallback={<bdi>{basisInWords(props.basis)}</bdi>}>
      {(address) => (
        <a href={address()} target="_blank" rel="noreferrer">
          <bdi>{basisInWords(props.basis)}</bdi>
        </a>
      )}
    </Show>
  );
}
