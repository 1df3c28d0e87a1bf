/** Words of the network that several records share. Their names in three languages live in the client's texts. */
export const stages = ['planned', 'equipping', 'open', 'paused', 'closed'] as const;
export type Stage = (typeof stages)[number];

export const participations = ['counts', 'holds', 'full'] as const;
export type Participation = (typeof participations)[number];

export const groups = ['woman', 'man', 'girl', 'boy'] as const;
export type Group = (typeof groups)[number];
export const isMinor = (group: Group) => group === 'girl' || group === 'boy';

export const mixings = ['open', 'one-group', 'one-party'] as const;
export type Mixing = (typeof mixings)[number];

export const bedKinds = ['single', 'cot', 'extra'] as const;
/** Extra beds are put up for a surge only, by an act of their own. */
export const lastingKinds = ['single', 'cot'] as const satisfies readonly BedKind[];
export type BedKind = (typeof bedKinds)[number];

export const organizationKinds = ['operator', 'referrer', 'planner', 'commission'] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** How a request reaches the network. */
export const channels = [
  'hotline',
  'police',
  'border',
  'prosecutor',
  'court',
  'hospital',
  'association',
  'un-agency',
  'self',
  'other-center',
] as const;
export type Channel = (typeof channels)[number];

/** Whom a room receives: a group within an age range, both ends included, in years. */
export type Reception = { group: Group; fromAge: number; toAge: number };
