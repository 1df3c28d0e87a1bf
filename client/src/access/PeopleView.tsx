import type { People, PersonLine } from '@iwaa/shared/access/access';
import type { CenterList } from '@iwaa/shared/centers/centers';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { When } from '../ui/When.tsx';
import type { PeopleChanges } from './changes.ts';
import { DisableDialog } from './DisableDialog.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import layout from './layout.module.css';
import { PersonRow } from './PersonRow.tsx';

type PeopleViewProps = {
  readonly list: People;
  readonly places: CenterList | undefined;
  readonly ownAccountId: string;
  readonly mayChange: boolean;
  readonly changes: PeopleChanges;
  readonly onChanged: () => void;
};

export function PeopleView(props: PeopleViewProps) {
  const [inviting, setInviting] = createSignal(false);
  const [chosen, setChosen] = createSignal<PersonLine>();
  const columns = () => [
    t.access.person(),
    t.access.role(),
    t.access.lastSeen(),
    ...(props.mayChange ? [t.access.account()] : []),
  ];
  return (
    <>
      <div class={layout.head}>
        <div>
          <h1>{t.access.title()}</h1>
          <p class={layout.soft}>{t.access.intro()}</p>
        </div>
        <Show when={props.mayChange}>
          <Button kind="primary" onClick={() => setInviting(true)}>
            {t.access.invite()}
          </Button>
        </Show>
      </div>
      <Show when={props.list.invitations.length > 0}>
        <Invitations list={props.list.invitations} />
      </Show>
      <DataTable caption={t.words.people({ count: props.list.people.length })} columns={columns()}>
        <For each={props.list.people}>
          {(person) => (
            <PersonRow
              person={person}
              isSelf={person.accountId === props.ownAccountId}
              mayChange={props.mayChange}
              onChoose={() => setChosen(person)}
            />
          )}
        </For>
      </DataTable>
      <InviteDialog
        open={inviting()}
        places={props.places}
        change={(input, options) => props.changes.invite(input, options)}
        onClose={() => setInviting(false)}
        onInvited={() => props.onChanged()}
      />
      <DisableDialog
        person={chosen()}
        change={(input, options) => props.changes.disable(input, options)}
        onClose={() => setChosen(undefined)}
        onChanged={() => props.onChanged()}
      />
    </>
  );
}

function Invitations(props: { readonly list: People['invitations'] }) {
  return (
    <Card title={t.access.pending({ count: props.list.length })}>
      <ul class={layout.list}>
        <For each={props.list}>
          {(invitation) => (
            <li>
              <strong>
                <bdi>{invitation.label}</bdi>
              </strong>{' '}
              · {t.roles[invitation.role]()} · {t.access.validUntil()} <When at={invitation.expiresAt} />
            </li>
          )}
        </For>
      </ul>
    </Card>
  );
}
