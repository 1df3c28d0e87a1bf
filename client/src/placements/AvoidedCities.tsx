import type { CityLine } from '@iwaa/shared/centers/centers';
import { For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { CityInput } from './CityInput.tsx';
import { nameOf } from '../text/name.ts';
import type { Draft, EditDraft } from './draft.ts';
import styles from './NewRequest.module.css';

type AvoidedCitiesProps = { readonly draft: Draft; readonly edit: EditDraft; readonly cities: readonly CityLine[] };

/** Cities where somebody would be in danger: their centers are never proposed. */
export function AvoidedCities(props: AvoidedCitiesProps) {
  const avoided = () => props.cities.filter((city) => props.draft.avoidCities.includes(city.id));
  const others = () => props.cities.filter((city) => !props.draft.avoidCities.includes(city.id));
  const avoid = (cityId: string | undefined): void => {
    if (cityId !== undefined) props.edit('avoidCities', (all) => [...all, cityId]);
  };
  const lift = (cityId: string): void => props.edit('avoidCities', (all) => all.filter((one) => one !== cityId));
  return (
    <details class={styles.more}>
      <summary>
        {t.composing.avoid()}
        <Show when={avoided().length > 0}>
          <span class={styles.chosen}> · {t.composing.avoided({ count: avoided().length })}</span>
        </Show>
      </summary>
      <CityInput label={t.composing.avoidCity()} cities={others()} chosen={undefined} onCity={avoid} />
      <ul class={styles.avoided}>
        <For each={avoided()}>
          {(city) => (
            <li>
              <Button onClick={() => lift(city.id)}>{t.composing.noLongerAvoid({ city: nameOf(city) })}</Button>
            </li>
          )}
        </For>
      </ul>
    </details>
  );
}
