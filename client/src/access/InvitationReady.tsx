import { createSignal, Show } from 'solid-js';
import { fullMomentInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { InvitationLink } from './changes.ts';
import layout from '../ui/layout.module.css';
import styles from './InvitationReady.module.css';

/** Whether the browser took it: one that came by plain http has no clipboard, though its type says otherwise. */
async function inClipboard(text: string): Promise<boolean> {
  if (!('clipboard' in navigator)) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

/** The link is whole only here and now: the server keeps its digest alone. */
export function InvitationReady(props: { readonly invitation: InvitationLink; readonly onClose: () => void }) {
  const [copied, setCopied] = createSignal<'yes' | 'no'>();
  const address = () => new URL(props.invitation.link, location.origin).href;
  let field: HTMLInputElement | undefined;
  const copy = async (): Promise<void> => {
    field?.select();
    const done = await inClipboard(address());
    setCopied(done ? 'yes' : 'no');
    announce(done ? t.access.linkCopied() : t.access.linkNotCopied());
  };
  return (
    <div class={layout.stack}>
      <Notice kind="warn">
        <p>
          <strong>{t.access.linkOnce()}</strong>
        </p>
        <p>{t.access.linkHandOver()}</p>
      </Notice>
      <label class={layout.stack}>
        {t.access.link()}
        <input ref={(input) => (field = input)} class={styles.link} dir="ltr" readOnly value={address()} />
      </label>
      <p class={layout.soft}>{t.access.linkUntil({ when: fullMomentInWords(props.invitation.expiresAt) })}</p>
      <div class={layout.actions}>
        <Button kind="primary" ref={(button) => queueMicrotask(() => button.focus())} onClick={() => void copy()}>
          {t.access.copyLink()}
        </Button>
        <Button onClick={() => props.onClose()}>{t.access.linkGiven()}</Button>
      </div>
      <Show when={copied()}>
        {(outcome) => <p>{outcome() === 'yes' ? t.access.linkCopied() : t.access.linkNotCopied()}</p>}
      </Show>
    </div>
  );
}
