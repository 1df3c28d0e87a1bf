import type { Freshness } from '@iwaa/shared/availability/availability';
import { Match, Switch } from 'solid-js';
import { now } from '../platform/clock.ts';
import { dayOf, fullMomentInWords, momentInWords, timeInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { roleInWords } from '../text/role.ts';
import { StatusMark } from '../ui/StatusMark.tsx';
import styles from './cells.module.css';

const byInWords = (by: string | null): string => (by === null ? '' : roleInWords(by));

/** Today's hour is enough; another day is named. */
const shortMoment = (at: string): string => (dayOf(at) === dayOf(now()) ? timeInWords(at) : momentInWords(at, now()));

/** How old a center's numbers are and who stands by them; past twice its promise they are no longer numbers to act on. */
export function FreshnessMark(props: { readonly freshness: Freshness }) {
  const at = () => props.freshness.at;
  return (
    <div class={styles.freshness}>
      <Switch>
        <Match when={props.freshness.state === 'never' || at() === null}>
          <StatusMark status="unconfirmed">{t.availability.never()}</StatusMark>
          <span class={styles.term}>{t.availability.ringFirst()}</span>
        </Match>
        <Match when={props.freshness.state === 'ring-first' && at()}>
          {(moment) => (
            <>
              <StatusMark status="unconfirmed">
                <time dateTime={moment()} title={fullMomentInWords(moment())}>
                  {momentInWords(moment(), now())}
                </time>
              </StatusMark>
              <span class={styles.term}>{t.availability.ringFirst()}</span>
            </>
          )}
        </Match>
        <Match when={at()}>
          {(moment) => (
            <>
              <time class={styles.at} dateTime={moment()} title={fullMomentInWords(moment())}>
                {shortMoment(moment())}
              </time>
              <span class={styles.term}>
                {props.freshness.state === 'stale'
                  ? t.availability.late({ count: props.freshness.promiseHours })
                  : byInWords(props.freshness.by)}
              </span>
            </>
          )}
        </Match>
      </Switch>
    </div>
  );
}
