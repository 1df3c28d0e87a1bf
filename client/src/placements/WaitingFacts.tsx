import type { ExpectedWait, WaitingLine, WaitingPlace } from '@iwaa/shared/placements/waiting';
import { Show } from 'solid-js';
import { now } from '../platform/clock.ts';
import { momentInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { codeNameOf } from '../ui/placement/names.ts';
import { commaList } from '../ui/placement/party.ts';
import { StatusMark } from '../ui/StatusMark.tsx';
import { misfitInWords } from './place-words.ts';
import styles from './Waiting.module.css';

type WaitingFactsProps = { readonly line: WaitingLine; readonly cityName: (cityId: string) => string };

/** Hours up to two days, whole days after, with what it is drawn from. */
function waitInWords(wait: ExpectedWait | null): string {
  if (!wait) return t.waiting.noData();
  const time = wait.hours < 48 ? t.waiting.hours({ count: wait.hours }) : t.waiting.days({ count: wait.hours / 24 });
  return t.waiting.expected({ time, basis: t.waiting.departures({ count: wait.departures }) });
}

/** Where a request stands in the line, why nothing fits now, how long it may take: each in words, none with a number of beds. */
export function WaitingFacts(props: WaitingFactsProps) {
  const said = (everywhere: boolean): string =>
    commaList(
      props.line.reasons.filter((one) => one.everywhere === everywhere).map(({ misfit }) => misfitInWords(misfit)),
    );
  const place = (at: WaitingPlace): string =>
    t.composing.placeIn({ place: codeNameOf(at), city: props.cityName(at.cityId) });
  return (
    <div class={styles.facts}>
      <p>
        <strong>{t.waiting.position({ position: props.line.position })}</strong>{' '}
        <span class={styles.soft}>{t.waiting.since({ moment: momentInWords(props.line.since, now()) })}</span>
      </p>
      <Show
        when={props.line.suggested ?? props.line.fits}
        fallback={
          <>
            <Show when={said(true)}>{(list) => <p>{t.waiting.everywhere({ list: list() })}</p>}</Show>
            <Show when={said(false)}>{(list) => <p>{t.waiting.somewhere({ list: list() })}</p>}</Show>
          </>
        }
      >
        {(at) => (
          <p class={styles.fits}>
            <StatusMark status="free">
              {props.line.automatic
                ? t.waiting.fitsAutomatic({ place: place(at()) })
                : t.waiting.fits({ place: place(at()) })}
            </StatusMark>
          </p>
        )}
      </Show>
      <p class={styles.soft}>{waitInWords(props.line.wait)}</p>
    </div>
  );
}
