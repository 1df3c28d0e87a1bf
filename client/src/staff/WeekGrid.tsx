import type { Rota } from '@iwaa/shared/staff/staff';
import { For } from 'solid-js';
import { dayInWords, weekdayInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { classes } from '../ui/classes.ts';
import layout from '../ui/layout.module.css';
import { CoverMark } from './CoverMark.tsx';
import { type Cell, cellInWords, cellOf } from './days.ts';
import type { Spot } from './RotaView.tsx';
import styles from './staff.module.css';

type WeekGridProps = { readonly rota: Rota; readonly onOpen: (spot: Spot) => void };

const toneOf = ({ shifts, absence }: Cell): string | undefined =>
  absence ? styles.away : shifts.length > 0 ? styles.worked : undefined;

/** On a desk: people down, days across, and under each day what its staff allows. */
export function WeekGrid(props: WeekGridProps) {
  return (
    <div class={styles.gridFrame} role="region" aria-label={t.staff.gridCaption()} tabindex="0">
      <table class={styles.grid}>
        <caption>{t.staff.gridCaption()}</caption>
        <thead>
          <tr>
            <th scope="col">{t.staff.who()}</th>
            <For each={props.rota.days}>
              {(day) => (
                <th scope="col" class={classes(day === props.rota.today && styles.today)}>
                  {weekdayInWords(day)}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rota.members}>{(member) => <MemberLine {...props} member={member} />}</For>
        </tbody>
        <tfoot>
          <For each={['day', 'night'] as const}>
            {(part) => (
              <tr>
                <th scope="row">{t.staff[`coverRow-${part}`]()}</th>
                <For each={props.rota.days}>
                  {(day) => (
                    <td>
                      <CoverMark rota={props.rota} day={day} part={part} />
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tfoot>
      </table>
    </div>
  );
}

function MemberLine(props: WeekGridProps & { readonly member: Rota['members'][number] }) {
  return (
    <tr>
      <th scope="row">
        <bdi>{props.member.displayName}</bdi>
        <span class={styles.profession}>{t.professions[props.member.profession]()}</span>
      </th>
      <For each={props.rota.days}>
        {(day) => {
          const cell = () => cellOf(props.rota, props.member.memberId, day);
          const what = () => cellInWords(cell(), props.rota);
          return (
            <td class={classes(day === props.rota.today && styles.today)}>
              <button
                type="button"
                class={classes(styles.cell, toneOf(cell()))}
                aria-haspopup="dialog"
                onClick={() => props.onOpen({ memberId: props.member.memberId, day })}
              >
                <span class={layout.unseen}>
                  {t.staff.cellOf({ name: props.member.displayName, day: dayInWords(day), what: what() })}
                </span>
                <span aria-hidden="true">{cell().shifts.length > 0 || cell().absence ? what() : '+'}</span>
              </button>
            </td>
          );
        }}
      </For>
    </tr>
  );
}
