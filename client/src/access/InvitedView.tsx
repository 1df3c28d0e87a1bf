import { AcceptInvitation } from '@iwaa/shared/access/access';
import { createSignal, Show } from 'solid-js';
import { safeParse } from 'valibot';
import { createAction } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import type { Accept } from './changes.ts';
import { focusFirstWrong } from '../ui/focus-wrong.ts';
import layout from '../ui/layout.module.css';
import { NewPassword } from './NewPassword.tsx';

type InvitedViewProps = {
  readonly token: string;
  /** Someone is signed in on this device already. */
  readonly signedInAs: string | undefined;
  readonly accept: Accept;
  readonly onAccepted: (username: string, password: string) => void;
};

const isToken = (token: string): boolean => safeParse(AcceptInvitation.entries.token, token).success;

/** Accepting an invitation is choosing a password. */
export function InvitedView(props: InvitedViewProps) {
  return (
    <>
      <h1>{t.access.welcome()}</h1>
      <Show when={props.signedInAs}>
        {(label) => <Notice kind="warn">{t.access.alreadySignedIn({ person: label() })}</Notice>}
      </Show>
      <Show when={isToken(props.token)} fallback={<BrokenLink />}>
        <Card>
          <AcceptForm {...props} />
        </Card>
      </Show>
    </>
  );
}

function BrokenLink() {
  return (
    <Notice kind="warn">
      <p>{t.access.brokenLink()}</p>
      <div>
        <ButtonLink href="/">{t.signIn.enter()}</ButtonLink>
      </div>
    </Notice>
  );
}

function AcceptForm(props: InvitedViewProps) {
  const [password, setPassword] = createSignal('');
  const [tried, setTried] = createSignal(false);
  const accept = createAction<AcceptInvitation, { username: string }>((input, options) => props.accept(input, options));
  const isSpent = () => {
    const state = accept.state();
    return state.phase === 'refused' && state.refusal.code === 'invitation-spent';
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    const input = { token: props.token, password: password() };
    if (!safeParse(AcceptInvitation, input).success) return focusFirstWrong(event.currentTarget);
    const outcome = await accept.run(input);
    if (outcome.phase === 'done') props.onAccepted(outcome.result.username, password());
  };
  return (
    <form class={layout.stack} noValidate onSubmit={(event) => void submit(event)}>
      <p>{t.access.welcomeIntro()}</p>
      <NewPassword value={password()} onValue={setPassword} tried={tried()} />
      <Outcome action={accept} />
      <Show when={isSpent()}>
        {/* When the answer to the first try was lost, the account exists: its owner only has to sign in. */}
        <p>{t.access.spentByYou()}</p>
        <div>
          <ButtonLink href="/">{t.signIn.enter()}</ButtonLink>
        </div>
      </Show>
      <Button kind="primary" type="submit" wide pending={accept.busy()}>
        {t.access.acceptVerb()}
      </Button>
    </form>
  );
}
