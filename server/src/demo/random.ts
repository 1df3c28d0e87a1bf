import { type Random as Chance, randomFrom as chanceFrom } from '../platform/random.ts';

export type Random = Chance & {
  readonly between: (least: number, most: number) => number;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  readonly uuid: () => string;
  readonly reference: () => string;
};

const referenceLetters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The same seed tells the same stories. */
export function randomFrom(seed: number): Random {
  const chance = chanceFrom(seed);
  const { below } = chance;
  const hex = (length: number) => Array.from({ length }, () => below(16).toString(16)).join('');
  return {
    ...chance,
    between: (least, most) => least + below(most - least + 1),
    pick: (list) => list[below(list.length)] ?? list[0],
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
    reference: () => Array.from({ length: 8 }, () => referenceLetters.charAt(below(referenceLetters.length))).join(''),
  };
}
