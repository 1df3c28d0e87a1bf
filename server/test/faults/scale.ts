/** `pnpm test` takes the short form of each race, `pnpm test --whole` (so CI) that of each fault, too; `pnpm test:faults` the full one of both. */
const isFull = process.env['IWAA_FAULTS'] === 'full';

export function scaled<Scale>(short: Scale, full: Scale): Scale {
  return isFull ? full : short;
}
