import { type Group, groups, isMinor, type Reception } from '@iwaa/shared/centers/words';

/** What is no number is left as it is: the schema that follows says so. */
export function numberIn(cell: string): number | string {
  return /^\d{1,4}$/.test(cell) ? Number(cell) : cell;
}

const answers = new Map([
  ...['yes', 'oui', 'نعم'].map((word) => [word, true] as const),
  ...['no', 'non', 'لا'].map((word) => [word, false] as const),
]);

export function answerIn(cell: string): boolean | string {
  return answers.get(cell.toLowerCase()) ?? cell;
}

/** `woman 18-120 + girl 0-17`: groups joined by `+`, each with its ages unless they are those of its age of majority. */
export function receptionsIn(cell: string): (Reception | string)[] {
  return cell.split('+').map((part) => receptionIn(part.trim().toLowerCase()) ?? part);
}

const pattern = new RegExp(`^(${groups.join('|')})(?:\\s+(\\d{1,3})\\s*-\\s*(\\d{1,3}))?$`);

function receptionIn(part: string): Reception | undefined {
  const [, word, from, to] = pattern.exec(part) ?? [];
  const group = groups.find((one) => one === word);
  if (!group) return undefined;
  return from === undefined ? { group, ...usualAges(group) } : { group, fromAge: Number(from), toAge: Number(to) };
}

function usualAges(group: Group): { fromAge: number; toAge: number } {
  return isMinor(group) ? { fromAge: 0, toAge: 17 } : { fromAge: 18, toAge: 120 };
}
