import type { Invite } from '@iwaa/shared/access/access';
import type { CenterList } from '@iwaa/shared/centers/centers';
import { Show } from 'solid-js';
import { createAction, type Action } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { Dialog } from '../ui/Dialog.tsx';
import type { InvitationLink, PeopleChanges } from './changes.ts';
import { InvitationReady } from './InvitationReady.tsx';
import { InviteForm } from './InviteForm.tsx';

type InviteDialogProps = {
  readonly open: boolean;
  readonly places: CenterList | undefined;
  readonly changes: Pick<PeopleChanges, 'invite' | 'addOrganization'>;
  readonly onClose: () => void;
  readonly onChanged: () => void;
};

/** Inviting someone, then the link to hand over, shown this once. */
export function InviteDialog(props: InviteDialogProps) {
  const invite = createAction<Invite, InvitationLink>((input, options) => props.changes.invite(input, options));
  const close = (): void => {
    props.onClose();
    invite.reset();
  };
  const submit = async (input: Invite): Promise<void> => {
    const outcome = await invite.run(input);
    if (outcome.phase === 'done') props.onChanged();
  };
  return (
    <Dialog open={props.open} title={t.access.invite()} onClose={close}>
      <Show
        when={linkOf(invite)}
        fallback={
          <InviteForm
            places={props.places}
            invite={invite}
            organizations={{ add: props.changes.addOrganization, onAdded: () => props.onChanged() }}
            onSubmit={(input) => void submit(input)}
          />
        }
      >
        {(ready) => <InvitationReady invitation={ready()} onClose={close} />}
      </Show>
    </Dialog>
  );
}

function linkOf(invite: Action<Invite, InvitationLink>): InvitationLink | undefined {
  const state = invite.state();
  return state.phase === 'done' ? state.result : undefined;
}
