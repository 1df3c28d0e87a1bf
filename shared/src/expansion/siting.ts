/** Classic location problems, with known answers to measure against. Costs are by customer and site, in any unit. */
export type SitingAnswer = {
  readonly objective: number;
  /** No choice of sites is better than this. */
  readonly bound: number;
  /** Chosen sites, by their place. */
  readonly sites: readonly number[];
};

/** Choose so many sites; everybody goes to the nearest. */
export type ChooseSites = { readonly costs: readonly (readonly number[])[]; readonly choose: number };

/** Open sites of limited size at a cost; customers may be split over them. `costs` is for a customer's whole demand. */
export type SizedSites = {
  readonly capacity: readonly number[];
  readonly opening: readonly number[];
  readonly demand: readonly number[];
  readonly costs: readonly (readonly number[])[];
};
