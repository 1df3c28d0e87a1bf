import { readMetrics } from './metrics-of-all.ts';

type Figure = { readonly name: string; readonly labels: ReadonlyMap<string, string>; readonly value: number };

/** The sum of the figures of a name that carry these labels; null when none was told. */
export type Figures = (name: string, labels?: Readonly<Record<string, string>>) => number | null;

/** What all processes of this start tell now. */
export async function readFigures(): Promise<Figures> {
  return figuresIn(await readMetrics());
}

/** Reads the text that is made for Prometheus; our labels are codes, without quotes in them. */
export function figuresIn(text: string): Figures {
  const told = text.split('\n').flatMap((line): Figure[] => {
    const [, name, labels = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    return name ? [{ name, labels: labelsIn(labels), value: Number(value) }] : [];
  });
  return (name, labels = {}) => {
    const wanted = Object.entries(labels);
    const found = told.filter(
      (one) => one.name === name && wanted.every(([key, word]) => one.labels.get(key) === word),
    );
    return found.length > 0 ? found.reduce((sum, { value }) => sum + value, 0) : null;
  };
}

const labelsIn = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', word = '']) => [key, word]));
