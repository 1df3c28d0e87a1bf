import type { Rota } from '@iwaa/shared/staff/staff';
import { useLocation } from '@solidjs/router';
import { createMemo, createSignal, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { RotaChanges } from './changes.ts';
import { DayList } from './DayList.tsx';
import { RotaHead } from './RotaHead.tsx';
import { RotaNotices } from './RotaNotices.tsx';
import { ShiftDialog } from './ShiftDialog.tsx';
import styles from './staff.module.css';
import { StaffNav } from './StaffNav.tsx';
import { WeekGrid } from './WeekGrid.tsx';

export type Spot = { readonly memberId: string; readonly day: string };

type RotaViewProps = {
  readonly rota: Rota;
  readonly mayWrite: boolean;
  readonly changes: RotaChanges;
  readonly onWeek: (from: string | undefined) => void;
};

/** Seven days: what is missing first, then who works when. */
export function RotaView(props: RotaViewProps) {
  // The coordination's address names the center.
  const location = useLocation();
  const [open, setOpen] = createSignal<Spot>();
  const member = createMemo(() => props.rota.members.find(({ memberId }) => memberId === open()?.memberId));
  return (
    <div class={styles.page}>
      <StaffNav />
      <RotaHead rota={props.rota} mayWrite={props.mayWrite} copyWeek={props.changes.copyWeek} onWeek={props.onWeek} />
      <Show
        when={props.rota.members.length > 0}
        fallback={
          <Empty title={t.staff.emptyTitle()}>
            <p>{props.mayWrite ? t.staff.emptyWhat() : t.staff.emptyAsk()}</p>
            <Show when={props.mayWrite}>
              <div>
                <ButtonLink href={`/rota/members${location.search}`}>{t.staff.addMember()}</ButtonLink>
              </div>
            </Show>
          </Empty>
        }
      >
        <Show when={!props.rota.hasRules}>
          <Notice>
            <p>{t.staff.noRules()}</p>
            <Show when={props.mayWrite}>
              <div>
                <ButtonLink href={`/rota/cover${location.search}`}>{t.staff.writeRules()}</ButtonLink>
              </div>
            </Show>
          </Notice>
        </Show>
        <RotaNotices rota={props.rota} />
        <WeekGrid rota={props.rota} onOpen={setOpen} />
        <DayList rota={props.rota} onOpen={setOpen} />
        <ShiftDialog
          rota={props.rota}
          spot={open()}
          name={member()?.displayName ?? ''}
          mayWrite={props.mayWrite}
          changes={props.changes}
          onClose={() => setOpen(undefined)}
        />
      </Show>
    </div>
  );
}
