/**
 * Services: the catalogue of specialised care, what each center offers of it, who has which of its places, and the service plan of a stay. A place is taken with the
 * beds of an offer, under the center's lock; it follows the offer and its placement by triggers, so that no act can forget it.
 * Tables: service, service_step, offering, service_place, plan_item. Announces `capacity` of the center, `network` when the catalogue changes.
 */
export { endPlacesOf, takePlaces } from './commands/places.ts';
export { mustBeServices, offeringFacts } from './queries.ts';
export { countMet, type PlaceToTake, servicesFor, type ServicesAsked, wantedOf } from './rules.ts';
