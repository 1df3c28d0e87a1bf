import type { BeyondStaffLine, Board, CenterRow } from '@iwaa/shared/availability/availability';
import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Card } from '../ui/Card.tsx';
import { codeNameOf } from '../ui/placement/names.ts';
import { Reference } from '../ui/placement/Reference.tsx';
import styles from './availability.module.css';
import { staffInWords } from './staff-in-words.ts';
import { staffedOf } from './totals.ts';

type StaffingProps = { readonly board: Pick<Board, 'centers' | 'beyondStaff'> };

/** Centers whose free beds the staff cannot answer for, and people received beyond it with the reason given. Silent where nobody keeps a rota. */
export function Staffing(props: StaffingProps) {
  const ruled = () => props.board.centers.filter((row) => row.stage === 'open' && staffedOf(row) !== null);
  const short = () => ruled().filter((row) => bites(row));
  return (
    <Show when={ruled().length + props.board.beyondStaff.length > 0}>
      <Card title={t.staff.boardTitle()}>
        <Show when={short().length + props.board.beyondStaff.length > 0} fallback={<p>{t.staff.boardQuiet()}</p>}>
          <ul class={styles.unanswered}>
            <For each={short()}>
              {(row) => (
                <li>
                  <A href={`/rota?center=${row.centerId}`}>
                    <span class={styles.party}>{shortInWords(row)}</span>
                  </A>
                </li>
              )}
            </For>
            <For each={props.board.beyondStaff}>
              {(line) => (
                <li>
                  <A href={`/requests/${line.reference}`}>
                    <Reference value={line.reference} />
                    <span class={styles.party}>{beyondInWords(line, props.board.centers)}</span>
                  </A>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Card>
    </Show>
  );
}

const bites = (row: CenterRow): boolean => row.totals.free > (staffedOf(row) ?? Infinity);

const shortInWords = (row: CenterRow): string =>
  t.staff.bites({ center: codeNameOf(row), what: staffInWords(row.totals.free, staffedOf(row) ?? 0) });

function beyondInWords({ centerId, reason }: BeyondStaffLine, centers: readonly CenterRow[]): string {
  const center = centers.find((row) => row.centerId === centerId);
  return t.staff.beyond({ center: center ? codeNameOf(center) : '', reason: t.overStaffings[reason]() });
}
