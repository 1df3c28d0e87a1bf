import type { SearchPlaces } from '@iwaa/shared/placements/inputs';
import type { PlaceFound, RequestStory } from '@iwaa/shared/placements/views';
import { createMemo, createSignal } from 'solid-js';
import { api } from '../api.ts';
import type { Action } from '../platform/action.ts';
import { liveState } from '../platform/live.ts';
import { createQuery } from '../platform/query.ts';
import { t } from '../text/index.ts';
import { Answer } from '../ui/Answer.tsx';
import { Card } from '../ui/Card.tsx';
import { Outcome } from '../ui/Outcome.tsx';
import { PlacesBlock } from './PlacesBlock.tsx';

type ChoosePlaceProps = {
  readonly request: RequestStory;
  readonly cityName: (cityId: string) => string;
  readonly hold: Action<{ readonly requestId: string; readonly centerId: string }, unknown>;
};

const criteriaOfRequest = (request: RequestStory): SearchPlaces => ({
  party: request.people.map(({ group, ageBand, needs }) => ({ group, ageBand, needs })),
  urgency: request.urgency,
  ...(request.arriveOn !== null && { arriveOn: request.arriveOn }),
  ...(request.originCityId !== null && { originCityId: request.originCityId }),
  together: request.together,
  mustServices: request.mustServices,
  wishedServices: request.wishedServices,
  languages: request.languages,
  avoidCities: request.avoidCities,
});

/** Another place for a request that is still looking for one: its people and needs are what it was filed with. */
export function ChoosePlace(props: ChoosePlaceProps) {
  const [wanted, setWanted] = createSignal<string>();
  // The story is read again at each change: the same criteria are not searched twice.
  const criteria = createMemo(() => JSON.stringify(criteriaOfRequest(props.request)));
  const search = createQuery(
    () =>
      api.placements.search.query({
        ...criteriaOfRequest(props.request),
        searchKey: props.request.requestId,
      }),
    criteria,
    {
      concerns: (topics) => topics.board,
    },
  );
  const hold = (place: PlaceFound): void => {
    if (props.hold.busy()) return;
    setWanted(place.centerId);
    void props.hold.run({ requestId: props.request.requestId, centerId: place.centerId });
  };
  return (
    <Card title={t.placements.choosePlace()}>
      <Outcome action={props.hold} />
      <Answer query={search} lines={3}>
        {(found) => (
          <PlacesBlock
            places={found().places}
            travelTableOn={found().travelTableOn}
            cityName={props.cityName}
            updating={false}
            offline={liveState() === 'offline'}
            holding={props.hold.busy() ? wanted() : undefined}
            onHold={hold}
            whenNone={<p>{t.placements.stillWaiting()}</p>}
          />
        )}
      </Answer>
    </Card>
  );
}
