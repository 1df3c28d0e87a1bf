import type { ScenarioContent } from '@iwaa/shared/expansion/scenario';
import { Index } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/inputs.tsx';
import layout from '../../../ui/layout.module.css';
import { changesOf, type Editing, replaced, without } from '../editing.ts';
import { NumberInput } from '../NumberInput.tsx';
import { fieldId } from '../parts.ts';
import styles from './money.module.css';

type Minimum = ScenarioContent['rules']['regionMinimums'][number];

/** Centers that a region must have, from a year on. */
export function RegionMinimums(props: { readonly edit: Editing }) {
  const minimums = () => props.edit.content().rules.regionMinimums;
  const write = (regionMinimums: Minimum[]): void => changesOf(props.edit.change).rules({ regionMinimums });
  const add = (): void => {
    const [region] = props.edit.baseline().regions;
    if (!region) return;
    write([...minimums(), { regionId: region.id, centers: 1, fromYear: props.edit.content().demand.toYear }]);
  };
  return (
    <>
      <h3 id={fieldId('minimums')} tabindex="-1">
        {t.expansion.regionMinimums()}
      </h3>
      <Index each={minimums()} fallback={<p>{t.expansion.noMinimums()}</p>}>
        {(minimum, place) => (
          <MinimumLine
            minimum={minimum()}
            edit={props.edit}
            onMinimum={(next) => write(replaced(minimums(), place, next))}
            onRemove={() => write(without(minimums(), place))}
          />
        )}
      </Index>
      <div>
        <Button onClick={add}>{t.expansion.addMinimum()}</Button>
      </div>
    </>
  );
}

type MinimumLineProps = {
  readonly minimum: Minimum;
  readonly edit: Editing;
  readonly onMinimum: (minimum: Minimum) => void;
  readonly onRemove: () => void;
};

function MinimumLine(props: MinimumLineProps) {
  const region = () => props.edit.names().region(props.minimum.regionId);
  const write = (part: Partial<Minimum>): void => props.onMinimum({ ...props.minimum, ...part });
  return (
    <section class={styles.line} aria-label={region()}>
      <div class={layout.fields}>
        <Select
          label={t.expansion.region()}
          choices={props.edit.baseline().regions.map(({ id }) => ({ value: id, label: props.edit.names().region(id) }))}
          value={props.minimum.regionId}
          onValue={(regionId) => write({ regionId })}
        />
        <NumberInput
          label={t.expansion.centersAtLeast()}
          value={props.minimum.centers}
          onNumber={(centers) => write({ centers })}
        />
        <NumberInput
          label={t.expansion.fromYear()}
          value={props.minimum.fromYear}
          onNumber={(fromYear) => write({ fromYear })}
        />
      </div>
      <div>
        <Button aria-label={t.expansion.remove({ what: region() })} onClick={() => props.onRemove()}>
          {t.expansion.removeWord()}
        </Button>
      </div>
    </section>
  );
}
