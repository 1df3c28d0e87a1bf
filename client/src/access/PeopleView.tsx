import type { People, PersonLine } from '@iwaa/shared/access/access';
import type { CenterList } from '@iwaa/shared/centers/centers';
import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { language, t } from '../text/index.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import { When } from '../ui/When.tsx';
import type { PeopleChanges } from './changes.ts';
import { DisableDialog } from './DisableDialog.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import layout from '../ui/layout.module.css';
import styles from './PeopleView.module.css';
import { OrganizationsCard } from './OrganizationsCard.tsx';
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
      <Accounts {...props} onChoose={setChosen} />
      <Show when={props.mayChange && props.places}>
        {(places) => (
          <OrganizationsCard
            organizations={places().organizations}
            changes={props.changes}
            onChanged={() => props.onChanged()}
          />
        )}
      </Show>
      <InviteDialog
        open={inviting()}
        places={props.places}
        changes={props.changes}
        onClose={() => setInviting(false)}
        onChanged={() => props.onChanged()}
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

function Accounts(props: PeopleViewProps & { readonly onChoose: (person: PersonLine) => void }) {
  const countId = createUniqueId();
  /** Where someone belongs: a center by its name in the language of the screen. */
  const scopeOf = (person: PersonLine): string | null => {
    const center = props.places?.centers.find((one) => one.centerId === person.centerId);
    if (center) return language() === 'ar' ? center.codeNameAr : center.codeName;
    return person.centerName ?? person.organizationName;
  };
  return (
    <section class={layout.stack} aria-labelledby={countId}>
      <h2 id={countId}>{t.access.accounts({ count: props.list.people.length })}</h2>
      <ul class={styles.people}>
        <KeyedFor each={props.list.people} by={(person) => person.accountId}>
          {(person) => (
            <PersonRow
              person={person()}
              scope={scopeOf(person())}
              isSelf={person().accountId === props.ownAccountId}
              mayChange={props.mayChange}
              relabel={props.changes.relabel}
              onChanged={() => props.onChanged()}
              onChoose={() => props.onChoose(person())}
            />
          )}
        </KeyedFor>
      </ul>
    </section>
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
