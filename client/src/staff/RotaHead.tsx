import type { CopyWeek, Rota } from '@iwaa/shared/staff/staff';
import { Show } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { dayInWords, daysAfter } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { toast } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { runThen } from '../ui/placement/run.ts';
import styles from './staff.module.css';

type RotaHeadProps = {
  readonly rota: Pick<Rota, 'centerId' | 'days' | 'today' | 'members'>;
  readonly mayWrite: boolean;
  readonly copyWeek: Action<CopyWeek, { readonly copied: number }>;
  readonly onWeek: (from: string | undefined) => void;
};

/** Which week it is, the way to the others, and the week before copied into it in one act. */
export function RotaHead(props: RotaHeadProps) {
  const first = () => props.rota.days[0] ?? props.rota.today;
  const isOver = () => (props.rota.days.at(-1) ?? '') < props.rota.today;
  const copy = (): void =>
    void runThen(
      props.copyWeek,
      { centerId: props.rota.centerId, from: daysAfter(first(), -7), into: first() },
      ({ copied }) => toast(t.staff.copied({ count: copied })),
    );
  return (
    <div class={styles.head}>
      <h1>{t.staff.week({ day: dayInWords(first()) })}</h1>
      <div class={styles.weeks}>
        <Button onClick={() => props.onWeek(daysAfter(first(), -7))}>{t.staff.previousWeek()}</Button>
        <Show when={!props.rota.days.includes(props.rota.today)}>
          <Button onClick={() => props.onWeek(undefined)}>{t.staff.thisWeek()}</Button>
        </Show>
        <Button onClick={() => props.onWeek(daysAfter(first(), 7))}>{t.staff.nextWeek()}</Button>
        <Show when={props.mayWrite && !isOver() && props.rota.members.length > 0}>
          <Button kind="primary" pending={props.copyWeek.busy()} onClick={copy}>
            {t.staff.copyWeek()}
          </Button>
        </Show>
      </div>
      <Outcome action={props.copyWeek} />
    </div>
  );
}
