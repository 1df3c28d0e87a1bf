/** CI takes the short form of each fault and race; `pnpm test:faults` takes the full one. */
const isFull = process.env['IWAA_FAULTS'] === 'full';

export function scaled(short: number, full: number): number {
  return isFull ? full : short;
}
