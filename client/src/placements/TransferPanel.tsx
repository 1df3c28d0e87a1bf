import type { Transfer } from '@iwaa/shared/placements/inputs';
import type { PlaceFound } from '@iwaa/shared/placements/views';
import { type Consent, consents, type TransferReason, transferReasons } from '@iwaa/shared/placements/words';
import { createSignal, Show } from 'solid-js';
import { api } from '../api.ts';
import type { Action } from '../platform/action.ts';
import { createQuery } from '../platform/query.ts';
import { t } from '../text/index.ts';
import { Answer } from '../ui/Answer.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { Choices, choicesOf } from '../ui/placement/Choices.tsx';
import { codeNameOf } from '../ui/placement/names.ts';
import styles from './Request.module.css';
import { TransferPlaces } from './TransferPlaces.tsx';

type TransferPanelProps = {
  readonly placementId: string;
  readonly cityName: (cityId: string) => string;
  readonly transfer: Action<Transfer, unknown>;
  readonly onDone: (words: string) => void;
};

const urgencies = ['now', 'today', 'week'] as const;

/** The places are looked for when the panel is opened: until then nobody asks. */
export function TransferPanel(props: TransferPanelProps) {
  const [open, setOpen] = createSignal(false);
  return (
    <details class={styles.panel} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.transfers.panel()}</summary>
      <Show when={open()}>
        <TransferForm {...props} />
      </Show>
    </details>
  );
}

/** Why, by when, with whose consent, and where to: the bed here stays kept until the arrival there. */
function TransferForm(props: TransferPanelProps) {
  const [reason, setReason] = createSignal<TransferReason>();
  const [urgency, setUrgency] = createSignal<(typeof urgencies)[number]>('today');
  const [consent, setConsent] = createSignal<Consent>();
  const [asked, setAsked] = createSignal<string>();
  const places = createQuery(
    (placementId: string) => api.placements.transferPlaces.query({ placementId }),
    () => props.placementId,
    { concerns: (topics) => topics.board },
  );
  const ask = async (place: PlaceFound): Promise<void> => {
    setAsked(place.centerId);
    const given = { reason: reason(), consent: consent() };
    if (given.reason === undefined || given.consent === undefined || props.transfer.busy()) return;
    const input = { placementId: props.placementId, centerId: place.centerId, urgency: urgency() };
    const outcome = await props.transfer.run({ ...input, reason: given.reason, consent: given.consent });
    if (outcome.phase === 'done') props.onDone(t.transfers.asked({ place: codeNameOf(place) }));
  };
  const missing = (value: unknown, words: () => string) =>
    asked() !== undefined && value === undefined ? words() : undefined;
  return (
    <div class={styles.form}>
      <p>{t.transfers.how()}</p>
      <Choices
        label={t.transfers.why()}
        choices={choicesOf(transferReasons, t.transferReasons)}
        value={reason()}
        onValue={setReason}
        error={missing(reason(), t.transfers.whyMissing)}
      />
      <Choices
        label={t.transfers.answerBy()}
        choices={choicesOf(urgencies, t.urgencies)}
        value={urgency()}
        onValue={setUrgency}
      />
      <Choices
        label={t.transfers.consent()}
        choices={choicesOf(consents, t.consents)}
        value={consent()}
        onValue={setConsent}
        error={missing(consent(), t.transfers.consentMissing)}
      />
      <Outcome action={props.transfer} />
      <Answer query={places} lines={3}>
        {(found) => (
          <TransferPlaces
            places={found().places}
            cityName={props.cityName}
            asking={props.transfer.busy() ? asked() : undefined}
            onAsk={(place) => void ask(place)}
          />
        )}
      </Answer>
    </div>
  );
}
