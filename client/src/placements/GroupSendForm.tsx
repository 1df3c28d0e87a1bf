import type { Channel } from '@iwaa/shared/centers/words';
import type { SendGroup } from '@iwaa/shared/placements/group';
import { type Consent, consents } from '@iwaa/shared/placements/words';
import { createSignal } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { now } from '../platform/clock.ts';
import { dayOf } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/inputs.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { Choices, choicesOf } from '../ui/placement/Choices.tsx';
import { ChannelChoice } from './ChannelChoice.tsx';
import styles from './SendForm.module.css';

type GroupSendFormProps = {
  readonly groupId: string;
  /** The usual channel of the organization; undefined where it has none. */
  readonly channel: Channel | undefined;
  readonly send: Action<SendGroup, unknown>;
  readonly onSend: (input: SendGroup) => void;
};

/** One consent for all of the group; notes and marks are written on each request. */
export function GroupSendForm(props: GroupSendFormProps) {
  const [channel, setChannel] = createSignal<Channel>();
  const [consent, setConsent] = createSignal<Consent>();
  const [identifiedOn, setIdentifiedOn] = createSignal('');
  const [tried, setTried] = createSignal(false);
  const way = () => channel() ?? props.channel;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    const [given, through] = [consent(), way()];
    if (given === undefined || through === undefined || props.send.busy()) return;
    props.onSend({
      groupId: props.groupId,
      channel: through,
      consent: given,
      ...(identifiedOn() !== '' && { identifiedOn: identifiedOn() }),
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
      <Outcome action={props.send} />
      <Button kind="primary" type="submit" wide pending={props.send.busy()}>
        {t.group.sendAll()}
      </Button>
    </form>
  );
}
