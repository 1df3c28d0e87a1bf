import type { CenterBeds } from '@iwaa/shared/ledger/ledger';
import type { RequestStory } from '@iwaa/shared/placements/views';
import { useParams } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { api } from '../api.ts';
import { createQuery, type Query } from '../platform/query.ts';
import { viewer } from '../platform/session.ts';
import { toast } from '../ui/Announcer.tsx';
import { Answer } from '../ui/Answer.tsx';
import { freeBedsOf } from '../ui/placement/beds.ts';
import type { Undoable } from '../ui/placement/stay.ts';
import { StayUndo } from '../ui/placement/StayUndo.tsx';
import { createRequestChanges } from './changes.ts';
import { usualChannel } from './ChannelChoice.tsx';
import { ChainPanel } from './ChainPanel.tsx';
import { ChoosePlace } from './ChoosePlace.tsx';
import { createCities } from './cities.ts';
import { MarksCard } from './MarksCard.tsx';
import { MessageBox } from './MessageBox.tsx';
import { RequestActions } from './RequestActions.tsx';
import { RequestView } from './RequestView.tsx';

/** The center whose beds the viewer may give for this request. */
function centerToServe(request: RequestStory | undefined): string | undefined {
  const gives = request?.acts.some((act) => act === 'accept' || act === 'move') === true;
  return gives ? (request.placement ?? request.offer)?.centerId : undefined;
}

/** Each reference is a page of its own: nothing said on one is carried to the next. */
export function RequestPage() {
  const params = useParams();
  return (
    <Show when={params['reference']} keyed>
      {(reference) => <OneRequest reference={reference} />}
    </Show>
  );
}

/** The request, and the free beds of the center that may serve it; both follow the live feed. */
function createReads(reference: () => string) {
  const story: Query<RequestStory> = createQuery(
    (asked: string) => api.placements.read.query({ reference: asked }),
    reference,
    { concerns: (topics) => topics.requests.includes(story.data()?.requestId ?? '') },
  );
  const beds: Query<CenterBeds> = createQuery(
    (centerId: string) => api.ledger.beds.query({ centerId }),
    () => centerToServe(story.data()),
    { concerns: (topics) => topics.centers.includes(beds.data()?.centerId ?? '') },
  );
  const free = () => {
    const known = beds.data();
    return known ? freeBedsOf(known) : [];
  };
  return { story, free };
}

function OneRequest(props: { readonly reference: string }) {
  const [undoable, setUndoable] = createSignal<Undoable>();
  const cities = createCities();
  const changes = createRequestChanges();
  let heading: HTMLHeadingElement | undefined;

  const { story, free } = createReads(() => props.reference);
  const isCenter = (): boolean => viewer()?.center !== null;
  // What was pressed may be gone with the change: reading goes on from the top of the page.
  const onDone = (words: string): void => {
    toast(words);
    heading?.focus();
    story.refetch();
  };

  return (
    <>
      <Answer query={story} lines={8}>
        {(request) => (
          <RequestView
            request={request()}
            cityName={cities.nameOf}
            isCenter={isCenter()}
            headingRef={(element) => (heading = element)}
            actions={
              <RequestActions
                request={request()}
                changes={changes}
                cityName={cities.nameOf}
                isCenter={isCenter()}
                hasUsualChannel={usualChannel(viewer()) !== undefined}
                free={free()}
                onDone={onDone}
                onUndoable={setUndoable}
                onLapsed={story.refetch}
                choosePlace={() => <ChoosePlace request={request()} cityName={cities.nameOf} hold={changes.hold} />}
              />
            }
            chain={
              <Show when={!isCenter() && request().offers.some((offer) => offer.sentAt !== null)}>
                <ChainPanel request={request()} keepTrying={changes.keepTrying} />
              </Show>
            }
            messages={<Talk request={request()} isCenter={isCenter()} changes={changes} />}
          />
        )}
      </Answer>
      <StayUndo done={undoable()} undo={changes.undo} onEnd={() => setUndoable(undefined)} />
    </>
  );
}

type TalkProps = {
  readonly request: RequestStory;
  readonly isCenter: boolean;
  readonly changes: ReturnType<typeof createRequestChanges>;
};

/** What both sides write: messages to each other, and marks that nobody reads. */
function Talk(props: TalkProps) {
  return (
    <>
      <MessageBox
        requestId={props.request.requestId}
        messages={props.request.messages}
        mayWrite={props.request.acts.includes('message')}
        isCenter={props.isCenter}
        send={props.changes.message}
      />
      <Show when={props.request.state !== 'closed'}>
        <MarksCard
          requestId={props.request.requestId}
          reference={props.request.reference}
          mayTakeBack={!props.isCenter}
        />
      </Show>
    </>
  );
}
