/** "FÈS", "fes" and "Fès" are one name: without case, accents, and the kind of space or hyphen. */
export function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s'’-]+/g, ' ');
}
