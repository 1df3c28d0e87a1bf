import type { AuditLine, AuditPage, ListAudit } from '@iwaa/shared/audit/audit';
import { createSignal, For, Show } from 'solid-js';
import { createQuery } from '../platform/query.ts';
import { t } from '../text/index.ts';
import { Answer } from '../ui/Answer.tsx';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import styles from './Audit.module.css';
import { Entry } from './Entry.tsx';

type Cursor = number | 'newest';
type Read = (input: ListAudit) => Promise<AuditPage>;
type EntriesProps = { readonly filter: ListAudit; readonly read: Read; readonly onAgain: () => void };

/** The entries, newest first, a page at a time: what is read stays in place while more is loaded under it. */
export function Entries(props: EntriesProps) {
  const [cursors, setCursors] = createSignal<readonly Cursor[]>(['newest']);
  return (
    <section class={styles.entries} aria-label={t.audit.entries()}>
      <div>
        <Button onClick={() => props.onAgain()}>{t.audit.again()}</Button>
      </div>
      <For each={cursors()}>
        {(cursor, index) => (
          <Page
            filter={props.filter}
            cursor={cursor}
            read={(input) => props.read(input)}
            isLast={index() === cursors().length - 1}
            onMore={(before) => setCursors((known) => [...known, before])}
          />
        )}
      </For>
    </section>
  );
}

type PageProps = {
  readonly filter: ListAudit;
  readonly cursor: Cursor;
  readonly read: Read;
  readonly isLast: boolean;
  readonly onMore: (before: number) => void;
};

function Page(props: PageProps) {
  const page = createQuery(
    (input: ListAudit) => props.read(input),
    () => ({ ...props.filter, ...(props.cursor !== 'newest' && { before: props.cursor }) }),
  );
  return (
    <Answer query={page} lines={8}>
      {(answer) => (
        <>
          <Show when={answer().lines.length > 0} fallback={<NoEntries />}>
            <Lines lines={answer().lines} />
          </Show>
          <Show when={props.isLast && answer().before}>
            {(before) => (
              <div>
                <Button onClick={() => props.onMore(before())}>{t.audit.more()}</Button>
              </div>
            )}
          </Show>
        </>
      )}
    </Answer>
  );
}

function Lines(props: { readonly lines: readonly AuditLine[] }) {
  return (
    <ol class={styles.lines}>
      <For each={props.lines}>{(line) => <Entry line={line} />}</For>
    </ol>
  );
}

function NoEntries() {
  return (
    <Empty title={t.audit.none()}>
      <p>{t.audit.noneNext()}</p>
    </Empty>
  );
}
