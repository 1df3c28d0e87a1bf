import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Card } from '../ui/Card.tsx';
import { Empty } from '../ui/Empty.tsx';
import { useCenter } from './center-context.ts';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import layout from '../ui/layout.module.css';
import { OpenInPlace } from '../ui/OpenInPlace.tsx';
import { QuickEntry } from './QuickEntry.tsx';
import { RoomCard } from './RoomCard.tsx';
import styles from './RoomsSection.module.css';

/** The rooms of a center and their beds. Who sleeps in them is the desk's business, never shown here. */
export function RoomsSection() {
  const { center, mayEdit } = useCenter();
  const beds = () => center().rooms.reduce((sum, room) => sum + room.beds.length, 0);
  const size = () => [t.centers.rooms({ count: center().rooms.length }), t.words.beds({ count: beds() })].join(' · ');
  return (
    <Card title={t.centers.roomsTitle()}>
      <Show when={center().rooms.length > 0} fallback={<NoRooms mayEdit={mayEdit} />}>
        <p class={layout.soft}>{size()}</p>
        <ul class={styles.rooms}>
          <KeyedFor each={center().rooms} by={(room) => room.roomId}>
            {(room) => <RoomCard room={room()} />}
          </KeyedFor>
        </ul>
      </Show>
      <OpenInPlace kind="primary" label={t.centers.addRooms()} mayOpen={mayEdit}>
        {(close) => <QuickEntry onClose={close} />}
      </OpenInPlace>
    </Card>
  );
}

function NoRooms(props: { readonly mayEdit: boolean }) {
  return (
    <Empty title={t.centers.noRooms()}>
      <p>{props.mayEdit ? t.centers.noRoomsNext() : t.centers.noRoomsWait()}</p>
    </Empty>
  );
}
