import { createSignal, Show, type JSX } from 'solid-js';
import { Button } from './Button.tsx';
import layout from './layout.module.css';

type OpenInPlaceProps = {
  /** What the button says: the verb of what it opens. */
  readonly label: string;
  /** All that the button is called, where its place alone says to whom the label belongs. It begins with the label. */
  readonly name?: string;
  readonly kind?: 'primary' | 'plain';
  /** What stands above the button until it is pressed. */
  readonly closed?: JSX.Element;
  /** Without the right to open it, only `closed` is shown. */
  readonly mayOpen?: boolean;
  readonly children: (close: () => void) => JSX.Element;
};

const controls = 'input:not([disabled]), select, textarea, button:not([disabled])';

/** Work that opens where its button was: focus goes into it, and comes back to the button when it closes. */
export function OpenInPlace(props: OpenInPlaceProps) {
  const [open, setOpen] = createSignal(false);
  let opener: HTMLButtonElement | undefined;
  const close = (): void => {
    setOpen(false);
    opener?.focus();
  };
  const focusInside = (opened: HTMLElement): void =>
    queueMicrotask(() => opened.querySelector<HTMLElement>(controls)?.focus());
  return (
    <Show
      when={open()}
      fallback={
        <>
          {props.closed}
          <Show when={props.mayOpen ?? true}>
            <div class={props.kind === 'plain' ? layout.flush : undefined}>
              <Button
                ref={(button) => (opener = button)}
                kind={props.kind}
                aria-label={props.name}
                onClick={() => setOpen(true)}
              >
                {props.label}
              </Button>
            </div>
          </Show>
        </>
      }
    >
      <div class={layout.stack} ref={focusInside}>
        {props.children(close)}
      </div>
    </Show>
  );
}
