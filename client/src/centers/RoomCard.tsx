import type { RoomDetail } from '@iwaa/shared/centers/centers';
import { For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { useCenter } from './center-context.ts';
import layout from '../ui/layout.module.css';
import { OpenInPlace } from '../ui/OpenInPlace.tsx';
import { RoomEditor } from './RoomEditor.tsx';
import styles from './RoomsSection.module.css';
import { receptionInWords } from '../ui/reception.ts';
import { kindInWords } from './words.ts';

/** One room at rest, or open for editing. */
export function RoomCard(props: { readonly room: RoomDetail }) {
  const { mayEdit } = useCenter();
  return (
    <li class={styles.room}>
      <h3>{t.centers.roomNamed({ name: props.room.name })}</h3>
      <OpenInPlace
        label={t.centers.editRoom({ name: props.room.name })}
        mayOpen={mayEdit}
        closed={<RoomAtRest room={props.room} />}
      >
        {(close) => <RoomEditor room={props.room} onClose={close} />}
      </OpenInPlace>
    </li>
  );
}

function RoomAtRest(props: { readonly room: RoomDetail }) {
  return (
    <>
      <p>{receptionInWords(props.room.receives)}</p>
      <p class={layout.small}>
        {t.centers[`mixing-${props.room.mixing}`]()}
        <Show when={props.room.accessible}> · {t.centers.accessible()}</Show>
      </p>
      <ul class={styles.beds} aria-label={t.words.beds({ count: props.room.beds.length })}>
        <For each={props.room.beds}>
          {(bed) => (
            <li class={styles.bed}>
              <bdi>{bed.label}</bdi>
              <Show when={kindInWords(bed.kind)}>{(kind) => <span class={styles.kind}>{kind()}</span>}</Show>
            </li>
          )}
        </For>
      </ul>
    </>
  );
}
