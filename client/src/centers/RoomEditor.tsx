import type { RoomDetail, UpdateRoom } from '@iwaa/shared/centers/centers';
import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/inputs.tsx';
import { ChangedMeanwhile } from '../ui/ChangedMeanwhile.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { createVersionedEdit } from '../ui/versioned-edit.ts';
import { AdmissionFields } from './AdmissionFields.tsx';
import { BedsEditor } from './BedsEditor.tsx';
import { createCenterChange, useCenter } from './center-context.ts';
import layout from '../ui/layout.module.css';
import { Retire } from './Retire.tsx';
import { areAgesRight, draftOf, type RoomDraft } from './room-draft.ts';
import { receptionInWords } from '../ui/reception.ts';

const admissionInWords = (draft: RoomDraft): string =>
  [
    receptionInWords(draft.receives),
    t.centers[`mixing-${draft.mixing}`](),
    ...(draft.accessible ? [t.centers.accessible()] : []),
  ].join(', ');

/** The fields of a room in which what someone else saved differs from what is written here. */
function differencesBetween(theirs: RoomDraft, mine: RoomDraft) {
  return [
    { field: t.centers.roomName(), theirs: theirs.name, mine: mine.name },
    { field: t.centers.receives(), theirs: admissionInWords(theirs), mine: admissionInWords(mine) },
  ].filter((one) => one.theirs !== one.mine);
}

/** A room open for editing: its name and whom it receives, its beds, and taking it out of use. */
export function RoomEditor(props: { readonly room: RoomDetail; readonly onClose: () => void }) {
  const { changes } = useCenter();
  return (
    <>
      <RoomForm room={props.room} onClose={() => props.onClose()} />
      <BedsEditor room={props.room} />
      <Retire
        verb={t.centers.retireRoom({ name: props.room.name })}
        consequence={t.centers.retireRoomConsequence({ count: props.room.beds.length })}
        input={{ roomId: props.room.roomId }}
        change={(input, options) => changes.retireRoom(input, options)}
      />
    </>
  );
}

function RoomForm(props: { readonly room: RoomDetail; readonly onClose: () => void }) {
  const { changes } = useCenter();
  const save = createCenterChange<UpdateRoom, { version: number }>(
    (input, options) => changes.updateRoom(input, options),
    () => t.centers.saved(),
  );
  const edit = createVersionedEdit({ seen: () => props.room, draftOf, save });
  const { draft, write } = edit;
  const saveRoom = async (): Promise<void> => {
    const { receives, ...rest } = draft();
    const { roomId } = props.room;
    const outcome = await save.run({ roomId, version: edit.version(), ...rest, receives: [...receives] });
    if (outcome.phase === 'done') props.onClose();
  };
  const saveMine = (): void => {
    edit.catchUp();
    void saveRoom();
  };
  const isRight = () => draft().name.trim() !== '' && draft().receives.length > 0 && areAgesRight(draft().receives);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isRight()) void saveRoom();
  };
  return (
    <form class={layout.stack} noValidate onSubmit={submit} aria-label={t.centers.editRoom({ name: props.room.name })}>
      <TextInput
        label={t.centers.roomName()}
        error={draft().name.trim() === '' ? t.centers.roomNameMissing() : undefined}
        value={draft().name}
        onValue={(name) => write({ name })}
        maxlength="40"
      />
      <AdmissionFields value={draft()} onChange={write} />
      <Show when={edit.isOutrun()} fallback={<Outcome action={save} />}>
        <ChangedMeanwhile
          differences={differencesBetween(draftOf(props.room), draft())}
          onTakeTheirs={() => edit.takeTheirs()}
          onSaveMine={saveMine}
        />
      </Show>
      <div class={layout.actions}>
        <Button kind="primary" type="submit" pending={save.busy()} disabled={!isRight()}>
          {t.centers.saveRoom()}
        </Button>
        <Button kind="plain" onClick={() => props.onClose()}>
          {t.words.close()}
        </Button>
      </div>
    </form>
  );
}
