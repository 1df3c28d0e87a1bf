import type { RequestMarks } from '@iwaa/shared/placements/views';
import { For, Show } from 'solid-js';
import { api } from '../api.ts';
import { type Action, createAction } from '../platform/action.ts';
import { createQuery, type Query } from '../platform/query.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Answer } from '../ui/Answer.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { codeNameOf } from '../ui/placement/names.ts';
import { Reference } from '../ui/placement/Reference.tsx';
import { runThen } from '../ui/placement/run.ts';
import { MarkForm } from './MarkForm.tsx';
import styles from './Request.module.css';

type MarksCardProps = {
  readonly requestId: string;
  readonly reference: string;
  /** False for a center, which can attach marks and not take them back. */
  readonly mayTakeBack: boolean;
};

/** Marks attached to a request, as what they are of; to the coordination also whom they keep it from. */
export function MarksCard(props: MarksCardProps) {
  const marks: Query<RequestMarks> = createQuery(
    (reference: string) => api.placements.marks.query({ reference }),
    () => props.reference,
    { concerns: (topics) => topics.requests.includes(props.requestId) },
  );
  const add = createAction(api.placements.mark.mutate);
  const takeBack = createAction(api.placements.unmark.mutate);
  return (
    <Card title={t.marks.title()}>
      <p class={styles.soft}>{t.marks.intro()}</p>
      <Answer query={marks} lines={2}>
        {(answer) => (
          <>
            <Conflicts conflicts={answer().conflicts} />
            <MarkList
              marks={answer().marks}
              takeBack={props.mayTakeBack ? takeBack : undefined}
              onTakenBack={() => {
                announce(t.marks.takenBack());
                marks.refetch();
              }}
            />
          </>
        )}
      </Answer>
      <Outcome action={takeBack} />
      <MarkForm requestId={props.requestId} add={add} onAdded={marks.refetch} />
    </Card>
  );
}

function Conflicts(props: { readonly conflicts: RequestMarks['conflicts'] }) {
  return (
    <Show when={props.conflicts.length > 0}>
      <Notice kind="now">
        <p>{t.marks.conflicts()}</p>
        <ul>
          <For each={props.conflicts}>
            {(conflict) => (
              <li>
                {t.marks.conflict({ place: codeNameOf(conflict) })} <Reference value={conflict.reference} />
              </li>
            )}
          </For>
        </ul>
        <p>{t.marks.forCoordination()}</p>
      </Notice>
    </Show>
  );
}

type Mark = RequestMarks['marks'][number];
const markInWords = (mark: Mark): string =>
  t.marks.line({ kind: t.marks[mark.kind](), stance: t.marks[mark.stance]() });

type MarkListProps = {
  readonly marks: readonly Mark[];
  readonly takeBack: Action<{ readonly markId: string }, unknown> | undefined;
  readonly onTakenBack: () => void;
};

function MarkList(props: MarkListProps) {
  return (
    <Show when={props.marks.length > 0} fallback={<p>{t.marks.none()}</p>}>
      <ul class={styles.marks}>
        <For each={props.marks}>
          {(mark) => (
            <li>
              <span>
                {markInWords(mark)} <Show when={mark.ofCenter}>({t.marks.ofCenter()})</Show>
              </span>
              <Show when={!mark.ofCenter && props.takeBack}>
                {(takeBack) => (
                  <Button
                    kind="plain"
                    aria-label={t.marks.takeBackNamed({ mark: markInWords(mark) })}
                    pending={takeBack().busy()}
                    onClick={() => void runThen(takeBack(), { markId: mark.markId }, props.onTakenBack)}
                  >
                    {t.marks.takeBack()}
                  </Button>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
