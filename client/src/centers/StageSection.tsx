import type { UpdateCenter } from '@iwaa/shared/centers/centers';
import type { Stage } from '@iwaa/shared/centers/words';
import { createSignal, For, Show } from 'solid-js';
import { dayInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { TextInput } from '../ui/inputs.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import { createCenterChange, useCenter } from './center-context.ts';
import layout from '../ui/layout.module.css';
import { OpenInPlace } from '../ui/OpenInPlace.tsx';
import styles from './StageSection.module.css';
import { statusOfStage } from './words.ts';

/** The steps that make sense from each stage. */
const nextStages: Readonly<Record<Stage, readonly Stage[]>> = {
  planned: ['equipping', 'open', 'closed'],
  equipping: ['open', 'planned', 'closed'],
  open: ['paused', 'closed'],
  paused: ['open', 'closed'],
  closed: ['equipping', 'open'],
};

/** Where the center stands on its way to opening, and each step it can take, with what that step does. */
export function StageSection() {
  const { center, mayEdit } = useCenter();
  const mark = () => (
    <StatusMark status={statusOfStage[center().stage]}>{t.centers[`stage-${center().stage}`]()}</StatusMark>
  );
  return (
    <Card title={t.centers['field-stage']()}>
      <p class={styles.current}>
        {mark()}
        <Show when={center().stage !== 'open' && center().opensOn}>
          {(day) => <span class={layout.soft}>{t.centers.opensOn({ day: dayInWords(day()) })}</span>}
        </Show>
      </p>
      <p class={layout.soft}>{t.centers[`meaning-${center().stage}`]()}</p>
      <OpenInPlace label={t.centers.changeStage()} mayOpen={mayEdit}>
        {(close) => <StageChoice onClose={close} />}
      </OpenInPlace>
    </Card>
  );
}

function StageChoice(props: { readonly onClose: () => void }) {
  const { center, changes } = useCenter();
  const [opensOn, setOpensOn] = createSignal(center().opensOn ?? '');
  const change = createCenterChange<UpdateCenter, { version: number }>(
    (input, options) => changes.update(input, options),
    () => t.centers.saved(),
  );
  const send = async (written: UpdateCenter['changes']): Promise<void> => {
    const { centerId, version } = center();
    const outcome = await change.run({ centerId, version, changes: written });
    if (outcome.phase === 'done') props.onClose();
  };
  const left = () => center().checklist.filter((item) => !item.doneAt).length;
  return (
    <>
      <ul class={styles.choices}>
        <For each={nextStages[center().stage]}>
          {(stage) => (
            <li>
              <Button wide class={styles.choice} pending={change.busy()} onClick={() => void send({ stage })}>
                <span>
                  <strong>{t.centers[`toStage-${stage}`]()}</strong>
                  <span class={styles.consequence}>
                    {t.centers[`consequence-${stage}`]()}
                    <Show when={stage === 'open' && left() > 0}> {t.centers.itemsLeft({ count: left() })}</Show>
                  </span>
                </span>
              </Button>
            </li>
          )}
        </For>
      </ul>
      <div class={styles.day}>
        <TextInput type="date" label={t.centers['field-opensOn']()} value={opensOn()} onValue={setOpensOn} />
        <Button pending={change.busy()} onClick={() => void send({ opensOn: opensOn() || null })}>
          {t.centers.saveDay()}
        </Button>
      </div>
      <Outcome action={change} />
      <div>
        <Button kind="plain" onClick={() => props.onClose()}>
          {t.words.close()}
        </Button>
      </div>
    </>
  );
}
