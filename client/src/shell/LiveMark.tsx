import { changesWaiting } from '../platform/action.ts';
import { now } from '../platform/clock.ts';
import { lastConfirmed, liveState } from '../platform/live.ts';
import { timeInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import styles from './LiveMark.module.css';
import { classes } from '../ui/classes.ts';

/** A line that comes back within this time is not worth worrying anyone. */
const patience = 10_000;

function liveInWords(): string {
  const state = liveState();
  const at = lastConfirmed();
  if (state === 'live' || at === undefined) return t.live[state]();
  const time = timeInWords(at);
  if (state === 'offline')
    return changesWaiting() > 0 ? t.live.offlineWaiting({ count: changesWaiting() }) : t.live.offlineSince({ time });
  return now() - at < patience ? t.live.reconnecting() : t.live.lastConfirmed({ time });
}

/** How live the screen is, in words with a dot. */
export function LiveMark() {
  return (
    <p
      class={classes(styles.mark, liveState() === 'live' && styles.live, liveState() === 'offline' && styles.offline)}
      role="status"
    >
      {liveInWords()}
    </p>
  );
}
