import type { BedTile, CenterBeds, RoomTiles } from '@iwaa/shared/ledger/ledger';
import { For, Show } from 'solid-js';
import { localeOf } from '../text/format.ts';
import { language, t } from '../text/index.ts';
import { classes } from '../ui/classes.ts';
import { StatusShape } from '../ui/StatusMark.tsx';
import { bedInWords, statusOf, tileWord } from './bed-words.ts';
import styles from './beds.module.css';

/** Isolated, so that an Arabic sentence does not turn "13–17" into "17–13". */
const agesInWords = (from: number, to: number): string => `\u2066${from}–${to}\u2069`;

/** Whom a room receives: "femmes, filles 0–17". */
function receivesInWords(room: RoomTiles): string {
  const each = room.receives.map(({ group, fromAge, toAge }) => {
    const words = t.availability[group]();
    const isUsual =
      group === 'woman' || group === 'man' ? fromAge === 18 && toAge === 120 : fromAge === 0 && toAge === 17;
    return isUsual ? words : t.desk.groupAged({ group: words, ages: agesInWords(fromAge, toAge) });
  });
  return new Intl.ListFormat(localeOf[language()]).format(each);
}

const roomInWords = (room: RoomTiles): string =>
  [
    t.desk.room({ name: room.name }),
    receivesInWords(room),
    ...(room.mixing === 'open' ? [] : [t.desk[`mixing-${room.mixing}`]()]),
    ...(room.accessible ? [t.desk.accessible()] : []),
  ].join(' · ');

type TileProps = { readonly tile: BedTile; readonly onOpen: () => void };

/** Shape, label and word. What is inside is drawn anew when the state changes, and the new drawing marks itself for two seconds. */
function Tile(props: TileProps) {
  let drawn = false;
  const justChanged = (): boolean => {
    const before = drawn;
    drawn = true;
    return before;
  };
  return (
    <button
      type="button"
      class={classes(styles.tile, styles[props.tile.state])}
      aria-haspopup="dialog"
      title={bedInWords(props.tile)}
      onClick={() => props.onOpen()}
    >
      <Show when={`${props.tile.state} ${tileWord(props.tile)}`} keyed>
        <span class={classes(styles.face, justChanged() && styles.changed)}>
          <StatusShape status={statusOf(props.tile.state)} />
          <bdi class={styles.label}>{props.tile.label}</bdi>
          <span class={styles.word}>{tileWord(props.tile)}</span>
        </span>
      </Show>
    </button>
  );
}

/** Rooms as cards, beds as tiles. */
export function BedRooms(props: { readonly rooms: CenterBeds['rooms']; readonly onOpen: (bedId: string) => void }) {
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
                    <Tile tile={tile} onOpen={() => props.onOpen(tile.bedId)} />
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
