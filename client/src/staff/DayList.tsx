import type { Rota } from '@iwaa/shared/staff/staff';
import { For, Show } from 'solid-js';
import { dayInWords, weekdayInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import layout from '../ui/layout.module.css';
import { CoverMark } from './CoverMark.tsx';
import { type Cell, cellInWords, cellOf } from './days.ts';
import type { Spot } from './RotaView.tsx';
import { OtherMember } from './OtherMember.tsx';
import styles from './staff.module.css';

type DayListProps = { readonly rota: Rota; readonly onOpen: (spot: Spot) => void };

const isThere = ({ shifts, absence }: Cell): boolean => shifts.length > 0 || absence !== undefined;

/** On a phone: one day under the other, with whoever works on it. */
export function DayList(props: DayListProps) {
  return (
    <ol class={styles.days}>
      <For each={props.rota.days}>{(day) => <Day {...props} day={day} />}</For>
    </ol>
  );
}

/** A day says what its staff allows; its people are told when it is opened, as today is. */
function Day(props: DayListProps & { readonly day: string }) {
  const isAtWork = ({ memberId }: Rota['members'][number]) => isThere(cellOf(props.rota, memberId, props.day));
  return (
    <li>
      <details
        class={classes(styles.day, props.day === props.rota.today && styles.today)}
        open={props.day === props.rota.today}
      >
        <summary class={styles.summary}>
          <h2>{weekdayInWords(props.day)}</h2>
          <For each={['day', 'night'] as const}>
            {(part) => (
              <span class={styles.part}>
                {t.staff[`part-${part}`]()} <CoverMark rota={props.rota} day={props.day} part={part} />
              </span>
            )}
          </For>
        </summary>
        <Show when={props.rota.members.some(isAtWork)} fallback={<p class={styles.soft}>{t.staff.nobody()}</p>}>
          <ul class={styles.people}>
            <For each={props.rota.members.filter(isAtWork)}>
              {(member) => (
                <li>
                  <Person {...props} member={member} />
                </li>
              )}
            </For>
          </ul>
        </Show>
        <OtherMember
          members={props.rota.members.filter((member) => !isAtWork(member))}
          onChoose={(memberId) => props.onOpen({ memberId, day: props.day })}
        />
      </details>
    </li>
  );
}

function Person(props: DayListProps & { readonly day: string; readonly member: Rota['members'][number] }) {
  const cell = () => cellOf(props.rota, props.member.memberId, props.day);
  const what = () => cellInWords(cell(), props.rota);
  return (
    <Button
      wide
      class={classes(styles.person, cell().absence && styles.away)}
      aria-haspopup="dialog"
      onClick={() => props.onOpen({ memberId: props.member.memberId, day: props.day })}
    >
      <span>
        <bdi>{props.member.displayName}</bdi>{' '}
        <span class={styles.profession}>{t.professions[props.member.profession]()}</span>
      </span>
      <span>
        <span class={layout.unseen}>{dayInWords(props.day)}: </span>
        {what()}
      </span>
    </Button>
  );
}
