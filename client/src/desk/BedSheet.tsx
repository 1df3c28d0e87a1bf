import type { BedTile, CenterBeds } from '@iwaa/shared/ledger/ledger';
import type { PlacementLine } from '@iwaa/shared/placements/views';
import { Match, Show, Switch, untrack } from 'solid-js';
import { dayInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import layout from '../ui/layout.module.css';
import { OpenInPlace } from '../ui/OpenInPlace.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { actsOfPlacement, type Resident, type Undoable } from '../ui/placement/stay.ts';
import { StatusMark } from '../ui/StatusMark.tsx';
import { bedInWords, occupantInWords, statusOf, tileWord } from './bed-words.ts';
import styles from './beds.module.css';
import type { DeskChanges } from './changes.ts';
import { CloseForm, type MadeClosure } from './CloseForm.tsx';
import { LaterList } from './LaterList.tsx';
import { StayPanel } from './StayPanel.tsx';

export type BedSheetProps = {
  readonly tile: BedTile;
  readonly beds: CenterBeds;
  /** The placement of the person in the bed, when the list of requests knows it. */
  readonly placement: PlacementLine | undefined;
  readonly changes: Pick<DeskChanges, 'createClose' | 'createReopen' | 'createStayChanges' | 'plan'>;
  readonly onClosed: (tile: BedTile, closed: MadeClosure) => void;
  readonly onReopened: (tile: BedTile) => void;
  readonly onStayDone: (done: Undoable) => void;
};

const residentsOf = (tile: BedTile): Resident[] =>
  tile.claim?.letter ? [{ letter: tile.claim.letter, words: occupantInWords(tile.claim) }] : [];

/** One person or one party cannot be moved or departed without knowing which: the claim names the placement. */
function PersonInBed(props: BedSheetProps) {
  return (
    <Show when={props.placement}>
      {(placement) => (
        <StayPanel
          placement={placement()}
          acts={actsOfPlacement(placement())}
          people={residentsOf(props.tile)}
          beds={props.beds}
          createChanges={props.changes.createStayChanges}
          onDone={props.onStayDone}
        />
      )}
    </Show>
  );
}

/** A bed that somebody sleeps in closes from the day they leave, once that day is sure. */
function CloseAfterDeparture(props: BedSheetProps) {
  const isPlanned = () => props.tile.later.some((claim) => claim.purpose === 'closure');
  const leaving = () => (props.placement?.state === 'arrived' && !isPlanned() ? props.placement : undefined);
  const confirmedDay = () => {
    const stay = leaving();
    return stay?.departureConfirmed ? (stay.departsOn ?? undefined) : undefined;
  };
  return (
    <Show when={leaving()}>
      <Show when={confirmedDay()} fallback={<p class={layout.small}>{t.desk.confirmDepartureFirst()}</p>}>
        {(from) => (
          <details>
            <summary class={styles.summary}>{t.desk.closeAfter({ day: dayInWords(from()) })}</summary>
            <CloseForm
              bedId={props.tile.bedId}
              from={from()}
              createClose={props.changes.createClose}
              onClosed={(closed) => props.onClosed(props.tile, closed)}
            />
          </details>
        )}
      </Show>
    </Show>
  );
}

/** Opened on purpose: looking at somebody's plan is recorded. */
function ServicesOfStay(props: BedSheetProps) {
  return (
    <Show when={props.changes.plan && props.placement}>
      {(placement) => (
        <OpenInPlace label={t.services.open()}>
          {(close) => (
            <>
              {props.changes.plan?.(placement().placementId)}
              <Button kind="plain" onClick={close}>
                {t.words.close()}
              </Button>
            </>
          )}
        </OpenInPlace>
      )}
    </Show>
  );
}

/** The bed back in use: a closure that ends now, or a cleaning already done. */
function BackInUse(props: BedSheetProps) {
  const reopening = untrack(() => props.changes.createReopen());
  const reopen = async (): Promise<void> => {
    const { tile } = props;
    if ((await reopening.run({ bedIds: [tile.bedId] })).phase === 'done') props.onReopened(tile);
  };
  return (
    <>
      <Button kind="primary" wide pending={reopening.busy()} onClick={() => void reopen()}>
        {props.tile.state === 'turnaround' ? t.desk.cleaned() : t.desk.reopen()}
      </Button>
      <Outcome action={reopening} />
    </>
  );
}

/** The two or three things that can happen to this bed now, and what is already promised for later. */
export function BedSheet(props: BedSheetProps) {
  return (
    <>
      <p>
        <StatusMark status={statusOf(props.tile.state)}>{tileWord(props.tile)}</StatusMark>
      </p>
      <p>{bedInWords(props.tile)}</p>
      <LaterList tile={props.tile} createReopen={props.changes.createReopen} />
      <Switch>
        <Match when={props.tile.state === 'free'}>
          <CloseForm
            bedId={props.tile.bedId}
            createClose={props.changes.createClose}
            onClosed={(closed) => props.onClosed(props.tile, closed)}
          />
        </Match>
        <Match when={props.tile.state === 'closed' || props.tile.state === 'turnaround'}>
          <BackInUse {...props} />
        </Match>
        <Match when={props.tile.state === 'booked' || props.tile.state === 'occupied'}>
          <PersonInBed {...props} />
          <CloseAfterDeparture {...props} />
          <ServicesOfStay {...props} />
        </Match>
      </Switch>
      <Show when={props.tile.claim?.reference}>
        {(reference) => <ButtonLink href={`/requests/${reference()}`}>{t.desk.openRequest()}</ButtonLink>}
      </Show>
    </>
  );
}
