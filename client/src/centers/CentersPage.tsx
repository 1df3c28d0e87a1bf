import { useNavigate } from '@solidjs/router';
import type { Me } from '@iwaa/shared/access/access';
import { Show } from 'solid-js';
import { api } from '../api.ts';
import { createQuery } from '../platform/query.ts';
import { viewer } from '../platform/session.ts';
import { Answer } from '../ui/Answer.tsx';
import { CentersView } from './CentersView.tsx';
import type { NetworkChanges } from './changes.ts';

const changes: NetworkChanges = {
  create: (input, options) => api.centers.create.mutate(input, options),
  addOrganization: (input, options) => api.centers.addOrganization.mutate(input, options),
};

function CentersOf(props: { readonly viewer: Me }) {
  const navigate = useNavigate();
  const centers = createQuery(
    () => api.centers.list.query(),
    () => null,
    { concerns: (topics) => topics.network || topics.centers.length > 0 },
  );
  return (
    <Answer query={centers} lines={6}>
      {(list) => (
        <CentersView
          list={list()}
          isCoordinator={props.viewer.role === 'coordinator'}
          ownCenterId={props.viewer.center?.id}
          changes={changes}
          onCreated={(centerId) => navigate(`/centers/${centerId}`)}
          onOrganization={() => centers.refetch()}
        />
      )}
    </Answer>
  );
}

/** The network's centers: coordination prepares them here, a manager finds their own. */
export function CentersPage() {
  return <Show when={viewer()}>{(known) => <CentersOf viewer={known()} />}</Show>;
}
