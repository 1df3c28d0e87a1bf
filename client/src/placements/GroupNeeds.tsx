import type { CityLine } from '@iwaa/shared/centers/centers';
import { urgencies } from '@iwaa/shared/placements/words';
import { Show } from 'solid-js';
import { now } from '../platform/clock.ts';
import { dayOf } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { Card } from '../ui/Card.tsx';
import { TextInput } from '../ui/inputs.tsx';
import { Choices, choicesOf } from '../ui/placement/Choices.tsx';
import { CityInput } from './CityInput.tsx';
import type { EditGroup, GroupDraft } from './group-draft.ts';

type GroupNeedsProps = { readonly draft: GroupDraft; readonly edit: EditGroup; readonly cities: readonly CityLine[] };

/** When the group needs its places and where it sets out. */
export function GroupNeeds(props: GroupNeedsProps) {
  return (
    <Card title={t.composing.whatAndWhen()}>
      <Choices
        label={t.composing.urgency()}
        choices={choicesOf(urgencies, t.urgencies)}
        value={props.draft.urgency}
        onValue={(urgency) => props.edit('urgency', urgency)}
      />
      <Show when={props.draft.urgency === 'date'}>
        <TextInput
          type="date"
          dir="ltr"
          label={t.composing.arriveOn()}
          min={dayOf(now())}
          value={props.draft.arriveOn}
          onValue={(day) => props.edit('arriveOn', day)}
        />
      </Show>
      <CityInput
        label={t.composing.origin()}
        hint={t.composing.originHint()}
        cities={props.cities}
        chosen={props.cities.find((city) => city.id === props.draft.originCityId)}
        onCity={(cityId) => props.edit('originCityId', cityId)}
      />
    </Card>
  );
}
