import type { Freshness } from '@iwaa/shared/availability/availability';
import type { CenterBeds, CloseBeds, ReopenBeds } from '@iwaa/shared/ledger/ledger';
import type { RequestLine } from '@iwaa/shared/placements/views';
import { createMemo, createSignal, Show } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { now } from '../platform/clock.ts';
import { dayOf } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { StayChanges, Undoable } from '../ui/placement/stay.ts';
import { AnswerList, type Answers } from './AnswerList.tsx';
import { BedRooms } from './BedRooms.tsx';
import { BedSheet } from './BedSheet.tsx';
import styles from './desk.module.css';
import { DeskUndo, type LastAct } from './DeskUndo.tsx';
import { Jumps } from './Jumps.tsx';
import { createLiveBeds } from './live-beds.ts';
import { todayOf } from './today.ts';
import { TodayList } from './TodayList.tsx';
import { TonightSheet } from './TonightSheet.tsx';
import { Totals } from './Totals.tsx';
import { VouchStrip } from './VouchStrip.tsx';

/** The changes a desk can ask for. Panels that live side by side each create their own. */
export type DeskChanges = {
  readonly vouch: Action<undefined, { readonly vouchedAt: string }>;
  readonly undo: Action<{ readonly placementId: string }, unknown>;
  readonly createClose: () => Action<CloseBeds, unknown>;
  readonly createReopen: () => Action<ReopenBeds, unknown>;
  readonly createAnswers: () => Answers;
  readonly createStayChanges: () => StayChanges;
};

export type DeskViewProps = {
  readonly name: string;
  readonly beds: CenterBeds;
  readonly lines: readonly RequestLine[];
  readonly freshness: Freshness | undefined;
  /** In words, when the screen is not live: the beds below may have changed since. */
  readonly aged: string | undefined;
  readonly changes: DeskChanges;
};

/** One center's work, in the order of what presses: still true?, answers owed, today, beds. */
export function DeskView(props: DeskViewProps) {
  const beds = createLiveBeds(() => props.beds);
  const today = createMemo(() => todayOf(props.lines, beds.centerId, dayOf(now())));
  const [openBed, setOpenBed] = createSignal<string>();
  const [last, setLast] = createSignal<LastAct>();
  const undoReopen = props.changes.createReopen();

  const roomOfOpen = () => beds.rooms.find((room) => room.beds.some((tile) => tile.bedId === openBed()));
  const tileOfOpen = () => roomOfOpen()?.beds.find((tile) => tile.bedId === openBed());
  const placementOf = (placementId: string | null | undefined) =>
    props.lines.find((line) => placementId && line.placement?.placementId === placementId)?.placement ?? undefined;
  const sheetTitle = () => t.desk.bedOfRoom({ bed: tileOfOpen()?.label ?? '', room: roomOfOpen()?.name ?? '' });
  const endWith = (act: LastAct): void => {
    setOpenBed(undefined);
    setLast(act);
  };
  const stayDone = (stay: Undoable): void => endWith({ stay });

  return (
    <div class={styles.desk}>
      <h1>{props.name}</h1>
      <Show when={props.aged}>{(aged) => <Notice kind="warn">{aged()}</Notice>}</Show>
      <VouchStrip freshness={props.freshness} vouch={props.changes.vouch} />
      <Jumps today={today()} totals={beds.totals} />
      <div class={styles.columns}>
        <div class={styles.column}>
          <AnswerList asked={today().toAnswer} beds={beds} createAnswers={props.changes.createAnswers} />
          <TodayList today={today()} beds={beds} createChanges={props.changes.createStayChanges} onDone={stayDone} />
        </div>
        <section class={styles.section} aria-labelledby="beds">
          <div class={styles.bedsHead}>
            <h2 id="beds">{t.desk.beds()}</h2>
            <Button kind="plain" onClick={() => print()}>
              {t.desk.printSheet()}
            </Button>
          </div>
          <Totals totals={beds.totals} />
          <BedRooms rooms={beds.rooms} onOpen={setOpenBed} />
        </section>
      </div>
      <DeskUndo last={last()} undo={props.changes.undo} reopen={undoReopen} onEnd={() => setLast(undefined)} />
      <Dialog open={tileOfOpen() !== undefined} title={sheetTitle()} onClose={() => setOpenBed(undefined)}>
        <Show when={openBed()} keyed>
          <Show when={tileOfOpen()}>
            {(tile) => (
              <BedSheet
                tile={tile()}
                beds={beds}
                placement={placementOf(tile().claim?.placementId)}
                close={props.changes.createClose()}
                reopen={props.changes.createReopen()}
                createChanges={props.changes.createStayChanges}
                onClosed={({ bedId, label }) => endWith({ closed: { bedId, label } })}
                onReopened={({ label }) => {
                  setOpenBed(undefined);
                  announce(t.desk.reopened({ bed: label }));
                }}
                onStayDone={stayDone}
              />
            )}
          </Show>
        </Show>
      </Dialog>
      <TonightSheet name={props.name} beds={beds} />
    </div>
  );
}
