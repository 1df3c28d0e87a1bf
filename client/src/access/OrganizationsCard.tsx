import type { OrganizationLine } from '@iwaa/shared/centers/centers';
import type { UpdateOrganization } from '@iwaa/shared/centers/editing';
import { Show } from 'solid-js';
import { createAction } from '../platform/action.ts';
import { t } from '../text/index.ts';
import { announce } from '../ui/Announcer.tsx';
import { Card } from '../ui/Card.tsx';
import { KeyedFor } from '../ui/KeyedFor.tsx';
import layout from '../ui/layout.module.css';
import { OpenInPlace } from '../ui/OpenInPlace.tsx';
import { type OrganizationDraft, OrganizationFields } from '../ui/OrganizationFields.tsx';
import { OrganizationForm } from '../ui/OrganizationForm.tsx';
import { createVersionedEdit } from '../ui/versioned-edit.ts';
import { VersionedForm } from '../ui/VersionedForm.tsx';
import type { PeopleChanges } from './changes.ts';
import styles from './PeopleView.module.css';

type OrganizationsCardProps = {
  readonly organizations: readonly OrganizationLine[];
  readonly changes: Pick<PeopleChanges, 'addOrganization' | 'updateOrganization'>;
  readonly onChanged: () => void;
};

const channelInWords = (channel: OrganizationDraft['channel']): string =>
  channel === null ? t.organizations.noChannel() : t.channels[channel]();

/** Who runs centers, refers people or plans: each can be mended, and one more be added. */
export function OrganizationsCard(props: OrganizationsCardProps) {
  return (
    <Card title={t.organizations.title()}>
      <p class={layout.soft}>{t.organizations.intro()}</p>
      <ul class={styles.organizations}>
        <KeyedFor each={props.organizations} by={(one) => one.id}>
          {(one) => (
            <li>
              <OpenInPlace
                kind="plain"
                label={t.words.edit()}
                name={t.organizations.edit({ name: one().name })}
                closed={<AtRest organization={one()} />}
              >
                {(close) => (
                  <Mending
                    organization={one()}
                    change={props.changes.updateOrganization}
                    onChanged={() => props.onChanged()}
                    onClose={close}
                  />
                )}
              </OpenInPlace>
            </li>
          )}
        </KeyedFor>
      </ul>
      <OpenInPlace label={t.organizations.new()}>
        {(close) => (
          <OrganizationForm
            add={props.changes.addOrganization}
            onAdded={() => {
              close();
              props.onChanged();
            }}
            onClose={close}
          />
        )}
      </OpenInPlace>
    </Card>
  );
}

function AtRest(props: { readonly organization: OrganizationLine }) {
  return (
    <p>
      <strong>
        <bdi>{props.organization.name}</bdi>
      </strong>{' '}
      · {t.organizations[`kind-${props.organization.kind}`]()}
      <Show when={props.organization.kind === 'referrer'}> · {channelInWords(props.organization.channel)}</Show>
    </p>
  );
}

const draftOf = ({ name, channel }: OrganizationLine): OrganizationDraft => ({ name, channel });

function differencesBetween(theirs: OrganizationDraft, mine: OrganizationDraft) {
  return [
    { field: t.organizations.name(), theirs: theirs.name, mine: mine.name },
    {
      field: t.organizations.channel(),
      theirs: channelInWords(theirs.channel),
      mine: channelInWords(mine.channel),
    },
  ].filter((one) => one.theirs !== one.mine);
}

type MendingProps = {
  readonly organization: OrganizationLine;
  readonly change: PeopleChanges['updateOrganization'];
  readonly onChanged: () => void;
  readonly onClose: () => void;
};

function Mending(props: MendingProps) {
  const save = createAction<UpdateOrganization, { version: number }>((input, options) => props.change(input, options));
  const edit = createVersionedEdit({ seen: () => props.organization, draftOf, save });
  const { draft, write, version } = edit;
  const isNamed = () => draft().name.trim() !== '';
  const saveIt = async (): Promise<void> => {
    if (!isNamed()) return;
    const outcome = await save.run({ organizationId: props.organization.id, version: version(), ...draft() });
    props.onChanged();
    if (outcome.phase !== 'done') return;
    announce(t.centers.saved());
    props.onClose();
  };
  return (
    <VersionedForm
      label={t.organizations.edit({ name: props.organization.name })}
      edit={edit}
      save={save}
      differences={differencesBetween(draftOf(props.organization), draft())}
      onSave={() => void saveIt()}
      onClose={() => props.onClose()}
    >
      <OrganizationFields
        value={draft()}
        nameError={isNamed() ? undefined : t.organizations.nameMissing()}
        hasChannel={props.organization.kind === 'referrer'}
        onChange={write}
      />
    </VersionedForm>
  );
}
