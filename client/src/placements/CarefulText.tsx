import { createSignal, Show } from 'solid-js';
import type { Action } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { refusalInWords } from '../text/refusal.ts';
import { Chip } from '../ui/Chip.tsx';
import { Textarea } from '../ui/inputs.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { looksIdentifying } from './identifying.ts';

/** Free text on its way: what is written, and whether the writer says that it identifies nobody. */
export function createCarefulText() {
  const [text, setText] = createSignal('');
  const [harmless, setHarmless] = createSignal(false);
  const clear = (): void => {
    setText('');
    setHarmless(false);
  };
  return { text, setText, harmless, setHarmless, clear };
}

type CarefulTextProps = {
  readonly label: string;
  readonly hint: string;
  readonly optional?: boolean;
  readonly written: ReturnType<typeof createCarefulText>;
  /** The change that carries it: a refusal for what it says is answered here. */
  readonly sending: Action<never, unknown>;
};

/** A short text that must name nobody: doubted while it is typed, with a way to say that the doubt is unfounded. Tells the outcome. */
export function CarefulText(props: CarefulTextProps) {
  const wasRefused = () => {
    const state = props.sending.state();
    return state.phase === 'refused' && state.refusal.code === 'note-identifies';
  };
  const doubtful = () => props.written.text() !== '' && (wasRefused() || looksIdentifying(props.written.text()));
  return (
    <>
      <Textarea
        label={props.label}
        hint={props.hint}
        optional={props.optional}
        maxlength={500}
        value={props.written.text()}
        onValue={props.written.setText}
      />
      <Show when={doubtful()}>
        <Notice kind={wasRefused() ? 'now' : 'warn'}>
          <p>{wasRefused() ? refusalInWords('note-identifies') : t.composing.noteWarning()}</p>
          <div>
            <Chip pressed={props.written.harmless()} onPress={props.written.setHarmless}>
              {t.composing.noteHarmless()}
            </Chip>
          </div>
        </Notice>
      </Show>
      <Show when={!wasRefused()}>
        <Outcome action={props.sending} />
      </Show>
    </>
  );
}
