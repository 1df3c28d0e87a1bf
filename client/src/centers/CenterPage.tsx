import { useParams } from '@solidjs/router';
import type { Me } from '@iwaa/shared/access/access';
import { Show } from 'solid-js';
import { api } from '../api.ts';
import { createQuery } from '../platform/query.ts';
import { viewer } from '../platform/session.ts';
import { Answer } from '../ui/Answer.tsx';
import { CenterView } from './CenterView.tsx';
import type { CenterChanges } from './changes.ts';
import { StaffSection } from './StaffSection.tsx';

const changes: CenterChanges = {
  update: (input, options) => api.centers.update.mutate(input, options),
  writeContact: (input, options) => api.centers.writeContact.mutate(input, options),
  addRooms: (input, options) => api.centers.addRooms.mutate(input, options),
  updateRoom: (input, options) => api.centers.updateRoom.mutate(input, options),
  retireRoom: (input, options) => api.centers.retireRoom.mutate(input, options),
  addBed: (input, options) => api.centers.addBed.mutate(input, options),
  updateBed: (input, options) => api.centers.updateBed.mutate(input, options),
  retireBed: (input, options) => api.centers.retireBed.mutate(input, options),
  addItem: (input, options) => api.centers.addItem.mutate(input, options),
  updateItem: (input, options) => api.centers.updateItem.mutate(input, options),
  removeItem: (input, options) => api.centers.removeItem.mutate(input, options),
  tickItem: (input, options) => api.centers.tickItem.mutate(input, options),
  setOffering: (input, options) => api.services.setOffering.mutate(input, options),
  tickPlanItem: (input, options) => api.services.tickItem.mutate(input, options),
  retireOffering: (input, options) => api.services.retireOffering.mutate(input, options),
};

function CenterOf(props: { readonly viewer: Me; readonly centerId: string }) {
  const center = createQuery(
    (input: { centerId: string }) => api.centers.read.query(input),
    () => ({ centerId: props.centerId }),
    { concerns: (topics) => topics.centers.includes(props.centerId) },
  );
  const places = createQuery(
    () => api.centers.list.query(),
    () => null,
    { concerns: (topics) => topics.network },
  );
  const services = createQuery(
    (input: { centerId: string }) => api.services.offerings.query(input),
    () => ({ centerId: props.centerId }),
    { concerns: (topics) => topics.centers.includes(props.centerId) || topics.network },
  );
  const refresh = (): void => {
    center.refetch();
    services.refetch();
  };
  return (
    <Answer query={center} lines={10}>
      {(detail) => (
        <CenterView
          center={detail()}
          places={places.data()}
          services={services.data()}
          mayEdit={props.viewer.role === 'coordinator' || props.viewer.role === 'manager'}
          isOwn={props.viewer.center?.id === props.centerId}
          changes={changes}
          refresh={refresh}
          staff={<StaffSection centerId={props.centerId} isOwn={props.viewer.center?.id === props.centerId} />}
        />
      )}
    </Answer>
  );
}

/** One center, for coordination and for its own people. */
export function CenterPage() {
  const params = useParams();
  return (
    <Show when={viewer()}>
      {(known) => (
        <Show when={params['id']} keyed>
          {(centerId) => <CenterOf viewer={known()} centerId={centerId} />}
        </Show>
      )}
    </Show>
  );
}
