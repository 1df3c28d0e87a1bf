import type { MessageLine } from '@iwaa/shared/placements/views';
import { createSignal, For, Show } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { classes } from '../ui/classes.ts';
import { Textarea } from '../ui/inputs.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { runThen } from '../ui/placement/run.ts';
import { When } from '../ui/When.tsx';
import { looksIdentifying } from './identifying.ts';
import styles from './Request.module.css';

type Message = { readonly requestId: string; readonly text: string; readonly identifiesNobody: boolean };
type MessageBoxProps = {
  readonly requestId: string;
  readonly messages: readonly MessageLine[];
  /** False when messages can be read but not written. */
  readonly mayWrite: boolean;
  readonly isCenter: boolean;
  readonly send: Action<Message, unknown>;
};

const sender = (message: MessageLine): string => {
  if (message.mine) return t.placements.fromYou();
  return message.role === 'center' ? t.placements.fromCenter() : t.placements.fromAgent();
};

/** Short messages between the agent and the center. */
export function MessageBox(props: MessageBoxProps) {
  return (
    <Card title={t.placements.messages()}>
      <Show when={props.messages.length > 0} fallback={<p class={styles.soft}>{t.placements.noMessages()}</p>}>
        <ol class={styles.messages}>
          <For each={props.messages}>
            {(message) => (
              <li class={classes(styles.message, message.mine && styles.mine)}>
                <p class={styles.soft}>
                  {sender(message)} · <When at={message.at} />
                </p>
                <p dir="auto">{message.text}</p>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Show when={props.mayWrite}>
        <MessageForm {...props} />
      </Show>
    </Card>
  );
}

function MessageForm(props: MessageBoxProps) {
  const [text, setText] = createSignal('');
  const [harmless, setHarmless] = createSignal(false);
  const refused = () => {
    const state = props.send.state();
    return state.phase === 'refused' && state.refusal.code === 'note-identifies';
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (text().trim() === '') return;
    void runThen(props.send, { requestId: props.requestId, text: text(), identifiesNobody: harmless() }, () => {
      setText('');
      setHarmless(false);
      announce(t.placements.messageSent());
    });
  };
  return (
    <form class={styles.form} onSubmit={submit} data-screen-only>
      <Textarea
        label={props.isCenter ? t.placements.messageToAgent() : t.placements.messageLabel()}
        hint={t.placements.messageHint()}
        maxlength={500}
        value={text()}
        onValue={setText}
      />
      <Outcome action={props.send} />
      <Show when={text() !== '' && (refused() || looksIdentifying(text()))}>
        <div>
          <Chip pressed={harmless()} onPress={setHarmless}>
            {t.placements.messageHarmless()}
          </Chip>
        </div>
      </Show>
      <div>
        <Button kind="primary" type="submit" pending={props.send.busy()}>
          {t.placements.messageVerb()}
        </Button>
      </div>
    </form>
  );
}
