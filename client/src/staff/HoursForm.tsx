import type { SetShift } from '@iwaa/shared/staff/staff';
import { createSignal, untrack } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/inputs.tsx';
import layout from '../ui/layout.module.css';
import { OrCancel } from '../ui/OrCancel.tsx';

type HoursFormProps = {
  readonly usual: SetShift['shifts'][number];
  readonly busy: boolean;
  readonly onSet: (shifts: SetShift['shifts']) => void;
  readonly onCancel: () => void;
};

/** Hours of one's own: an end that is earlier than the beginning is on the next day. */
export function HoursForm(props: HoursFormProps) {
  const [begins, setBegins] = createSignal(untrack(() => props.usual.begins));
  const [ends, setEnds] = createSignal(untrack(() => props.usual.ends));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (begins() !== '' && ends() !== '' && !props.busy) props.onSet([{ begins: begins(), ends: ends() }]);
  };
  return (
    <form class={layout.stack} onSubmit={submit}>
      <div class={layout.fields}>
        <TextInput label={t.staff.begins()} type="time" dir="ltr" required value={begins()} onValue={setBegins} />
        <TextInput
          label={t.staff.ends()}
          hint={t.staff.endsHint()}
          type="time"
          dir="ltr"
          required
          value={ends()}
          onValue={setEnds}
        />
      </div>
      <OrCancel onCancel={props.onCancel}>
        <Button kind="primary" type="submit" pending={props.busy}>
          {t.staff.setHours()}
        </Button>
      </OrCancel>
    </form>
  );
}
