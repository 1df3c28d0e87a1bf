import type { Channel } from '@iwaa/shared/centers/words';
import type { SendOffer } from '@iwaa/shared/placements/inputs';
import { type Consent, consents, type Urgency } from '@iwaa/shared/placements/words';
import { createSignal } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { now } from '../platform/clock.ts';
import { dayOf } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Select, TextInput } from '../ui/inputs.tsx';
import { Choices, choicesOf } from '../ui/placement/Choices.tsx';
import { CarefulText, createCarefulText } from './CarefulText.tsx';
import { ChannelChoice } from './ChannelChoice.tsx';
import styles from './SendForm.module.css';

const mostTries = ['0', '1', '2', '3', '5'] as const;
type Tries = (typeof mostTries)[number];
const triesInWords = () =>
  mostTries.map((value) => ({
    value,
    label: value === '0' ? t.chain.iChoose() : t.chain.nextCenters({ count: Number(value) }),
  }));

type SendFormProps = {
  readonly offerId: string;
  /** Undefined where nobody has said it: it is asked for. */
  readonly channel: Channel | undefined;
  readonly urgency: Urgency;
  readonly send: Action<SendOffer, unknown>;
  readonly onSend: (input: SendOffer) => void;
};

/** The rest of the request, completed while the hold runs. */
export function SendForm(props: SendFormProps) {
  const [channel, setChannel] = createSignal<Channel>();
  const [consent, setConsent] = createSignal<Consent>();
  const [identifiedOn, setIdentifiedOn] = createSignal('');
  const note = createCarefulText();
  const [tried, setTried] = createSignal(false);

  const [trying, setTrying] = createSignal<Tries>();
  const tries = () => trying() ?? (props.urgency === 'now' ? '3' : '0');
  const way = () => channel() ?? props.channel;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    const [given, through] = [consent(), way()];
    if (given === undefined || through === undefined || props.send.busy()) return;
    props.onSend({
      offerId: props.offerId,
      channel: through,
      consent: given,
      keepTrying: Number(tries()),
      ...(identifiedOn() !== '' && { identifiedOn: identifiedOn() }),
      ...(note.text().trim() !== '' && { note: note.text() }),
      noteIdentifiesNobody: note.harmless(),
    });
  };
  return (
    <form class={styles.form} onSubmit={submit} noValidate>
      <Choices
        label={t.composing.consent()}
        choices={choicesOf(consents, t.consents)}
        value={consent()}
        onValue={setConsent}
        error={tried() && consent() === undefined ? t.composing.consentMissing() : undefined}
      />
      <p class={styles.soft}>{t.composing.neverConditional()}</p>
      <ChannelChoice value={way()} tried={tried()} onValue={setChannel} />
      <GoingOn value={tries()} onValue={setTrying} />
      <IdentificationDay value={identifiedOn()} onValue={setIdentifiedOn} />
      <CarefulText
        optional
        label={t.composing.note()}
        hint={t.composing.noteHint()}
        written={note}
        sending={props.send}
      />
      <Button kind="primary" type="submit" wide pending={props.send.busy()}>
        {t.composing.send()}
      </Button>
    </form>
  );
}

/** What happens when the center says no, or nothing. */
function GoingOn(props: { readonly value: Tries; readonly onValue: (tries: Tries) => void }) {
  return (
    <Select
      label={t.chain.ifNot()}
      hint={t.chain.ifNotHint()}
      choices={triesInWords()}
      value={props.value}
      onValue={props.onValue}
    />
  );
}

function IdentificationDay(props: { readonly value: string; readonly onValue: (day: string) => void }) {
  return (
    <TextInput
      type="date"
      dir="ltr"
      optional
      label={t.composing.identifiedOn()}
      hint={t.composing.identifiedHint()}
      max={dayOf(now())}
      value={props.value}
      onValue={props.onValue}
    />
  );
}
