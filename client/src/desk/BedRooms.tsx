import type { BedTile, CenterBeds, RoomTiles } from '@iwaa/shared/ledger/ledger';
import { For } from 'solid-js';
import { t } from '../text/index.ts';
import { classes } from '../ui/classes.ts';
import marks from '../ui/marks.module.css';
import { receptionInWords } from '../ui/reception.ts';
import { StatusShape } from '../ui/StatusMark.tsx';
import { bedInWords, statusOf, tileWord } from './bed-words.ts';
import styles from './beds.module.css';

const roomInWords = (room: RoomTiles): string =>
  [
    t.desk.room({ name: room.name }),
    receptionInWords(room.receives),
    ...(room.mixing === 'open' ? [] : [t.desk[`mixing-${room.mixing}`]()]),
    ...(room.accessible ? [t.desk.accessible()] : []),
  ].join(' · ');

type TileProps = { readonly tile: BedTile; readonly marked: boolean; readonly onOpen: () => void };

/** Shape, label and word. */
function Tile(props: TileProps) {
  return (
    <button
      type="button"
      class={classes(styles.tile, styles[props.tile.state])}
      aria-haspopup="dialog"
      title={bedInWords(props.tile)}
      onClick={() => props.onOpen()}
    >
      <span class={classes(styles.face, props.marked && marks.marked)}>
        <StatusShape status={statusOf(props.tile.state)} />
        <bdi class={styles.label}>{props.tile.label}</bdi>
        <span class={styles.word}>{tileWord(props.tile)}</span>
      </span>
    </button>
  );
}

type BedRoomsProps = {
  readonly rooms: CenterBeds['rooms'];
  readonly isMarked: (bedId: string) => boolean;
  readonly onOpen: (bedId: string) => void;
};

/** Rooms as cards, beds as tiles. */
export function BedRooms(props: BedRoomsProps) {
  return (
    <div class={styles.rooms}>
      <For each={props.rooms}>
        {(room) => (
          <section class={styles.room} aria-label={t.desk.room({ name: room.name })}>
            <h3 class={styles.roomTitle}>{roomInWords(room)}</h3>
            <ul class={styles.tiles}>
              <For each={room.beds}>
                {(tile) => (
                  <li>
                    <Tile tile={tile} marked={props.isMarked(tile.bedId)} onOpen={() => props.onOpen(tile.bedId)} />
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
    </div>
  );
}
