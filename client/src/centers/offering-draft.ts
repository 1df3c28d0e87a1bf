/** What is typed about an offering until it is saved. */
import { weekdays, type OfferingLine, type SetOffering } from '@iwaa/shared/services/services';

export type OfferingDraft = {
  service: string;
  places: string;
  onSite: boolean;
  days: number[];
  languages: string[];
};

export const draftFrom = (offering: OfferingLine | undefined): OfferingDraft => ({
  service: offering?.service ?? '',
  places: offering?.places?.toString() ?? '',
  onSite: offering?.onSite ?? true,
  days: [...(offering?.days ?? [])],
  languages: [...(offering?.languages ?? [])],
});

export const arePlacesRight = (places: string): boolean => /^\d{0,3}$/.test(places.trim());

/** What the server is told; the change is of the version that the editor saw. */
export function offeringFrom(draft: OfferingDraft, centerId: string, seen: OfferingLine | undefined): SetOffering {
  const { service, places, onSite, languages } = draft;
  return {
    ...(seen && { offeringId: seen.offeringId, version: seen.version }),
    centerId,
    service,
    onSite,
    languages: [...languages],
    places: places.trim() === '' ? null : Number(places),
    days: weekdays.filter((day) => draft.days.includes(day)),
  };
}
