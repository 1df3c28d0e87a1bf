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

/** The quantile of one draw (Wichura 1988, AS 241 PPND7: seven digits), so that the same draw is the same place in every distribution. */
export function normal(random: Random): number {
  const drawn = random() + 2 ** -33 - 0.5;
  if (Math.abs(drawn) <= 0.425) {
    const r = 0.180625 - drawn * drawn;
    return (
      (drawn * (((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179)) /
      (((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1)
    );
  }
  const r = Math.sqrt(-Math.log(0.5 - Math.abs(drawn)));
  // Draws are steps of 2^-32: r stays below 4.8, so that the farthest tail of the published algorithm is never reached.
  const s = r - 1.6;
  const far =
    (((0.17023821103 * s + 1.3067284816) * s + 2.75681539) * s + 1.4234372777) /
    ((0.12021132975 * s + 0.7370016425) * s + 1);
  return drawn < 0 ? -far : far;
}

/** With this mean and spread (deviation of its logarithm): lengths of stay are many short ones and a few very long ones. */
export const logNormal = (random: Random, mean: number, spread: number): number =>
  mean * Math.exp(spread * (normal(random) - spread / 2));

/** The spread of log-normal numbers with this coefficient of variation. */
export const spreadOf = (variation: number): number => Math.sqrt(Math.log1p(variation ** 2));

/** 1, 2, 3, … with this mean, 1 or more. */
export function geometric(random: Random, mean: number): number {
  if (mean <= 1) return 1;
  let drawn = 1;
  while (random() >= 1 / mean) drawn += 1;
  return drawn;
}

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
