/**
 * Arrivals that come in crowds: Hayward's correction, and the overflow of units that fill up (planning.md §2.1, §2.5; Wilkinson 1956;
 * Fredericks 1980). Approximations: the right direction, usually too low for large groups. `refusal` in loss.ts is exact where it applies.
 */
import { ensureNumber, sum } from '../ranges.ts';

/** Persons in a building without a limit: their mean, and variance divided by mean. 1 is single arrivals at random. */
export type Stream = { readonly mean: number; readonly peakedness: number };

/**
 * Peakedness of groups: 1 + E[X(X-1)] / (2 E[X]) for exponential stays. `shares[i]` is the share of groups of i + 1 people; shares are
 * normalised. For geometric groups it is their mean.
 */
export function peakednessOf(shares: readonly number[]): number {
  shares.forEach((share) => ensureNumber('share', share, 0));
  const people = sum(shares.map((share, index) => share * (index + 1)));
  ensureNumber('people', people, Number.MIN_VALUE);
  return 1 + sum(shares.map((share, index) => share * (index + 1) * index)) / (2 * people);
}

/**
 * Erlang's B for a number of beds that need not be whole: 1/B = a ∫ e^(-at) (1+t)^n dt for the fraction of a bed, by double-exponential
 * quadrature (error below 1e-12), then the recursion for the whole beds.
 */
export function erlangB(beds: number, load: number): number {
  ensureNumber('beds', beds, 0, 100_000);
  ensureNumber('load', load, 0, 50_000);
  const fraction = beds - Math.floor(beds);
  if (load === 0) return beds === 0 ? 1 : 0;
  let refused = fraction === 0 ? 1 : 1 / integral(fraction, load);
  for (let bed = fraction + 1; bed <= beds + 1e-9; bed++) refused = (load * refused) / (bed + load * refused);
  return refused;
}

/** ∫ e^-u (1 + u/a)^x du from 0 to infinity, with u = exp(t - exp(-t)): smooth at both ends for any load. */
function integral(fraction: number, load: number): number {
  const step = 0.05;
  let total = 0;
  for (let t = -5; t <= 4.2; t += step) {
    const u = Math.exp(t - Math.exp(-t));
    total += Math.exp(fraction * Math.log1p(u / load) - u) * u * (1 + Math.exp(-t));
  }
  return total * step;
}

/** Share refused by `beds` beds when the stream has this peakedness (1 or more): B(n/z, a/z). */
export function refusalByHayward(beds: number, { mean, peakedness }: Stream): number {
  ensureNumber('peakedness', peakedness, 1e-6);
  return erlangB(beds / peakedness, mean / peakedness);
}

/** What a unit of `beds` beds sends on of a stream, as a stream: mean by Hayward, variance by Wilkinson's formula (Riordan). */
export function overflowOf(beds: number, { mean, peakedness }: Stream): Stream {
  const [servers, load] = [beds / peakedness, mean / peakedness];
  const over = load * erlangB(servers, load);
  return { mean: over * peakedness, peakedness: peakedness * (1 - over + load / (servers + 1 + over - load)) };
}

/** Streams that meet: means and variances add. */
export function together(streams: readonly Stream[]): Stream {
  const mean = sum(streams.map((one) => one.mean));
  return { mean, peakedness: mean === 0 ? 1 : sum(streams.map((one) => one.mean * one.peakedness)) / mean };
}
