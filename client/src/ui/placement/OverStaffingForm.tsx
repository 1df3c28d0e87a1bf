import { type OverStaffing, overStaffings } from '@iwaa/shared/placements/words';
import { createSignal } from 'solid-js';
import { t } from '../../text/index.ts';
import { Button } from '../Button.tsx';
import { Notice } from '../Notice.tsx';
import styles from './AcceptDecline.module.css';
import { Choices, choicesOf } from './Choices.tsx';

type OverStaffingFormProps = {
  readonly busy: boolean;
  readonly onAccept: (reason: OverStaffing) => void;
};

/** The staff does not suffice: whoever leads the center may still say yes, with a reason that the coordination reads. */
export function OverStaffingForm(props: OverStaffingFormProps) {
  const [reason, setReason] = createSignal<OverStaffing>();
  const [tried, setTried] = createSignal(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    const chosen = reason();
    if (chosen !== undefined && !props.busy) props.onAccept(chosen);
  };
  return (
    <form class={styles.form} onSubmit={submit}>
      <Notice kind="now">{t.stays.staffShort()}</Notice>
      <Choices
        label={t.stays.overStaffingWhy()}
        choices={choicesOf(overStaffings, t.overStaffings)}
        value={reason()}
        onValue={setReason}
        error={tried() && reason() === undefined ? t.stays.overStaffingMissing() : undefined}
      />
      <Button type="submit" wide pending={props.busy}>
        {t.stays.overStaffingVerb()}
      </Button>
    </form>
  );
}
