import type { BedTile, CenterBeds } from '@iwaa/shared/ledger/ledger';
import { For, Show } from 'solid-js';
import { now } from '../platform/clock.ts';
import { fullMomentInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { Reference } from '../ui/placement/Reference.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import { laterInWords, reasonInWords, statusOf, tileWord } from './bed-words.ts';
import styles from './sheet.module.css';
import { Totals } from './Totals.tsx';

/** What a person on duty needs beside the state: a return, a reason, what comes next. No name, no age, no need. */
const noteOf = ({ claim, later }: BedTile): string =>
  [...(claim?.purpose === 'closure' ? [reasonInWords(claim.reason)] : []), ...later.map(laterInWords)].join(' ; ');

/** The sheet of tonight, for paper only: beds and references, when it was printed, and that it must be verified. */
export function TonightSheet(props: { readonly name: string; readonly beds: CenterBeds }) {
  return (
    <div class={styles.sheet}>
      <h1>{t.desk.sheetTitle({ center: props.name })}</h1>
      <p class={styles.warning}>{t.desk.sheetPrinted({ moment: fullMomentInWords(now()) })}</p>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.desk.sheetRoom()}</th>
            <th scope="col">{t.desk.sheetBed()}</th>
            <th scope="col">{t.desk.sheetState()}</th>
            <th scope="col">{t.desk.sheetReference()}</th>
            <th scope="col">{t.desk.sheetNote()}</th>
          </tr>
        </thead>
        <For each={props.beds.rooms}>
          {(room) => (
            <tbody>
              <For each={room.beds}>
                {(tile, index) => (
                  <tr>
                    <Show when={index() === 0}>
                      <th scope="rowgroup" rowSpan={room.beds.length}>
                        {room.name}
                      </th>
                    </Show>
                    <td>
                      <bdi>{tile.label}</bdi>
                    </td>
                    <td>
                      <StatusMark status={statusOf(tile.state)}>{tileWord(tile)}</StatusMark>
                    </td>
                    <td>{tile.claim?.reference ? <Reference value={tile.claim.reference} /> : ''}</td>
                    <td>{noteOf(tile)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          )}
        </For>
      </table>
      <Totals totals={props.beds.totals} />
    </div>
  );
}
