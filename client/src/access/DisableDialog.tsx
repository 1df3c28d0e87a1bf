import type { DisableAccount, PersonLine } from '@iwaa/shared/access/access';
import { Show } from 'solid-js';
import { createAction } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { OrCancel } from '../ui/OrCancel.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import type { PeopleChanges } from './changes.ts';

type DisableDialogProps = {
  /** The account whose access is about to change; undefined while none is. */
  readonly person: PersonLine | undefined;
  readonly change: PeopleChanges['disable'];
  readonly onClose: () => void;
  readonly onChanged: () => void;
};

/** Closing an account ends its sessions at once; opening it again gives back what it had. Both say so before. */
export function DisableDialog(props: DisableDialogProps) {
  return (
    <Dialog open={props.person !== undefined} title={props.person?.label ?? ''} onClose={() => props.onClose()}>
      <Show when={props.person}>
        {(person) => (
          <Consequence
            person={person()}
            change={(input, options) => props.change(input, options)}
            onClose={() => props.onClose()}
            onChanged={() => props.onChanged()}
          />
        )}
      </Show>
    </Dialog>
  );
}

type ConsequenceProps = Omit<DisableDialogProps, 'person'> & { readonly person: PersonLine };

function Consequence(props: ConsequenceProps) {
  const isDisabled = () => props.person.disabledAt !== null;
  const disable = createAction<DisableAccount, null>((input, options) => props.change(input, options));
  const press = async (): Promise<void> => {
    const { accountId, label } = props.person;
    const disabled = !isDisabled();
    const outcome = await disable.run({ accountId, disabled });
    if (outcome.phase !== 'done') return;
    announce((disabled ? t.access.isDisabled : t.access.isEnabled)({ person: label }));
    props.onChanged();
    props.onClose();
  };
  return (
    <>
      <p>{isDisabled() ? t.access.enableConsequence() : t.access.disableConsequence()}</p>
      <Outcome action={disable} />
      <OrCancel onCancel={() => props.onClose()}>
        <Button kind={isDisabled() ? 'primary' : 'danger'} pending={disable.busy()} onClick={() => void press()}>
          {isDisabled() ? t.access.enableVerb() : t.access.disableVerb()}
        </Button>
      </OrCancel>
    </>
  );
}
