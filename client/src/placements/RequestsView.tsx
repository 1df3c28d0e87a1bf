import type { RequestLine } from '@iwaa/shared/placements/views';
import { createMemo, For, Show } from 'solid-js';
import { moveFocusInList } from '../platform/keys.ts';
import { t } from '../text/index.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { linesNeeding, needsPresent } from './by-need.ts';
import { RequestRow } from './RequestRow.tsx';
import styles from './Requests.module.css';

export type Shown = 'open' | 'closed';
type RequestsViewProps = {
  readonly lines: readonly RequestLine[];
  readonly shown: Shown;
  readonly isMarked: (requestId: string) => boolean;
  readonly cityName: (cityId: string) => string;
  readonly mayAsk: boolean;
};

function NoRequests(props: Pick<RequestsViewProps, 'shown' | 'mayAsk'>) {
  const title = () => {
    if (props.shown === 'closed') return t.placements.noneClosed();
    return props.mayAsk ? t.placements.noneOpen() : t.placements.noneOpenCenter();
  };
  return (
    <Empty title={title()}>
      <Show when={props.mayAsk && props.shown === 'open'}>
        <ButtonLink kind="primary" href="/requests/new">
          {t.shell.newRequest()}
        </ButtonLink>
      </Show>
    </Empty>
  );
}

/** Requests under what they need now; arrows go from one to the next, Enter opens. */
export function RequestsView(props: RequestsViewProps) {
  const needs = createMemo(() => needsPresent(props.lines), [], {
    equals: (one, other) => one.join() === other.join(),
  });
  return (
    <Show when={props.lines.length > 0} fallback={<NoRequests shown={props.shown} mayAsk={props.mayAsk} />}>
      <div class={styles.groups} onKeyDown={(event) => moveFocusInList(event, '[data-row]')}>
        <For each={needs()}>
          {(need) => (
            <section aria-labelledby={`needs-${need}`}>
              <h2 id={`needs-${need}`} class={styles.group}>
                {t.placements[`needs-${need}`]()}{' '}
                <span class={styles.count}>{linesNeeding(props.lines, need).length}</span>
              </h2>
              <ul class={styles.list}>
                <For each={linesNeeding(props.lines, need)}>
                  {(line) => (
                    <RequestRow line={line} marked={props.isMarked(line.requestId)} cityName={props.cityName} />
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
      </div>
    </Show>
  );
}
