import { A } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { createSignIn, sessionEnded } from '../platform/session.ts';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { TextInput } from '../ui/inputs.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { PublicFrame } from '../ui/PublicFrame.tsx';
import styles from './SignInPage.module.css';

function SignInForm() {
  const [username, setUsername] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [shown, setShown] = createSignal(false);
  const [tried, setTried] = createSignal(false);
  const signIn = createSignIn();

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (username().trim() && password()) void signIn.run({ username: username(), password: password() });
  };
  return (
    <form class={styles.form} onSubmit={submit} noValidate>
      <TextInput
        label={t.signIn.username()}
        error={tried() && !username().trim() ? t.signIn.usernameMissing() : undefined}
        value={username()}
        onValue={setUsername}
        dir="ltr"
        name="username"
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
      />
      <TextInput
        label={t.signIn.password()}
        error={tried() && !password() ? t.signIn.passwordMissing() : undefined}
        value={password()}
        onValue={setPassword}
        dir="ltr"
        type={shown() ? 'text' : 'password'}
        name="password"
        autocomplete="current-password"
      />
      <Button kind="plain" class={styles.show} aria-pressed={shown()} onClick={() => setShown(!shown())}>
        {shown() ? t.signIn.hidePassword() : t.signIn.showPassword()}
      </Button>
      <Outcome action={signIn} />
      <Button kind="primary" type="submit" wide pending={signIn.busy()}>
        {t.signIn.enter()}
      </Button>
    </form>
  );
}

export function SignInPage() {
  return (
    <PublicFrame>
      <h1>{t.signIn.title()}</h1>
      <Show when={sessionEnded()}>
        <Notice kind="warn">{t.signIn.ended()}</Notice>
      </Show>
      <Card>
        <SignInForm />
      </Card>
      <p class={styles.aside}>{t.signIn.forgotten()}</p>
      <p class={styles.aside}>
        {t.signIn.noAccount()} <A href="/night">{t.shell.night()}</A>
      </p>
    </PublicFrame>
  );
}
