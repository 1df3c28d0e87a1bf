import { A, useLocation } from '@solidjs/router';
import type { Role } from '@iwaa/shared/access/access';
import { For } from 'solid-js';
import { t } from '../text/index.ts';
import styles from './Places.module.css';
import { placeAt, placesOf } from './places.ts';

/** Across the top of a desk, along the bottom of a phone. */
export function Places(props: { readonly role: Role }) {
  const location = useLocation();
  const current = () => placeAt(location.pathname, props.role);
  return (
    <nav class={styles.places} aria-label={t.shell.mainPlaces()}>
      <For each={placesOf(props.role)}>
        {(place) => (
          <A class={styles.place} href={place.href} aria-current={current() === place ? 'page' : undefined}>
            {place.label()}
          </A>
        )}
      </For>
    </nav>
  );
}
