import type { CenterRow } from '@iwaa/shared/availability/availability';
import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import { dayInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { codeNameOf } from '../ui/placement/names.ts';
import type { Geography } from './geography.ts';
import styles from './board.module.css';
import { isSure } from './totals.ts';

const stageInWords = (row: CenterRow): string =>
  row.stage === 'equipping' && row.checklist !== null
    ? t.availability.equippingProgress({ done: row.checklist.done, total: row.checklist.total })
    : t.availability[row.stage]();

export const isOpen = (row: CenterRow): boolean => row.stage === 'open';
/** Numbers too old to act on: shown, but faded. */
export const isFaded = (row: CenterRow): boolean => isOpen(row) && !isSure(row.freshness.state);

/** How a center takes part, told only where its numbers or answers are not those of the system. */
const participationInWords = (row: CenterRow): string | undefined =>
  ({ counts: t.availability.countsOnly(), holds: t.availability.byPhone(), full: undefined })[row.participation];

/** What is said in place of numbers while a center is not open. */
export function notOpenInWords(row: CenterRow): string {
  if (row.opensOn !== null && row.stage !== 'closed') return t.availability.opensOn({ day: dayInWords(row.opensOn) });
  return row.stage === 'paused' || row.stage === 'closed' ? t.availability[row.stage]() : t.availability.noOpeningDay();
}

/** Who and where: the code name opens the center's desk, which is where its numbers come from. */
export function CenterMeta(props: { readonly row: CenterRow; readonly geography: Geography }) {
  const meta = () =>
    [props.geography.cityName(props.row.cityId), stageInWords(props.row), participationInWords(props.row)]
      .filter(Boolean)
      .join(' · ');
  return (
    <>
      <Show when={isOpen(props.row)} fallback={<span class={styles.name}>{codeNameOf(props.row)}</span>}>
        <A class={styles.name} href={`/desk?center=${props.row.centerId}`}>
          {codeNameOf(props.row)}
        </A>
      </Show>
      <span class={styles.meta}>{meta()}</span>
    </>
  );
}
