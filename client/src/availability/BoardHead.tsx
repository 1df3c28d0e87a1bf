import type { Board, Column } from '@iwaa/shared/availability/availability';
import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { ButtonLink } from '../ui/Button.tsx';
import styles from './availability.module.css';
import { Headline } from './Headline.tsx';

type BoardHeadProps = {
  readonly board: Board;
  readonly asked: Column | null;
  readonly live: boolean;
  readonly mayRequest: boolean;
};

/** What matters first, in one sentence, and for those who place people the way to do it. */
export function BoardHead(props: BoardHeadProps) {
  return (
    <div class={styles.top}>
      <div class={styles.titles}>
        <h1>{t.availability.title()}</h1>
        <Headline board={props.board} asked={props.asked} live={props.live} />
      </div>
      <Show when={props.mayRequest}>
        <ButtonLink kind="primary" href="/requests/new">
          {t.availability.newRequest()}
        </ButtonLink>
      </Show>
    </div>
  );
}
