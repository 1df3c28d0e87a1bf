import type { CenterBeds } from '@iwaa/shared/ledger/ledger';
import type { RequestAct } from '@iwaa/shared/placements/views';
import { A } from '@solidjs/router';
import { Show, type JSX } from 'solid-js';
import { now } from '../platform/clock.ts';
import { dayInWords, dayOf } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { Countdown } from '../ui/Countdown.tsx';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import { bedInWords, bedsOfRequest } from '../ui/placement/beds.ts';
import { PartyWords } from '../ui/placement/PartyWords.tsx';
import { Reference } from '../ui/placement/Reference.tsx';
import { comesFrom } from '../ui/placement/transfer.ts';
import type { StayChanges, Undoable } from '../ui/placement/stay.ts';
import styles from './desk.module.css';
import { createFocusReturn } from './focus-return.ts';
import { StayPanel } from './StayPanel.tsx';
import { countOf, type Stay, type Today } from './today.ts';
import { Transfers } from './Transfers.tsx';

type TodayListProps = {
  readonly today: Today;
  readonly beds: CenterBeds;
  readonly createChanges: () => StayChanges;
  readonly onDone: (done: Undoable) => void;
};

type GroupProps = Omit<TodayListProps, 'today'> & {
  readonly title: string;
  readonly stays: readonly Stay[];
  readonly acts: readonly RequestAct[];
  readonly when: (stay: Stay) => JSX.Element;
};

/** Lines are known by their placement: one that changes keeps its open form. */
function Group(props: GroupProps) {
  const bedsOf = (stay: Stay): string =>
    bedsOfRequest(props.beds, stay.line.requestId)
      .filter((bed) => bed.letter !== null)
      .map(bedInWords)
      .join(' · ');
  return (
    <Show when={props.stays.length > 0}>
      <h3 class={styles.groupTitle}>{props.title}</h3>
      <ul class={styles.list}>
        <KeyedFor each={props.stays} by={({ placement }) => placement.placementId}>
          {(stay) => (
            <li class={styles.stay} ref={(card) => createFocusReturn(card, 'today')}>
              <div class={styles.answerHead}>
                <A href={`/requests/${stay().line.reference}`}>
                  <Reference value={stay().line.reference} />
                </A>
                {props.when(stay())}
              </div>
              <p>
                <PartyWords party={stay().line.party} />
                <Show when={stay().placement.state === 'booked' && stay().line.transfer}>
                  {(transfer) => <> · {comesFrom(transfer())}</>}
                </Show>
                <span class={styles.soft}> · {bedsOf(stay())}</span>
              </p>
              <StayPanel
                placement={stay().placement}
                acts={props.acts}
                people={[]}
                beds={props.beds}
                createChanges={props.createChanges}
                onDone={props.onDone}
              />
            </li>
          )}
        </KeyedFor>
      </ul>
    </Show>
  );
}

const day = (words: string): JSX.Element => <span class={styles.day}>{words}</span>;

/** The day of the return, and that it has passed: the bed is still kept. On the day itself they are not late. */
const backInWords = (until: string): string =>
  dayOf(until) < dayOf(now())
    ? t.goingOn.backLate({ day: dayInWords(until) })
    : t.desk.backOn({ day: dayInWords(until) });

/** Who is expected, who is leaving, who should be back: each with the one thing to say about it. */
export function TodayList(props: TodayListProps) {
  const common = () => ({ beds: props.beds, createChanges: props.createChanges, onDone: props.onDone });
  const isQuiet = () => countOf(props.today) === 0;
  return (
    <section class={styles.section} aria-labelledby="today">
      <h2 id="today" tabindex="-1">
        {t.desk.today()}
      </h2>
      <Show when={isQuiet()}>
        <p class={styles.soft}>{t.desk.quietDay()}</p>
      </Show>
      <Group
        {...common()}
        title={t.desk.arrivals()}
        stays={props.today.arrivals}
        acts={['arrive', 'no-show']}
        when={({ placement }) => <Countdown until={placement.arriveBy} />}
      />
      <Group
        {...common()}
        title={t.desk.arrivalsTomorrow()}
        stays={props.today.arrivalsTomorrow}
        acts={['arrive']}
        when={({ line }) => day(dayInWords(line.arriveOn ?? ''))}
      />
      <Transfers moving={props.today.transfers} />
      <Group
        {...common()}
        title={t.desk.departures()}
        stays={props.today.departures}
        acts={['expect', 'depart']}
        when={({ placement }) =>
          day(
            t.desk[placement.departureConfirmed ? 'departureConfirmed' : 'departureExpected']({
              day: dayInWords(placement.departsOn ?? ''),
            }),
          )
        }
      />
      <Group
        {...common()}
        title={t.goingOn.overdue()}
        stays={props.today.overdue}
        acts={['overstay', 'depart']}
        when={({ placement }) => day(t.goingOn.overdueSince({ day: dayInWords(placement.departsOn ?? '') }))}
      />
      <Group
        {...common()}
        title={t.desk.absences()}
        stays={props.today.absences}
        acts={['absence']}
        when={({ placement }) => day(backInWords(placement.absentUntil ?? ''))}
      />
    </section>
  );
}
