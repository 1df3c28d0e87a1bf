import type { CenterRow } from '@iwaa/shared/availability/availability';
import type { DeclaredPlaces } from '@iwaa/shared/centers/vouch';
import { useSearchParams } from '@solidjs/router';
import { Show, untrack } from 'solid-js';
import { api } from '../api.ts';
import { createAction, type Change, type KeyContext } from '../platform/action.ts';
import { isLive, type Topics } from '../platform/live.ts';
import { createQuery } from '../platform/query.ts';
import { viewer } from '../platform/session.ts';
import { timeInWords } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { Answer } from '../ui/Answer.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { codeNameOf } from '../ui/placement/names.ts';
import { PlanOfStay } from '../ui/services/PlanOfStay.tsx';
import type { DeskChanges } from './changes.ts';
import { DeskView } from './DeskView.tsx';
import { StaffPanel } from './StaffPanel.tsx';
import { SurgeBeds } from './SurgeBeds.tsx';

/** Changes of a center; after each, what is on the desk is read again even if the live line is down. */
function createDeskChanges(centerId: string, isOwn: boolean, reread: () => void): DeskChanges {
  const after = <Input, Output>(change: Change<Input, Output>) =>
    createAction(async (input: Input, options: KeyContext) => {
      const result = await change(input, options);
      reread();
      return result;
    });
  const { placements, ledger, centers, services } = api;
  return {
    vouch: after((places, options) => centers.vouch.mutate({ centerId, ...(places && { places }) }, options)),
    undo: after(placements.undo.mutate),
    createClose: () => after(ledger.close.mutate),
    createReopen: () => after(ledger.reopen.mutate),
    createCloseAgain: () => after(ledger.closeAgain.mutate),
    createAnswers: () => ({ accept: after(placements.accept.mutate), decline: after(placements.decline.mutate) }),
    createMaybe: () => after(placements.maybe.mutate),
    createFollowUp: () => after(placements.followUp.mutate),
    createStayChanges: () => ({
      arrive: after(placements.arrive.mutate),
      noShow: after(placements.noShow.mutate),
      move: after(placements.move.mutate),
      absence: after(placements.absence.mutate),
      expect: after(placements.expect.mutate),
      depart: after(placements.depart.mutate),
      overstay: after(placements.overstay.mutate),
      milestone: after(placements.milestone.mutate),
    }),
    createTick: isOwn ? () => after(services.tickItem.mutate) : undefined,
    plan: isOwn
      ? (placementId) => <PlanOfStay placementId={placementId} centerId={centerId} onChanged={reread} />
      : undefined,
  };
}

function Desk(props: { readonly centerId: string }) {
  // Another center is another desk: the page makes a new one.
  const centerId = untrack(() => props.centerId);
  const isOwn = viewer()?.center?.id === centerId;
  const reads = createReads(centerId, isOwn);
  const { beds, requests, followUps, board, services } = reads;
  const reread = (): void => {
    for (const query of Object.values(reads)) query.refetch();
  };
  const changes = createDeskChanges(centerId, isOwn, reread);
  const row = () => board.data()?.centers.find((center) => center.centerId === centerId);
  /** One number for a center, told with each of its columns. */
  const room = () => Object.values(row()?.columns ?? {}).find((places) => places)?.staffed ?? null;
  const declared = () => (row()?.participation === 'counts' ? placesIn(row()?.columns ?? {}) : undefined);
  const name = () => {
    const own = row() ?? viewer()?.center;
    return own ? codeNameOf(own) : t.shell.desk();
  };
  const aged = () => {
    const readAt = beds.readAt();
    return isLive() || readAt === undefined ? undefined : t.desk.aged({ time: timeInWords(readAt) });
  };
  return (
    <Answer query={beds} lines={8}>
      {(answer) => (
        <Answer query={requests}>
          {(list) => (
            <>
              <SurgeBeds rooms={answer().rooms} mayAdd={viewer()?.role !== 'staff'} onAdded={reread} />
              <DeskView
                name={name()}
                beds={answer()}
                lines={list().lines}
                followUps={followUps.data()?.lines ?? []}
                freshness={row()?.freshness}
                declared={declared()}
                aged={aged()}
                changes={changes}
                services={services.data()}
                staff={<StaffPanel centerId={centerId} room={room()} />}
              />
            </>
          )}
        </Answer>
      )}
    </Answer>
  );
}

/** The numbers of a board, without what it knows beside them. */
function placesIn(columns: Partial<CenterRow['columns']>): DeclaredPlaces {
  const told = Object.entries(columns).flatMap(([column, places]) => (places ? [[column, places.places]] : []));
  return Object.fromEntries(told);
}

/** All that a desk shows, each read again when news concern its center. */
function createReads(centerId: string, isOwn: boolean) {
  const always = (): true => true;
  const concerns = { concerns: (topics: Topics) => topics.centers.includes(centerId) };
  return {
    beds: createQuery(() => api.ledger.beds.query({ centerId }), always, concerns),
    requests: createQuery(() => api.placements.list.query(isOwn ? {} : { centerId }), always, {
      concerns: (topics) => topics.requests.length > 0 || topics.centers.includes(centerId),
    }),
    followUps: createQuery(() => api.placements.followUps.query({ centerId }), always, {
      concerns: (topics) => topics.requests.length > 0,
    }),
    board: createQuery(() => api.availability.board.query(), always, concerns),
    services: createQuery(() => api.services.offerings.query({ centerId }), always, concerns),
  };
}

/** A center's own people see their center; the coordination opens the desk of any, by its address. */
export function DeskPage() {
  const [search] = useSearchParams<{ center: string }>();
  const centerId = () => viewer()?.center?.id ?? search.center;
  return (
    <Show
      when={centerId()}
      keyed
      fallback={
        <>
          <h1>{t.desk.whichCenter()}</h1>
          <div>
            <ButtonLink href="/availability">{t.desk.chooseCenter()}</ButtonLink>
          </div>
        </>
      }
    >
      {(id) => <Desk centerId={id} />}
    </Show>
  );
}
