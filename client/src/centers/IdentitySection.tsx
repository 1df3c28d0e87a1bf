import { participations } from '@iwaa/shared/centers/words';
import { Show } from 'solid-js';
import { t } from '../text/index.ts';
import { CodeNameFields } from '../ui/CodeNameFields.tsx';
import { Select } from '../ui/inputs.tsx';
import { useCenter } from './center-context.ts';
import { CitySelect } from './CitySelect.tsx';
import layout from '../ui/layout.module.css';
import type { ProfileField } from './profile.ts';
import type { ProfileEdit } from './profile-edit.ts';
import { ProfileSection } from './ProfileSection.tsx';

const fields: readonly ProfileField[] = ['codeName', 'codeNameAr', 'cityId', 'participation'];

/** What the network calls the center, and how far it takes part. */
export function IdentitySection() {
  return (
    <ProfileSection title={t.centers.identity()} fields={fields}>
      {(edit) => (
        <div class={layout.fields}>
          <CodeNameFields
            codeName={edit.draft.codeName}
            codeNameAr={edit.draft.codeNameAr}
            errorOf={() => undefined}
            onNames={(names) => edit.set(names)}
          />
          <PlaceFields edit={edit} />
          <Select
            label={t.centers['field-participation']()}
            choices={participations.map((value) => ({ value, label: t.centers[`participation-${value}`]() }))}
            value={edit.draft.participation}
            onValue={(participation) => edit.set({ participation })}
          />
        </div>
      )}
    </ProfileSection>
  );
}

/** The organization that runs a center is changed by coordination only, who alone are given the list of them. */
function PlaceFields(props: { readonly edit: ProfileEdit }) {
  const { places, isOwn } = useCenter();
  const operators = () => (places()?.organizations ?? []).filter((one) => one.kind === 'operator');
  return (
    <Show when={places()}>
      {(list) => (
        <>
          <CitySelect
            places={list()}
            value={props.edit.draft.cityId}
            onValue={(cityId) => props.edit.set({ cityId })}
          />
          <Show when={!isOwn && operators().length > 0}>
            <Select
              label={t.centers['field-organizationId']()}
              choices={operators().map((one) => ({ value: one.id, label: one.name }))}
              value={props.edit.draft.organizationId}
              onValue={(organizationId) => props.edit.set({ organizationId })}
            />
          </Show>
        </>
      )}
    </Show>
  );
}
