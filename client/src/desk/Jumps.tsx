import type { BedTotals } from '@iwaa/shared/ledger/ledger';
import type { CenterServices } from '@iwaa/shared/services/services';
import { For } from 'solid-js';
import { t } from '../text/index.ts';
import styles from './desk.module.css';
import { countOf, type Today } from './today.ts';

type JumpsProps = {
  readonly today: Today;
  /** Of the beds, where they are kept here. */
  readonly totals: BedTotals | undefined;
  readonly services: CenterServices | undefined;
};

/** On a phone: one tap from the top to each part of the desk, with what waits there. */
export function Jumps(props: JumpsProps) {
  const parts = () => [
    { id: 'answer', label: t.desk.answer(), count: props.today.toAnswer.length },
    {
      id: 'today',
      label: t.desk.today(),
      count: countOf(props.today),
    },
    ...(props.totals ? [{ id: 'beds', label: t.desk.freeBeds(), count: props.totals.free }] : []),
    ...(props.services
      ? [
          {
            id: 'services',
            label: t.services.stepsShort(),
            count: props.services.counts.overdue + props.services.counts.due,
          },
        ]
      : []),
  ];
  return (
    <nav class={styles.jumps} aria-label={t.desk.parts()}>
      <For each={parts()}>
        {(part) => (
          <a href={`#${part.id}`} target="_self">
            <strong>{part.count}</strong> {part.label}
          </a>
        )}
      </For>
    </nav>
  );
}
