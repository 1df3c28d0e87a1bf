import { columns } from '@iwaa/shared/availability/availability';
import { For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Chip, ChipRow } from '../ui/Chip.tsx';
import styles from './availability.module.css';
import { chipServices, type Needs, toggled } from './needs.ts';

type NeedChipsProps = {
  readonly needs: Needs;
  readonly regionName: (id: string) => string;
  readonly onNeeds: (needs: Needs) => void;
};

/** Who it is for (one at a time), then what must be there (as many as needed): one row. */
export function NeedChips(props: NeedChipsProps) {
  return (
    <ChipRow label={t.availability.filters()}>
      <Chip pressed={props.needs.column === null} onPress={() => props.onNeeds({ ...props.needs, column: null })}>
        {t.availability.all()}
      </Chip>
      <For each={columns}>
        {(column) => (
          <Chip
            pressed={props.needs.column === column}
            onPress={(pressed) => props.onNeeds({ ...props.needs, column: pressed ? column : null })}
          >
            {t.availability[column]()}
          </Chip>
        )}
      </For>
      <span class={styles.gap} />
      <For each={chipServices}>
        {(service) => (
          <Chip
            pressed={props.needs.services.includes(service)}
            onPress={() => props.onNeeds(toggled(props.needs, service))}
          >
            {t.availability[service]()}
          </Chip>
        )}
      </For>
      <Chip pressed={props.needs.accessible} onPress={(accessible) => props.onNeeds({ ...props.needs, accessible })}>
        {t.availability.accessible()}
      </Chip>
      <Show when={props.needs.regionId}>
        {(regionId) => (
          <Chip pressed onPress={() => props.onNeeds({ ...props.needs, regionId: null })}>
            {t.availability.onlyRegion({ region: props.regionName(regionId()) })}
          </Chip>
        )}
      </Show>
    </ChipRow>
  );
}
