import type { AcceptOffer, DeclineOffer } from '@iwaa/shared/placements/inputs';
import { createSignal, Show } from 'solid-js';
import type { Action } from '../../platform/action.ts';
import { t } from '../../text/index.ts';
import { toast } from '../Announcer.tsx';
import { Button } from '../Button.tsx';
import { Dialog } from '../Dialog.tsx';
import { Outcome } from '../Outcome.tsx';
import styles from './AcceptDecline.module.css';
import { AcceptOutcome } from './AcceptOutcome.tsx';
import { BedChange } from './BedChange.tsx';
import { bedInWords, type BedChoice, type HeldBed } from './beds.ts';
import { DeclineForm } from './DeclineForm.tsx';
import { commaList } from './party.ts';
import { runThen } from './run.ts';

export type AcceptDeclineProps = {
  readonly offerId: string;
  /** The beds chosen for the center, person by person. Without them only accepting as chosen is offered. */
  readonly held: readonly HeldBed[];
  /** Beds that could be given instead. */
  readonly free: readonly BedChoice[];
  readonly accept: Action<AcceptOffer, unknown>;
  readonly decline: Action<DeclineOffer, unknown>;
};

/** A center's answer to a request: yes with the beds chosen for it, yes with others, or no with its reason. */
export function AcceptDecline(props: AcceptDeclineProps) {
  const [changing, setChanging] = createSignal(false);
  const [declining, setDeclining] = createSignal(false);
  const given = () => props.held.filter((bed) => bed.letter !== null);
  const [asked, setAsked] = createSignal<Omit<AcceptOffer, 'offerId'>>({});
  const accept = (how: Omit<AcceptOffer, 'offerId'> = {}): void => {
    setAsked(how);
    void runThen(props.accept, { ...how, offerId: props.offerId }, () => toast(t.stays.accepted()));
  };
  const decline = (answer: Omit<DeclineOffer, 'offerId'>): void =>
    void runThen(props.decline, { ...answer, offerId: props.offerId }, () => {
      setDeclining(false);
      toast(t.stays.declined());
    });

  return (
    <div class={styles.panel}>
      <Show when={given().length > 0 && !changing()}>
        <p class={styles.beds}>{t.stays.chosenBeds({ beds: commaList(given().map(bedInWords)) })}</p>
      </Show>
      <Show when={changing()}>
        <BedChange
          held={given()}
          free={props.free}
          busy={props.accept.busy()}
          onAccept={(beds) => accept({ beds })}
          onCancel={() => setChanging(false)}
        />
      </Show>
      <div class={styles.buttons}>
        <Show when={!changing()}>
          <Button kind="primary" pending={props.accept.busy()} onClick={() => accept()}>
            {t.stays.accept()}
          </Button>
          <Show when={given().length > 0}>
            <Button onClick={() => setChanging(true)}>{t.stays.changeBeds()}</Button>
          </Show>
        </Show>
        <Button aria-haspopup="dialog" onClick={() => setDeclining(true)}>
          {t.stays.decline()}
        </Button>
      </div>
      <AcceptOutcome accept={props.accept} onBeyond={(overStaffing) => accept({ ...asked(), overStaffing })} />
      <Dialog open={declining()} title={t.stays.declineTitle()} onClose={() => setDeclining(false)}>
        <DeclineForm busy={props.decline.busy()} onDecline={decline}>
          <Outcome action={props.decline} />
        </DeclineForm>
      </Dialog>
    </div>
  );
}
