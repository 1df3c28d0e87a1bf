/**
 * Chance that can be repeated: sfc32 (Chris Doty-Humphrey, PractRand), 128 bits of state. A stream belongs to a seed and a purpose, so that two
 * scenarios meet the same people: what one draws more or less of never shifts what another sees (common random numbers).
 */
export type Random = () => number;

/** From 0 up to 1, in steps of 2^-32. */
export function randomOf(seed: number, ...purpose: readonly (string | number)[]): Random {
  let mixed = hash(`${seed} ${purpose.join(' ')}`);
  const word = () => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let next = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    next = Math.imul(next ^ (next >>> 15), 0x735a2d97);
    return next ^ (next >>> 15);
  };
  let [a, b, c, counter] = [word(), word(), word(), 1];
  const random = () => {
    const drawn = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return (drawn >>> 0) / 2 ** 32;
  };
  for (let turn = 0; turn < 12; turn++) random();
  return random;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}

export const exponential = (random: Random, mean: number): number => -mean * Math.log(1 - random());

/** Box and Muller. */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** With this mean and coefficient of variation: lengths of stay are many short ones and a few very long ones. */
export function logNormal(random: Random, mean: number, variation: number): number {
  const spread = Math.log1p(variation ** 2);
  return mean * Math.exp(Math.sqrt(spread) * normal(random) - spread / 2);
}

/** 1, 2, 3, … with this mean, 1 or more. */
export const geometric = (random: Random, mean: number): number =>
  mean <= 1 ? 1 : 1 + Math.floor(Math.log(1 - random()) / Math.log(1 - 1 / mean));

export function triangular(random: Random, low: number, mode: number, high: number): number {
  const drawn = random();
  const width = high - low;
  if (width <= 0) return mode;
  return drawn * width < mode - low
    ? low + Math.sqrt(drawn * width * (mode - low))
    : high - Math.sqrt((1 - drawn) * width * (high - mode));
}

/** Gamma of this shape and mean shape (scale 1), by Marsaglia and Tsang (2000). 0 for shape 0. */
export function gamma(random: Random, shape: number): number {
  if (shape === 0) return 0;
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(random);
    const cubed = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (cubed > 0 && Math.log(1 - random()) < x ** 2 / 2 + d - d * cubed + d * Math.log(cubed)) return d * cubed;
  }
}
