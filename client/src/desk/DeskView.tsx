import type { Freshness } from '@iwaa/shared/availability/availability';
import type { DeclaredPlaces } from '@iwaa/shared/centers/vouch';
import type { CenterBeds } from '@iwaa/shared/ledger/ledger';
import type { FollowUpDue } from '@iwaa/shared/placements/stays';
import type { RequestLine } from '@iwaa/shared/placements/views';
import type { CenterServices } from '@iwaa/shared/services/services';
import { createMemo, createSignal, Show, type JSX } from 'solid-js';
import { now } from '../platform/clock.ts';
import { dayOf } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Notice } from '../ui/Notice.tsx';
import { AnswerList } from './AnswerList.tsx';
import { BedDialog } from './BedDialog.tsx';
import { BedRooms } from './BedRooms.tsx';
import type { DeskChanges } from './changes.ts';
import styles from './desk.module.css';
import { DeskUndo, type LastAct } from './DeskUndo.tsx';
import { FollowUps } from './FollowUps.tsx';
import { HandCount } from './HandCount.tsx';
import { Jumps } from './Jumps.tsx';
import { createLiveBeds } from './live-beds.ts';
import { ServicesPanel } from './ServicesPanel.tsx';
import { todayOf } from './today.ts';
import { TodayList } from './TodayList.tsx';
import { TonightSheet } from './TonightSheet.tsx';
import { Totals } from './Totals.tsx';
import { VouchStrip } from './VouchStrip.tsx';

export type DeskViewProps = {
  readonly name: string;
  readonly beds: CenterBeds;
  readonly lines: readonly RequestLine[];
  readonly followUps: readonly FollowUpDue[];
  readonly freshness: Freshness | undefined;
  /** Of a center that reports by hand: the free places it told last. */
  readonly declared?: DeclaredPlaces | undefined;
  /** In words, when the screen is not live: the beds below may have changed since. */
  readonly aged: string | undefined;
  readonly changes: DeskChanges;
  /** Services with their places, once they are read. */
  readonly services?: CenterServices | undefined;
  /** Who is on shift tonight. */
  readonly staff?: JSX.Element;
};

/** One center's work, in the order of what presses: still true?, answers owed, today, beds. */
export function DeskView(props: DeskViewProps) {
  const { beds, isMarked } = createLiveBeds(() => props.beds);
  const today = createMemo(() => todayOf(props.lines, beds.centerId, dayOf(now())));
  /** A center that reports by hand may still have written none down. */
  const keepsBeds = () => props.declared === undefined || beds.rooms.length > 0;
  const [openBed, setOpenBed] = createSignal<string>();
  const [last, setLast] = createSignal<LastAct>();

  return (
    <div class={styles.desk}>
      <h1>{props.name}</h1>
      <Show when={props.aged}>{(aged) => <Notice kind="warn">{aged()}</Notice>}</Show>
      <Show when={props.declared} fallback={<VouchStrip freshness={props.freshness} vouch={props.changes.vouch} />}>
        {(declared) => <HandCount declared={declared()} freshness={props.freshness} vouch={props.changes.vouch} />}
      </Show>
      <Jumps today={today()} totals={keepsBeds() ? beds.totals : undefined} services={props.services} />
      <div class={styles.columns}>
        <div class={styles.column}>
          <AnswerList asked={today().toAnswer} beds={beds} changes={props.changes} />
          <TodayList
            today={today()}
            beds={beds}
            createChanges={props.changes.createStayChanges}
            onDone={(stay) => setLast({ stay })}
          />
          <div class={classes(styles.column, styles.after)}>
            {props.staff}
            <FollowUps due={props.followUps} createFollowUp={props.changes.createFollowUp} />
          </div>
        </div>
        <Show when={keepsBeds()}>
          <Beds beds={beds} isMarked={isMarked} onOpen={setOpenBed} />
        </Show>
        <Show when={props.services}>
          {(services) => <ServicesPanel services={services()} createTick={props.changes.createTick} />}
        </Show>
      </div>
      <DeskUndo last={last()} changes={props.changes} onEnd={() => setLast(undefined)} />
      <BedDialog
        bedId={openBed()}
        beds={beds}
        lines={props.lines}
        changes={props.changes}
        onClose={() => setOpenBed(undefined)}
        onAct={setLast}
      />
      <TonightSheet name={props.name} beds={beds} />
    </div>
  );
}

type BedsProps = {
  readonly beds: CenterBeds;
  readonly isMarked: (bedId: string) => boolean;
  readonly onOpen: (bedId: string) => void;
};

/** Every bed with its state, and the way to what is to come and to tonight's sheet. */
function Beds(props: BedsProps) {
  return (
    <section class={styles.section} aria-labelledby="beds">
      <div class={styles.bedsHead}>
        <h2 id="beds">{t.desk.beds()}</h2>
        <ButtonLink href="/stays">{t.forecast.title()}</ButtonLink>
        <Button kind="plain" onClick={() => print()}>
          {t.desk.printSheet()}
        </Button>
      </div>
      <Totals totals={props.beds.totals} />
      <BedRooms rooms={props.beds.rooms} isMarked={props.isMarked} onOpen={props.onOpen} />
    </section>
  );
}
