import type { Board, Column } from '@iwaa/shared/availability/availability';
import { Show } from 'solid-js';
import { now } from '../platform/clock.ts';
import { distanceInWords, timeInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { classes } from '../ui/classes.ts';
import { Notice } from '../ui/Notice.tsx';
import styles from './availability.module.css';
import { citiesWithPlaces, headlineOf, type Headline as Numbers } from './totals.ts';

const bedsInWords = (numbers: Numbers): string => {
  const beds = t.availability.freeBeds({ count: numbers.freeBeds });
  return numbers.staffedFor === null ? beds : t.availability.freeAndStaffed({ beds, staffed: numbers.staffedFor });
};

type HeadlineProps = { readonly board: Board; readonly asked: Column | null; readonly live: boolean };

/** What is said of all centers in one sentence: the number that can be given, its terms, and its age. */
export function Headline(props: HeadlineProps) {
  const numbers = () => headlineOf(props.board.centers, props.asked);
  const isExact = () => props.board.centers.length > 0;
  const count = () =>
    isExact()
      ? t.words.places({ count: numbers().places })
      : t.availability.placeIn({ count: citiesWithPlaces(props.board.cities, props.asked) });
  const rest = () =>
    [
      ...(props.asked === null ? [] : [t.availability[`for-${props.asked}`]()]),
      ...(isExact() ? [t.availability.really()] : []),
    ].map((words) => ` ${words}`);
  const details = () =>
    [
      ...(isExact() ? [bedsInWords(numbers())] : []),
      ...(numbers().unconfirmed > 0 ? [t.availability.unconfirmed({ count: numbers().unconfirmed })] : []),
      ...(props.live ? [t.availability.updatedAt({ time: timeInWords(props.board.at) })] : []),
    ].map((words) => ` · ${words}`);
  return (
    <>
      <p class={styles.headline}>
        <strong class={classes(isExact() && numbers().places === 0 && styles.none)}>{count()}</strong>
        {rest()}
        {details()}
      </p>
      <Show when={!props.live}>
        <Notice kind="warn">
          {t.availability.aged({ time: timeInWords(props.board.at), distance: distanceInWords(props.board.at, now()) })}
        </Notice>
      </Show>
    </>
  );
}
