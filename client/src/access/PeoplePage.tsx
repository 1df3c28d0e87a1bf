import { Show } from 'solid-js';
import { api } from '../api.ts';
import { createQuery } from '../platform/query.ts';
import { viewer } from '../platform/session.ts';
import { Answer } from '../ui/Answer.tsx';
import type { PeopleChanges } from './changes.ts';
import { PeopleView } from './PeopleView.tsx';

const changes: PeopleChanges = {
  invite: (input, options) => api.access.invite.mutate(input, options),
  relabel: (input, options) => api.access.relabel.mutate(input, options),
  disable: (input, options) => api.access.disable.mutate(input, options),
  addOrganization: (input, options) => api.centers.addOrganization.mutate(input, options),
  updateOrganization: (input, options) => api.centers.updateOrganization.mutate(input, options),
};

/** Who may use the platform: coordination changes it, control reads it. */
export function PeoplePage() {
  const people = createQuery(
    () => api.access.people.query(),
    () => null,
    { concerns: (topics) => topics.network },
  );
  const places = createQuery(
    () => api.centers.list.query(),
    () => null,
    { concerns: (topics) => topics.network },
  );
  return (
    <Show when={viewer()}>
      {(known) => (
        <Answer query={people} lines={8}>
          {(list) => (
            <PeopleView
              list={list()}
              places={places.data()}
              ownAccountId={known().accountId}
              mayChange={known().role === 'coordinator'}
              changes={changes}
              onChanged={() => {
                people.refetch();
                places.refetch();
              }}
            />
          )}
        </Answer>
      )}
    </Show>
  );
}
