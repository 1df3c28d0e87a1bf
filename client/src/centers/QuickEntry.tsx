import { bedsOfRoom, nextRoomNames } from '@iwaa/shared/centers/naming';
import type { AddRooms } from '@iwaa/shared/centers/centers';
import { createMemo, createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { OrCancel } from '../ui/OrCancel.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { Stepper } from '../ui/Stepper.tsx';
import { AdmissionFields } from './AdmissionFields.tsx';
import { createCenterChange, useCenter } from './center-context.ts';
import layout from '../ui/layout.module.css';
import styles from './QuickEntry.module.css';
import { areAgesRight, newAdmission } from './room-draft.ts';
import { receptionInWords } from '../ui/reception.ts';

/** "3 chambres de 4 lits, femmes": many rooms at once, read back as a sentence before they exist. */
export function QuickEntry(props: { readonly onClose: () => void }) {
  const { center, changes } = useCenter();
  const [size, setSize] = createStore({ rooms: 1, bedsEach: 4, cotsEach: 0 });
  const [admission, setAdmission] = createSignal(newAdmission);
  const add = createCenterChange<AddRooms, { rooms: number; beds: number }>(
    (input, options) => changes.addRooms(input, options),
    () => sentence(),
  );
  const bedsInWords = (): string =>
    [
      t.words.beds({ count: size.bedsEach }),
      ...(size.cotsEach > 0 ? [t.centers.cots({ count: size.cotsEach })] : []),
    ].join(' + ');
  const sentence = () =>
    t.centers.quickSentence({
      rooms: t.centers.rooms({ count: size.rooms }),
      beds: bedsInWords(),
      who: receptionInWords(admission().receives),
    });
  const isRight = () => admission().receives.length > 0 && areAgesRight(admission().receives);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!isRight()) return;
    const { centerId } = center();
    const outcome = await add.run({ centerId, ...size, ...admission(), receives: [...admission().receives] });
    if (outcome.phase === 'done') props.onClose();
  };
  return (
    <form class={styles.entry} onSubmit={(event) => void submit(event)} aria-label={t.centers.addRooms()}>
      <h3>{t.centers.addRooms()}</h3>
      <SizeSteppers {...size} onChange={setSize} />
      <AdmissionFields
        value={admission()}
        onChange={(changed) => setAdmission((before) => ({ ...before, ...changed }))}
      />
      <Notice>
        <p class={styles.sentence}>{sentence()}</p>
        <Preview {...size} />
      </Notice>
      <Outcome action={add} />
      <OrCancel onCancel={() => props.onClose()}>
        <Button kind="primary" type="submit" pending={add.busy()} disabled={!isRight()}>
          {t.centers.addRoomsVerb({ count: size.rooms * (size.bedsEach + size.cotsEach) })}
        </Button>
      </OrCancel>
    </form>
  );
}

type Size = { readonly rooms: number; readonly bedsEach: number; readonly cotsEach: number };

function SizeSteppers(props: Size & { readonly onChange: (changes: Partial<Size>) => void }) {
  return (
    <div class={styles.size}>
      <Stepper
        label={t.centers.howManyRooms()}
        min={1}
        max={50}
        value={props.rooms}
        onChange={(rooms) => props.onChange({ rooms })}
      />
      <Stepper
        label={t.centers.bedsEach()}
        min={1}
        max={40}
        value={props.bedsEach}
        onChange={(bedsEach) => props.onChange({ bedsEach })}
      />
      <Stepper
        label={t.centers.cotsEach()}
        max={10}
        value={props.cotsEach}
        onChange={(cotsEach) => props.onChange({ cotsEach })}
      />
    </div>
  );
}

/** The names to come: every room, and the beds of the first as the pattern of the others. */
function Preview(props: Size) {
  const { center } = useCenter();
  const names = createMemo(() =>
    nextRoomNames(
      center().rooms.map((room) => room.name),
      props.rooms,
    ),
  );
  const shownNames = () => (names().length > 6 ? [...names().slice(0, 3), '…', ...names().slice(-1)] : names());
  const labels = () => bedsOfRoom(names()[0] ?? '', props.bedsEach, props.cotsEach).map((bed) => bed.label);
  const shownLabels = () => (labels().length > 8 ? [...labels().slice(0, 6), '…', ...labels().slice(-1)] : labels());
  return (
    <p class={layout.soft}>
      {t.centers.namesToCome()} <bdi dir="ltr">{shownNames().join(', ')}</bdi> · {t.centers.labelsToCome()}{' '}
      <bdi dir="ltr">{shownLabels().join(' ')}</bdi>
    </p>
  );
}
