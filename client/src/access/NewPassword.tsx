import { createSignal } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/inputs.tsx';
import styles from './NewPassword.module.css';
import { shortestPassword, strengthOf } from './password.ts';

type NewPasswordProps = {
  readonly value: string;
  readonly onValue: (password: string) => void;
  /** The form was sent: what is missing is said. */
  readonly tried: boolean;
};

/** Choosing a password: seen when wanted, so that it needs no second typing; judged in words. */
export function NewPassword(props: NewPasswordProps) {
  const [shown, setShown] = createSignal(false);
  const strength = () => strengthOf(props.value);
  const missing = () => shortestPassword - props.value.trim().length;
  const words = () => {
    const judged = strength();
    return judged === 'short' ? t.access.stillMissing({ count: missing() }) : t.access[`strength-${judged}`]();
  };
  return (
    <div class={styles.password}>
      <TextInput
        label={t.access.newPassword()}
        hint={t.access.newPasswordHint()}
        error={props.tried && strength() === 'short' ? t.access.stillMissing({ count: missing() }) : undefined}
        value={props.value}
        onValue={props.onValue}
        dir="ltr"
        type={shown() ? 'text' : 'password'}
        name="new-password"
        autocomplete="new-password"
        maxlength="200"
      />
      <p class={styles.strength} data-strength={strength()} role="status">
        {props.value ? words() : ''}
      </p>
      <Button kind="plain" class={styles.show} aria-pressed={shown()} onClick={() => setShown(!shown())}>
        {shown() ? t.signIn.hidePassword() : t.signIn.showPassword()}
      </Button>
    </div>
  );
}
