/** A request being composed: kept while the person goes elsewhere in the application, and nowhere but in memory. */
import { type Group, isMinor } from '@iwaa/shared/centers/words';
import type { SearchPlaces } from '@iwaa/shared/placements/inputs';
import {
  type AgeBand,
  adultBands,
  minorBands,
  type Need,
  type Together,
  type Urgency,
} from '@iwaa/shared/placements/words';
import { createStore } from 'solid-js/store';

export type DraftPerson = { group: Group; ageBand: AgeBand; needs: Need[] };
export type Draft = {
  party: DraftPerson[];
  /** Undefined until chosen: children stay in the room of their adults unless said otherwise. */
  together: Together | undefined;
  urgency: Urgency;
  arriveOn: string;
  originCityId: string | undefined;
  mustServices: string[];
  wishedServices: string[];
  languages: string[];
  avoidCities: string[];
  /** Undefined while nobody knows. */
  stayDays: number | undefined;
};

export const emptyDraft = (): Draft => ({
  party: [],
  together: undefined,
  urgency: 'now',
  arriveOn: '',
  originCityId: undefined,
  mustServices: [],
  wishedServices: [],
  languages: [],
  avoidCities: [],
  stayDays: undefined,
});

export const bandsOf = (group: Group): readonly AgeBand[] => (isMinor(group) ? minorBands : adultBands);
/** The most frequent age of each group, shown as chosen and changed in one tap. */
const usualBand = (group: Group): AgeBand => (isMinor(group) ? '6-12' : '25-44');
export const newPerson = (group: Group): DraftPerson => ({ group, ageBand: usualBand(group), needs: [] });

export function togetherOf(draft: Draft): Together {
  const hasBoth = draft.party.some(({ group }) => isMinor(group)) && draft.party.some(({ group }) => !isMinor(group));
  return draft.together ?? (hasBoth ? 'room' : 'center');
}

/** What to search with, or undefined while somebody or the date is missing. */
export function criteriaOf(draft: Draft): SearchPlaces | undefined {
  const dated = draft.urgency === 'date';
  if (draft.party.length === 0 || (dated && draft.arriveOn === '')) return undefined;
  return {
    party: draft.party.map((person) => ({ ...person, needs: [...person.needs] })),
    urgency: draft.urgency,
    ...(dated && { arriveOn: draft.arriveOn }),
    ...(draft.originCityId !== undefined && { originCityId: draft.originCityId }),
    together: togetherOf(draft),
    mustServices: [...draft.mustServices],
    wishedServices: [...draft.wishedServices],
    languages: [...draft.languages],
    avoidCities: [...draft.avoidCities],
    ...(draft.stayDays !== undefined && { stayDays: draft.stayDays }),
  };
}

export const createDraft = () => createStore(emptyDraft());
export type EditDraft = ReturnType<typeof createDraft>[1];
