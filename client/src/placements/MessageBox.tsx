import type { MessageLine } from '@iwaa/shared/placements/views';
import { For, Show } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { classes } from '../ui/classes.ts';
import { When } from '../ui/When.tsx';
import { CarefulText, createCarefulText } from './CarefulText.tsx';
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
    <Show when={props.mayWrite || props.messages.length > 0}>
      <Messages {...props} />
    </Show>
  );
}

function Messages(props: MessageBoxProps) {
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
  const message = createCarefulText();
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (message.text().trim() === '') return;
    const input = { requestId: props.requestId, text: message.text(), identifiesNobody: message.harmless() };
    if ((await props.send.run(input)).phase !== 'done') return;
    message.clear();
    announce(t.placements.messageSent());
  };
  return (
    <form class={styles.form} onSubmit={(event) => void submit(event)}>
      <CarefulText
        label={props.isCenter ? t.placements.messageToAgent() : t.placements.messageLabel()}
        hint={t.placements.messageHint()}
        written={message}
        sending={props.send}
      />
      <div>
        <Button kind="primary" type="submit" pending={props.send.busy()}>
          {t.placements.messageVerb()}
        </Button>
      </div>
    </form>
  );
}
