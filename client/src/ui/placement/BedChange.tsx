import type { AcceptOffer } from '@iwaa/shared/placements/inputs';
import { createSignal, For } from 'solid-js';
import { t } from '../../text/index.ts';
import { Button } from '../Button.tsx';
import { Select } from '../inputs.tsx';
import styles from './AcceptDecline.module.css';
import { bedInWords, type BedChoice, type HeldBed } from './beds.ts';

type BedChangeProps = {
  readonly held: readonly HeldBed[];
  readonly free: readonly BedChoice[];
  readonly busy: boolean;
  readonly onAccept: (beds: NonNullable<AcceptOffer['beds']>) => void;
  readonly onCancel: () => void;
};

/** Another bed for each person. Beds held for the party can be exchanged among its people. */
export function BedChange(props: BedChangeProps) {
  const [chosen, setChosen] = createSignal<Readonly<Record<string, string>>>({});
  const choices = () => [...props.held, ...props.free].map((bed) => ({ value: bed.bedId, label: bedInWords(bed) }));
  const bedOf = (bed: HeldBed): string => chosen()[bed.letter ?? ''] ?? bed.bedId;
  const beds = () => props.held.map((bed) => ({ letter: bed.letter ?? '', bedId: bedOf(bed) }));
  const isTwice = (bed: HeldBed): boolean => beds().filter((one) => one.bedId === bedOf(bed)).length > 1;

  return (
    <div class={styles.form}>
      <For each={props.held}>
        {(bed) => (
          <Select
            label={t.stays.bedFor({ letter: bed.letter ?? '' })}
            choices={choices()}
            value={bedOf(bed)}
            error={isTwice(bed) ? t.stays.bedTwice() : undefined}
            onValue={(bedId) => setChosen((all) => ({ ...all, [bed.letter ?? '']: bedId }))}
          />
        )}
      </For>
      <div class={styles.buttons}>
        <Button
          kind="primary"
          pending={props.busy}
          disabled={props.held.some(isTwice)}
          onClick={() => props.onAccept(beds())}
        >
          {t.stays.acceptWithThese()}
        </Button>
        <Button onClick={() => props.onCancel()}>{t.stays.keepChosenBeds()}</Button>
      </div>
    </div>
  );
}
