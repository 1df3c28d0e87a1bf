import { now } from '../platform/clock.ts';
import { fullMomentInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import styles from './PrintLine.module.css';

/** At the foot of every printed sheet: paper does not follow what changes after it. */
export function PrintLine(props: { readonly who: string }) {
  return <p class={styles.line}>{t.shell.printed({ moment: fullMomentInWords(now()), who: props.who })}</p>;
}
