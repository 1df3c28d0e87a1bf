import { createSignal, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Empty } from '../ui/Empty.tsx';
import { useCenter } from './center-context.ts';
import { KeyedFor } from './KeyedFor.tsx';
import layout from './layout.module.css';
import { QuickEntry } from './QuickEntry.tsx';
import { RoomCard } from './RoomCard.tsx';
import styles from './RoomsSection.module.css';

/** The rooms of a center and their beds. Who sleeps in them is the desk's business, never shown here. */
export function RoomsSection() {
  const { center, mayEdit } = useCenter();
  const [adding, setAdding] = createSignal(false);
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
      <Show when={mayEdit}>
        <Show when={adding()} fallback={<AddRoomsButton onPress={() => setAdding(true)} />}>
          <QuickEntry onClose={() => setAdding(false)} />
        </Show>
      </Show>
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

function AddRoomsButton(props: { readonly onPress: () => void }) {
  return (
    <div>
      <Button kind="primary" onClick={() => props.onPress()}>
        {t.centers.addRooms()}
      </Button>
    </div>
  );
}
