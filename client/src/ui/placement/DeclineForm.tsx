import type { DeclineOffer } from '@iwaa/shared/placements/inputs';
import { type DeclineCode, declineCodes, type WouldHelp, wouldHelps } from '@iwaa/shared/placements/words';
import { createSignal, For, type JSX } from 'solid-js';
import { t } from '../../text/index.ts';
import { Button } from '../Button.tsx';
import { Chip, ChipRow } from '../Chip.tsx';
import styles from './AcceptDecline.module.css';
import { Choices, choicesOf } from './Choices.tsx';
import { toggled } from './toggled.ts';

type DeclineFormProps = {
  readonly busy: boolean;
  readonly onDecline: (answer: Omit<DeclineOffer, 'offerId'>) => void;
  /** What became of the last try, beside the button. */
  readonly children: JSX.Element;
};

/** Who says no, why, and what would have turned it into a yes: the sender reads all three at once. */
export function DeclineForm(props: DeclineFormProps) {
  const [by, setBy] = createSignal<DeclineOffer['by']>('center');
  const [code, setCode] = createSignal<DeclineCode>();
  const [helping, setHelping] = createSignal<readonly WouldHelp[]>([]);
  const [tried, setTried] = createSignal(false);
  const decliners = () =>
    choicesOf(['center', 'person'] as const, { center: t.stays.byCenter, person: t.stays.byPerson });

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    const reason = code();
    if (reason !== undefined && !props.busy) props.onDecline({ by: by(), code: reason, wouldHelp: [...helping()] });
  };
  return (
    <form class={styles.form} onSubmit={submit}>
      <Choices label={t.stays.declineBy()} choices={decliners()} value={by()} onValue={setBy} />
      <Choices
        label={t.stays.declineWhy()}
        choices={choicesOf(declineCodes, t.declines)}
        value={code()}
        onValue={setCode}
        error={tried() && code() === undefined ? t.stays.reasonMissing() : undefined}
      />
      <div class={styles.helps}>
        <p class={styles.helpsTitle}>{t.stays.wouldHelp()}</p>
        <ChipRow label={t.stays.wouldHelp()} wrap>
          <For each={wouldHelps}>
            {(help) => (
              <Chip pressed={helping().includes(help)} onPress={() => setHelping((all) => toggled(all, help))}>
                {t.helps[help]()}
              </Chip>
            )}
          </For>
        </ChipRow>
      </div>
      <p>{t.stays.declineConsequence()}</p>
      {props.children}
      <Button kind="danger" type="submit" wide pending={props.busy}>
        {t.stays.declineVerb()}
      </Button>
    </form>
  );
}
