/** How big a network is, and how much of its past is told. A center has `rooms` rooms of four beds. */
export type Size = {
  readonly name: string;
  readonly centers: number;
  readonly rooms: number;
  /** Stays that a unit (a bed, or a family's room) has seen within the days told. */
  readonly staysPerUnit: number;
  readonly days: number;
  /** Within which it must be loaded. */
  readonly mostSeconds?: number;
};

export const small: Size = { name: 'small', centers: 5, rooms: 6, staysPerUnit: 17, days: 365 };
/** 20,000 beds and 350,000 placements in a year. */
export const city: Size = {
  name: 'city',
  centers: 500,
  rooms: 10,
  staysPerUnit: 262_500 / 15_500,
  days: 365,
  mostSeconds: 120,
};
/** 200,000 beds; its past is thinner: one stay of each unit in the last thirty days. */
export const huge: Size = { name: 'huge', centers: 5000, rooms: 10, staysPerUnit: 1, days: 30, mostSeconds: 600 };

/** Who works with the network; beside them a manager of each center. */
export const coordinators = 20;
export const agents = 80;
export const referrers = 40;

export const bedsPerRoom = 4;
export type RoomKind = 'family' | 'women' | 'men';
const pattern = ['family', 'women', 'women', 'men', 'women', 'family', 'women', 'men', 'women', 'family'] as const;
export const kindOf = (room: number): RoomKind => pattern[room % pattern.length] ?? 'women';
