import { useBeforeLeave } from '@solidjs/router';
import { createEffect, createSignal, onCleanup } from 'solid-js';
import { t } from '../../text/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import layout from '../../ui/layout.module.css';

/** Nobody leaves what they typed by mistake: not to another page, and not by closing the tab. */
export function LeaveGuard(props: { readonly unsaved: boolean }) {
  const [leave, setLeave] = createSignal<() => void>();
  useBeforeLeave((event) => {
    if (!props.unsaved || event.defaultPrevented) return;
    event.preventDefault();
    setLeave(() => () => event.retry(true));
  });
  const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
  createEffect(() => {
    if (!props.unsaved) return;
    addEventListener('beforeunload', warn);
    onCleanup(() => removeEventListener('beforeunload', warn));
  });
  return (
    <Dialog open={leave() !== undefined} title={t.expansion.leaveTitle()} onClose={() => setLeave(undefined)}>
      <p>{t.expansion.leaveWhat()}</p>
      <div class={layout.actions}>
        <Button kind="primary" onClick={() => setLeave(undefined)}>
          {t.expansion.stay()}
        </Button>
        <Button
          kind="danger"
          onClick={() => {
            const go = leave();
            setLeave(undefined);
            go?.();
          }}
        >
          {t.expansion.leave()}
        </Button>
      </div>
    </Dialog>
  );
}
