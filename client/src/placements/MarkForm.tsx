import type { AddMark } from '@iwaa/shared/placements/inputs';
import { type MarkKind, markKinds, type Stance, stances } from '@iwaa/shared/placements/words';
import { createSignal } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/inputs.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { Choices, choicesOf } from '../ui/placement/Choices.tsx';
import styles from './Request.module.css';

type MarkFormProps = {
  readonly requestId: string;
  readonly add: Action<AddMark, unknown>;
  readonly onAdded: () => void;
};

/** What is written here goes to the server once and is wiped from the screen. */
export function MarkForm(props: MarkFormProps) {
  const [kind, setKind] = createSignal<MarkKind>('phone');
  const [stance, setStance] = createSignal<Stance>('keep-apart');
  const [text, setText] = createSignal('');
  const [tried, setTried] = createSignal(false);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (text().trim() === '') return;
    const input = { requestId: props.requestId, kind: kind(), stance: stance(), text: text() };
    if ((await props.add.run(input)).phase !== 'done') return;
    setText('');
    setTried(false);
    announce(t.marks.added());
    props.onAdded();
  };
  return (
    <details class={styles.panel}>
      <summary>{t.marks.add()}</summary>
      <form class={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <Choices label={t.marks.kind()} choices={choicesOf(markKinds, t.marks)} value={kind()} onValue={setKind} />
        <Choices label={t.marks.stance()} choices={choicesOf(stances, t.marks)} value={stance()} onValue={setStance} />
        <TextInput
          label={t.marks.text()}
          hint={t.marks.textHint()}
          error={tried() && text().trim() === '' ? t.marks.textMissing() : undefined}
          autocomplete="off"
          spellcheck={false}
          maxlength="80"
          {...(kind() === 'phone' && { dir: 'ltr', inputmode: 'tel' })}
          value={text()}
          onValue={setText}
        />
        <Outcome action={props.add} />
        <div>
          <Button kind="primary" type="submit" pending={props.add.busy()}>
            {t.marks.add()}
          </Button>
        </div>
      </form>
    </details>
  );
}
