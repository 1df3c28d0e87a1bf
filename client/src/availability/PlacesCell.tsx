import type { Places } from '@iwaa/shared/availability/availability';
import { Match, Show, Switch } from 'solid-js';
import { t } from '../text/index.ts';
import { classes } from '../ui/classes.ts';
import layout from '../ui/layout.module.css';
import styles from './cells.module.css';
import { staffInWords } from './staff-in-words.ts';

/** True when staff, not beds, decide the number. */
const staffBites = ({ places, beds, staffed }: Places): boolean => staffed !== null && places < beds;

function toneOf(places: Places): string | undefined {
  if (places.places < 0) return styles.over;
  if (places.places === 0) return styles.zero;
  return staffBites(places) ? styles.limited : styles.free;
}

/** What the number alone does not say: one too many, or free beds that nobody could look after. */
function Term(props: { readonly places: Places }) {
  return (
    <Switch>
      <Match when={staffBites(props.places)}>{staffInWords(props.places.beds, props.places.places)}</Match>
      <Match when={props.places.places < 0}>{t.availability.tooMany({ count: -props.places.places })}</Match>
    </Switch>
  );
}

/** One number of the board. "Not received" is a dash, which is not the same as none. */
export function PlacesCell(props: { readonly places: Places | null }) {
  return (
    <Show
      when={props.places}
      fallback={
        <span class={styles.dash}>
          <span aria-hidden="true">–</span>
          <span class={layout.unseen}>{t.availability.notReceived()}</span>
        </span>
      }
    >
      {(places) => (
        <>
          <span class={classes(styles.number, toneOf(places()))}>
            <bdi>{String(places().places).replace('-', '−')}</bdi>
          </span>
          <span class={styles.term}>
            <Term places={places()} />
          </span>
        </>
      )}
    </Show>
  );
}
