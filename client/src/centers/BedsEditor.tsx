import type { AddBed, RoomDetail } from '@iwaa/shared/centers/centers';
import type { lastingKinds } from '@iwaa/shared/centers/words';
import { createSignal, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/inputs.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { BedForm } from './BedForm.tsx';
import { BedKindChoice } from './BedKindChoice.tsx';
import styles from './BedsEditor.module.css';
import { createCenterChange, useCenter } from './center-context.ts';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import layout from '../ui/layout.module.css';
import { OpenInPlace } from '../ui/OpenInPlace.tsx';
import { nextBedLabel } from './room-names.ts';
import { Retire } from './Retire.tsx';
import { kindInWords } from './words.ts';

/** The beds of one room: each can be mended or taken out of use, and one more put in. */
export function BedsEditor(props: { readonly room: RoomDetail }) {
  const { changes } = useCenter();
  return (
    <div class={layout.stack}>
      <h4>{t.words.beds({ count: props.room.beds.length })}</h4>
      <ul class={styles.beds}>
        <KeyedFor each={props.room.beds} by={(bed) => bed.bedId}>
          {(bed) => (
            <li class={styles.bed}>
              <strong>
                <bdi>{bed().label}</bdi>
              </strong>
              <Show when={kindInWords(bed().kind)}>{(kind) => <span class={layout.small}>{kind()}</span>}</Show>
              <Show when={bed().kind !== 'extra'}>
                <OpenInPlace kind="plain" label={t.centers.editBed({ label: bed().label })}>
                  {(close) => <BedForm bed={bed()} onClose={close} />}
                </OpenInPlace>
              </Show>
              <Retire
                verb={t.centers.retireBed({ label: bed().label })}
                consequence={t.centers.retireBedConsequence()}
                input={{ bedId: bed().bedId }}
                change={(input, options) => changes.retireBed(input, options)}
              />
            </li>
          )}
        </KeyedFor>
      </ul>
      <NewBed room={props.room} />
    </div>
  );
}

function NewBed(props: { readonly room: RoomDetail }) {
  const { changes } = useCenter();
  const [written, setWritten] = createSignal<string>();
  const [kind, setKind] = createSignal<(typeof lastingKinds)[number]>('single');
  const label = () => written() ?? nextBedLabel(props.room);
  const add = createCenterChange<AddBed, { bedId: string }>(
    (input, options) => changes.addBed(input, options),
    (input) => t.centers.bedAdded({ label: input.label }),
  );
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!label().trim()) return;
    const outcome = await add.run({ roomId: props.room.roomId, label: label(), kind: kind() });
    if (outcome.phase === 'done') setWritten(undefined);
  };
  return (
    <form class={styles.add} onSubmit={(event) => void submit(event)}>
      <TextInput label={t.centers.newBed()} value={label()} onValue={setWritten} dir="ltr" maxlength="20" />
      <BedKindChoice value={kind()} onChoose={setKind} />
      <Button type="submit" pending={add.busy()} disabled={!label().trim()}>
        {t.centers.addBed({ label: label() })}
      </Button>
      <Outcome action={add} />
    </form>
  );
}
