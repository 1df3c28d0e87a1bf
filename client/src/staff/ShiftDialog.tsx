import type { Rota, SetShift } from '@iwaa/shared/staff/staff';
import { createEffect, on, Show, untrack } from 'solid-js';
import { dayInWords, daysAfter } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { toast } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { OpenInPlace } from '../ui/OpenInPlace.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { runThen } from '../ui/placement/run.ts';
import type { RotaChanges } from './changes.ts';
import { cellOf } from './days.ts';
import { HoursForm } from './HoursForm.tsx';
import type { Spot } from './RotaView.tsx';
import styles from './staff.module.css';

type ShiftDialogProps = {
  readonly rota: Rota;
  readonly spot: Spot | undefined;
  readonly name: string;
  readonly mayWrite: boolean;
  readonly changes: RotaChanges;
  readonly onClose: () => void;
};

/** What somebody does on one day: the usual shifts and an absence one press away. */
export function ShiftDialog(props: ShiftDialogProps) {
  const title = () => t.staff.dialogTitle({ name: props.name, day: dayInWords(props.spot?.day ?? props.rota.today) });
  createEffect(
    on(
      () => props.spot,
      () =>
        untrack(() =>
          [props.changes.setShift, props.changes.absence, props.changes.endAbsence].forEach((one) => one.reset()),
        ),
    ),
  );
  return (
    <Dialog open={props.spot !== undefined} title={title()} onClose={() => props.onClose()}>
      <Show when={props.spot} keyed>
        {(spot) => <DayOfMember {...props} spot={spot} />}
      </Show>
    </Dialog>
  );
}

function DayOfMember(props: ShiftDialogProps & { readonly spot: Spot }) {
  const absence = () => cellOf(props.rota, props.spot.memberId, props.spot.day).absence;
  const isOver = () => props.spot.day < daysAfter(props.rota.today, -1);
  const done = (): void => {
    toast(t.staff.saved());
    props.onClose();
  };
  const set = (shifts: SetShift['shifts']): void =>
    void runThen(props.changes.setShift, { ...props.spot, shifts }, done);
  const away = (): void => {
    const { memberId, day } = props.spot;
    void runThen(props.changes.absence, { memberId, from: day, until: day }, done);
  };
  const back = (absenceId: string): void => void runThen(props.changes.endAbsence, { absenceId }, done);
  return (
    <Show when={!isOver()} fallback={<p>{t.staff.pastDay()}</p>}>
      <Show when={props.mayWrite} fallback={<Notice>{t.staff.onlyAbsence()}</Notice>}>
        <Shifts rota={props.rota} busy={props.changes.setShift.busy()} onSet={set} />
        <Outcome action={props.changes.setShift} />
      </Show>
      <div class={styles.choices}>
        <Show
          when={absence()}
          fallback={
            <Button pending={props.changes.absence.busy()} onClick={away}>
              {t.staff.absentDay()}
            </Button>
          }
        >
          {(known) => (
            <Button pending={props.changes.endAbsence.busy()} onClick={() => back(known().absenceId)}>
              {t.staff.backNow()}
            </Button>
          )}
        </Show>
      </div>
      <Outcome action={props.changes.absence} />
      <Outcome action={props.changes.endAbsence} />
    </Show>
  );
}

type ShiftsProps = {
  readonly rota: Rota;
  readonly busy: boolean;
  readonly onSet: (shifts: SetShift['shifts']) => void;
};

function Shifts(props: ShiftsProps) {
  const day = () => ({ begins: props.rota.dayBegins, ends: props.rota.nightBegins });
  const night = () => ({ begins: props.rota.nightBegins, ends: props.rota.dayBegins });
  const hours = ({ begins, ends }: { begins: string; ends: string }): string => `${begins}–${ends}`;
  return (
    <>
      <div class={styles.choices}>
        <Button pending={props.busy} onClick={() => props.onSet([day()])}>
          {t.staff.dayShift({ hours: hours(day()) })}
        </Button>
        <Button pending={props.busy} onClick={() => props.onSet([night()])}>
          {t.staff.nightShift({ hours: hours(night()) })}
        </Button>
        <Button pending={props.busy} onClick={() => props.onSet([])}>
          {t.staff.freeDay()}
        </Button>
      </div>
      <OpenInPlace label={t.staff.otherHours()}>
        {(close) => <HoursForm usual={day()} busy={props.busy} onSet={props.onSet} onCancel={close} />}
      </OpenInPlace>
    </>
  );
}
