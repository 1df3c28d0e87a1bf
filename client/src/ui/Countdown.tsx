import { now } from '../platform/clock.ts';
import { countdownOf, fullMomentInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import styles from './Countdown.module.css';
import { classes } from './classes.ts';

const soon = 120_000;

/** The time left until a deadline, in the server's time; red in its last two minutes and when it is past. */
export function Countdown(props: { readonly until: string }) {
  const left = () => Date.parse(props.until) - now();
  const words = () => {
    const time = countdownOf(Math.abs(left()));
    return left() >= 0 ? t.time.remaining({ time }) : t.time.overdue({ time });
  };
  return (
    <time
      class={classes(styles.countdown, left() < soon && styles.now)}
      dateTime={props.until}
      title={fullMomentInWords(props.until)}
      role="timer"
    >
      {words()}
    </time>
  );
}
