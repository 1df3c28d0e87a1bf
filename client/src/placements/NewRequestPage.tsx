import type { Me } from '@iwaa/shared/access/access';
import type { SearchPlaces, SendOffer } from '@iwaa/shared/placements/inputs';
import { useNavigate } from '@solidjs/router';
import { createMemo, onCleanup, Show, untrack } from 'solid-js';
import { api } from '../api.ts';
import { createAction } from '../platform/action.ts';
import { createShortcut } from '../platform/keys.ts';
import { createQuery } from '../platform/query.ts';
import { viewer } from '../platform/session.ts';
import { t } from '../text/index.ts';
import { toast } from '../ui/Announcer.tsx';
import { runThen } from '../ui/placement/run.ts';
import { afterPause } from '../platform/after-pause.ts';
import { usualChannel } from './ChannelChoice.tsx';
import { createCities } from './cities.ts';
import { type Composition, compositionOf } from './composition.ts';
import { criteriaOf } from './draft.ts';
import { HeldView } from './HeldView.tsx';
import { createHolding } from './holding.ts';
import { originFieldId } from './NeedBlock.tsx';
import { NewRequestView } from './NewRequestView.tsx';

/** The places for the draft as it stands. */
function createPlaces(composition: Composition) {
  const criteria = createMemo(() => criteriaOf(composition.draft));
  const search = createQuery(
    (asked: SearchPlaces) => api.placements.search.query({ ...asked, searchKey: composition.searchKey() }),
    afterPause(criteria),
    { concerns: (topics) => topics.board },
  );
  const updating = () => criteria() !== undefined && search.asked() !== undefined && search.asked() !== criteria();
  return { criteria, search, updating };
}

export function NewRequestPage() {
  return <Show when={viewer()}>{(me) => <Composing me={me()} />}</Show>;
}

function Composing(props: { readonly me: Me }) {
  const navigate = useNavigate();
  const composition = untrack(() => compositionOf(props.me.accountId));
  const holding = createHolding(composition);
  const places = createPlaces(composition);
  const cities = createCities();
  const send = createAction(api.placements.send.mutate);
  // What was filed or held goes on from the list of requests: coming back here begins another one.
  onCleanup(() => composition.filed() && composition.clear());
  createShortcut('/', t.composing.findCity, () => document.getElementById(originFieldId)?.focus());

  const leaveFor = (reference: string, words: string): void => {
    composition.clear();
    toast(words);
    navigate(`/requests/${reference}`);
  };
  const sendNow = (input: SendOffer): void =>
    void runThen(send, input, () => leaveFor(composition.filed()?.reference ?? '', t.composing.sent()));
  const keepWaiting = async (): Promise<void> => {
    const criteria = places.criteria();
    const filed = criteria && (await holding.filedFor(criteria));
    if (filed) leaveFor(filed.reference, t.composing.keptWaiting());
  };

  return (
    <Show
      when={composition.held()}
      fallback={
        <NewRequestView
          composition={composition}
          holding={holding}
          cities={cities}
          search={places.search}
          ready={places.criteria() !== undefined}
          updating={places.updating()}
          onHold={(place) => {
            const criteria = places.criteria();
            if (criteria) void holding.holdAt(place, criteria);
          }}
          onKeepWaiting={() => void keepWaiting()}
        />
      }
    >
      {(held) => (
        <HeldView
          held={held()}
          filed={composition.filed()}
          draft={composition.draft}
          city={cities.nameOf(held().place.cityId)}
          channel={usualChannel(props.me)}
          holding={holding}
          send={send}
          onSend={sendNow}
        />
      )}
    </Show>
  );
}
