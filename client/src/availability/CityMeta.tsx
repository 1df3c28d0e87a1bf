import type { CityRow } from '@iwaa/shared/availability/availability';
import { Show } from 'solid-js';
import { dayInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { listInWords } from '../text/list.ts';
import { serviceInWords } from '../ui/services/catalogue.ts';
import { StatusMark } from '../ui/StatusMark.tsx';
import type { Geography } from './geography.ts';
import styles from './board.module.css';
import { isCityOpen, isSure } from './totals.ts';

const openingInWords = ({ opensOn }: CityRow): string =>
  opensOn === null ? t.availability.noOpeningDay() : t.availability.opensOn({ day: dayInWords(opensOn) });

/** Where, and what kind of care exists there. */
export function CityMeta(props: { readonly row: CityRow; readonly geography: Geography }) {
  const care = () => [
    ...props.row.services.map(serviceInWords),
    ...(props.row.accessible ? [t.availability.accessibleWord()] : []),
  ];
  return (
    <>
      <span class={styles.name}>{props.geography.cityName(props.row.cityId)}</span>
      <span class={styles.meta}>
        <Show when={isCityOpen(props.row)} fallback={openingInWords(props.row)}>
          {listInWords(care())}
        </Show>
      </span>
    </>
  );
}

/** A browser of cities learns whether the numbers are confirmed, not at which minute: minutes would tell of admissions. */
export function CityFreshness(props: { readonly row: CityRow }) {
  return (
    <Show
      when={isSure(props.row.freshness)}
      fallback={<StatusMark status="unconfirmed">{t.availability.toConfirm()}</StatusMark>}
    >
      <span class={styles.sure}>{t.availability.confirmedWord()}</span>
    </Show>
  );
}

export const isCityFaded = (row: CityRow): boolean => isCityOpen(row) && !isSure(row.freshness);
