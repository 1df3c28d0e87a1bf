import type { RequestLine } from '@iwaa/shared/placements/views';
import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { classes } from '../ui/classes.ts';
import { Countdown } from '../ui/Countdown.tsx';
import { codeNameOf } from '../ui/placement/names.ts';
import { PartyWords } from '../ui/placement/PartyWords.tsx';
import { Reference } from '../ui/placement/Reference.tsx';
import { RequestMark } from '../ui/placement/RequestMark.tsx';
import { When } from '../ui/When.tsx';
import marks from '../ui/marks.module.css';
import styles from './Requests.module.css';

type RequestRowProps = {
  readonly line: RequestLine;
  readonly marked: boolean;
  readonly cityName: (cityId: string) => string;
};

/** The clock of a request: its deadline, else since when it has waited, else when it was closed. */
function Clock(props: { readonly line: RequestLine }) {
  return (
    <Show when={props.line.dueAt} fallback={<When at={props.line.closedAt ?? props.line.createdAt} />}>
      {(dueAt) => <Countdown until={dueAt()} />}
    </Show>
  );
}

/** One request of the list, opened by a press anywhere on it or by Enter. */
export function RequestRow(props: RequestRowProps) {
  const place = () => props.line.placement ?? (props.line.offer?.state === 'held' ? props.line.offer : null);
  return (
    <li>
      <A class={classes(styles.row, props.marked && marks.marked)} href={`/requests/${props.line.reference}`} data-row>
        <Reference value={props.line.reference} />
        <span class={styles.party}>
          <Show when={Object.keys(props.line.party).length > 0}>
            <PartyWords party={props.line.party} /> ·{' '}
          </Show>
          <span class={styles.soft}>{t.urgencies[props.line.urgency]()}</span>
        </span>
        <span class={styles.place}>
          <Show when={place()}>
            {(at) => (
              <>
                <bdi>{codeNameOf(at())}</bdi> <span class={styles.soft}>{props.cityName(at().cityId)}</span>
              </>
            )}
          </Show>
        </span>
        <span class={styles.mark}>
          <RequestMark line={props.line} />
        </span>
        <span class={styles.clock}>
          <Clock line={props.line} />
        </span>
      </A>
    </li>
  );
}
