import { ChangePassword } from '@iwaa/shared/access/access';
import { createSignal, Show } from 'solid-js';
import { safeParse } from 'valibot';
import { createAction } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/inputs.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import type { AccountChanges } from './changes.ts';
import { focusFirstWrong } from '../ui/focus-wrong.ts';
import layout from '../ui/layout.module.css';
import { NewPassword } from './NewPassword.tsx';

type ChangePasswordProps = { readonly change: AccountChanges['changePassword']; readonly onChanged: () => void };

/** A new password; every other device is signed out with it, which is said before. */
export function ChangePasswordForm(props: ChangePasswordProps) {
  const [current, setCurrent] = createSignal('');
  const [next, setNext] = createSignal('');
  const [tried, setTried] = createSignal(false);
  const change = createAction<ChangePassword, null>((input, options) => props.change(input, options));
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    const input = { current: current(), next: next() };
    if (!current() || !safeParse(ChangePassword, input).success) return focusFirstWrong(event.currentTarget);
    const outcome = await change.run(input);
    if (outcome.phase !== 'done') return;
    setCurrent('');
    setNext('');
    setTried(false);
    announce(t.access.passwordChanged());
    props.onChanged();
  };
  return (
    <form class={layout.stack} noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t.access.currentPassword()}
        error={tried() && !current() ? t.signIn.passwordMissing() : undefined}
        value={current()}
        onValue={setCurrent}
        dir="ltr"
        type="password"
        autocomplete="current-password"
      />
      <NewPassword value={next()} onValue={setNext} tried={tried()} />
      <p class={layout.soft}>{t.access.passwordConsequence()}</p>
      <Outcome action={change} />
      <Show when={change.state().phase === 'done'}>
        <Notice>{t.access.passwordChanged()}</Notice>
      </Show>
      <div>
        <Button kind="primary" type="submit" pending={change.busy()}>
          {t.access.changePasswordVerb()}
        </Button>
      </div>
    </form>
  );
}
