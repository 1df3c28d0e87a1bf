import type { Result } from './drive/figures.ts';
import { measure as p1 } from './rows/p1.ts';
import { measure as p10 } from './rows/p10.ts';
import { measure as p2 } from './rows/p2.ts';
import { measure as p3 } from './rows/p3.ts';
import { measure as p4 } from './rows/p4.ts';
import { measure as p5 } from './rows/p5.ts';
import { measure as p7 } from './rows/p7.ts';
import { measure as p6 } from './rows/p6.ts';
import { measure as p8 } from './rows/p8.ts';
import { measure as p9 } from './rows/p9.ts';
import type { Bench } from './world.ts';

/** In the order in which they run: what must not be disturbed by what the bigger networks leave in memory comes first. */
export const rows: Readonly<Record<string, (bench: Bench) => Promise<Result[]>>> = {
  P7: p7,
  P8: p8,
  P9: p9,
  P6: p6,
  P3: p3,
  P4: p4,
  P5: p5,
  P1: p1,
  P2: p2,
  P10: p10,
};
