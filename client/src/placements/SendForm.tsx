import { type Channel, channels } from '@iwaa/shared/centers/words';
import type { SendOffer } from '@iwaa/shared/placements/inputs';
import { type Consent, consents } from '@iwaa/shared/placements/words';
import { createSignal, Show } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { now } from '../platform/clock.ts';
import { dayOf } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Select, Textarea, TextInput } from '../ui/inputs.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { Choices, choicesOf } from '../ui/placement/Choices.tsx';
import { looksIdentifying } from './identifying.ts';
import styles from './SendForm.module.css';

type SendFormProps = {
  readonly offerId: string;
  readonly channel: Channel | undefined;
  readonly send: Action<SendOffer, unknown>;
  readonly onSend: (input: SendOffer) => void;
};

/** The rest of the request, completed while the hold runs. */
export function SendForm(props: SendFormProps) {
  const [channel, setChannel] = createSignal<Channel>(props.channel ?? 'hotline');
  const [consent, setConsent] = createSignal<Consent>();
  const [identifiedOn, setIdentifiedOn] = createSignal('');
  const [note, setNote] = createSignal('');
  const [harmless, setHarmless] = createSignal(false);
  const [tried, setTried] = createSignal(false);

  const refusedNote = () => {
    const state = props.send.state();
    return state.phase === 'refused' && state.refusal.code === 'note-identifies';
  };
  const doubtful = () => note() !== '' && (looksIdentifying(note()) || refusedNote());
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    const given = consent();
    if (given === undefined || props.send.busy()) return;
    props.onSend({
      offerId: props.offerId,
      channel: channel(),
      consent: given,
      ...(identifiedOn() !== '' && { identifiedOn: identifiedOn() }),
      ...(note().trim() !== '' && { note: note() }),
      noteIdentifiesNobody: harmless(),
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
      <Select
        label={t.composing.channel()}
        choices={choicesOf(channels, t.channels)}
        value={channel()}
        onValue={setChannel}
      />
      <TextInput
        type="date"
        dir="ltr"
        optional
        label={t.composing.identifiedOn()}
        hint={t.composing.identifiedHint()}
        max={dayOf(now())}
        value={identifiedOn()}
        onValue={setIdentifiedOn}
      />
      <Textarea
        optional
        label={t.composing.note()}
        hint={t.composing.noteHint()}
        maxlength={500}
        value={note()}
        onValue={setNote}
      />
      <Show when={doubtful()}>
        <Notice kind="warn">
          <p>{t.composing.noteWarning()}</p>
          <div>
            <Chip pressed={harmless()} onPress={setHarmless}>
              {t.composing.noteHarmless()}
            </Chip>
          </div>
        </Notice>
      </Show>
      <Outcome action={props.send} />
      <Button kind="primary" type="submit" wide pending={props.send.busy()}>
        {t.composing.send()}
      </Button>
    </form>
  );
}
