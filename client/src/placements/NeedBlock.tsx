import type { CityLine } from '@iwaa/shared/centers/centers';
import { urgencies } from '@iwaa/shared/placements/words';
import { Show } from 'solid-js';
import { now } from '../platform/clock.ts';
import { dayOf } from '../platform/time.ts';
import { t } from '../text/index.ts';
import { Card } from '../ui/Card.tsx';
import { Select, TextInput } from '../ui/inputs.tsx';
import { Choices, choicesOf } from '../ui/placement/Choices.tsx';
import { ownTongues, tongueInWords } from '../ui/placement/names.ts';
import { serviceInWords, services } from '../ui/services/catalogue.ts';
import { ChipSet } from './ChipSet.tsx';
import { AvoidedCities } from './AvoidedCities.tsx';
import { CityInput } from './CityInput.tsx';
import type { Draft, EditDraft } from './draft.ts';
import styles from './NewRequest.module.css';

export const originFieldId = 'origin-city';
const mostLanguages = 3;
/** Days by which each choice is reckoned. */
const stays = [7, 30, 90, 365] as const;

type NeedBlockProps = { readonly draft: Draft; readonly edit: EditDraft; readonly cities: readonly CityLine[] };

/** What they need and when; all of it but the urgency can be left alone. */
export function NeedBlock(props: NeedBlockProps) {
  const cityOf = (id: string | undefined) => props.cities.find((city) => city.id === id);
  const free = (taken: readonly string[]) => services().flatMap(({ id }) => (taken.includes(id) ? [] : [id]));
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
        id={originFieldId}
        label={t.composing.origin()}
        hint={t.composing.originHint()}
        cities={props.cities}
        chosen={cityOf(props.draft.originCityId)}
        onCity={(cityId) => props.edit('originCityId', cityId)}
      />
      <StaySelect {...props} />
      <div class={styles.folded}>
        <ChipSet
          label={t.composing.languages()}
          values={ownTongues}
          words={tongueInWords}
          chosen={ownTongues.filter((tongue) => props.draft.languages.includes(tongue))}
          onChosen={(chosen) => props.edit('languages', chosen.slice(-mostLanguages))}
        />
        <ChipSet
          label={t.composing.mustServices()}
          values={free(props.draft.wishedServices)}
          words={serviceInWords}
          chosen={props.draft.mustServices}
          onChosen={(chosen) => props.edit('mustServices', chosen)}
        />
        <ChipSet
          label={t.composing.wishedServices()}
          values={free(props.draft.mustServices)}
          words={serviceInWords}
          chosen={props.draft.wishedServices}
          onChosen={(chosen) => props.edit('wishedServices', chosen)}
        />
        <AvoidedCities {...props} />
      </div>
    </Card>
  );
}

/** How long they may need the place, as far as anybody knows. */
function StaySelect(props: Pick<NeedBlockProps, 'draft' | 'edit'>) {
  const choices = () => [
    { value: '', label: t.composing['stay-unknown']() },
    ...stays.map((days) => ({ value: String(days), label: t.composing[`stay-${days}`]() })),
  ];
  return (
    <Select
      optional
      label={t.composing.stay()}
      hint={t.composing.stayHint()}
      choices={choices()}
      value={String(props.draft.stayDays ?? '')}
      onValue={(days) => props.edit('stayDays', days === '' ? undefined : Number(days))}
    />
  );
}
