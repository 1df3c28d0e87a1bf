import { type Consent, consents } from '@iwaa/shared/placements/words';
import type { RequestStory } from '@iwaa/shared/placements/views';
import type { WaitingLine } from '@iwaa/shared/placements/waiting';
import { createSignal, Show } from 'solid-js';
import { api } from '../api.ts';
import { createQuery } from '../platform/query.ts';
import { t } from '../text/index.ts';
import { Answer } from '../ui/Answer.tsx';
import { Card } from '../ui/Card.tsx';
import { Chip, ChipRow } from '../ui/Chip.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { Choices, choicesOf } from '../ui/placement/Choices.tsx';
import { type Confirm, ConfirmWaiting } from './ConfirmWaiting.tsx';
import { WaitingFacts } from './WaitingFacts.tsx';
import styles from './Waiting.module.css';

type WaitingPanelProps = {
  readonly request: Pick<RequestStory, 'requestId'>;
  readonly cityName: (cityId: string) => string;
  readonly createConfirm: () => Confirm;
};

/** One request that waits: its place in the line, why, how long, and what its agent can do about it. */
export function WaitingPanel(props: WaitingPanelProps) {
  const list = createQuery(
    (requestId: string) => api.placements.waiting.query({ requestId }),
    () => props.request.requestId,
    { concerns: (topics) => topics.requests.length > 0 || topics.board },
  );
  return (
    <Card title={t.waiting.panel()}>
      <Answer query={list} lines={3}>
        {(data) => (
          <Show when={data().lines[0]}>
            {(line) => (
              <div class={styles.panel}>
                <WaitingFacts line={line()} cityName={props.cityName} />
                <ConfirmWaiting line={line()} createConfirm={props.createConfirm} />
                <TakeOpening line={line()} confirm={props.createConfirm()} />
              </div>
            )}
          </Show>
        )}
      </Answer>
    </Card>
  );
}

/** Whether a center is to be asked at once when something frees. Who agreed is said first, if nobody was sent the request yet. */
function TakeOpening(props: { readonly line: WaitingLine; readonly confirm: Confirm }) {
  const [asking, setAsking] = createSignal(false);
  const save = (automatic: boolean, consent?: Consent): void => {
    setAsking(false);
    void props.confirm.run({ requestId: props.line.requestId, automatic, ...(consent && { consent }) });
  };
  const press = (on: boolean): void => {
    if (on && !props.line.hasConsent) setAsking(true);
    else save(on);
  };
  return (
    <div class={styles.opening}>
      <ChipRow label={t.waiting.automatic()} wrap>
        <Chip pressed={props.line.automatic || asking()} onPress={press}>
          {t.waiting.automatic()}
        </Chip>
      </ChipRow>
      <p class={styles.soft}>{props.line.automatic ? t.waiting.automaticOn() : t.waiting.automaticOff()}</p>
      <Show when={asking()}>
        <Choices
          label={t.composing.consent()}
          choices={choicesOf(consents, t.consents)}
          value={undefined}
          onValue={(consent) => save(true, consent)}
        />
      </Show>
      <Outcome action={props.confirm} />
    </div>
  );
}
