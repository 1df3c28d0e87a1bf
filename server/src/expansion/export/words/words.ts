import type { Column } from '@iwaa/shared/availability/availability';
import type { ExportPlan } from '@iwaa/shared/expansion/planning';

import { words as ar } from './ar.ts';
import { words as en } from './en.ts';
import { words as fr } from './fr.ts';

type InAnyLanguage<Text> = {
  readonly [Key in keyof Text]: Text[Key] extends string ? string : InAnyLanguage<Text[Key]>;
};
export type Words = InAnyLanguage<typeof fr>;

const languages: Readonly<Record<ExportPlan['language'], Words>> = { fr, ar, en };

export const wordsIn = (language: ExportPlan['language']): Words => languages[language];

/** A text with its holes filled: `{name}`. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);

const between: Readonly<Record<ExportPlan['language'], string>> = { fr: ', ', ar: '، ', en: ', ' };

/** A unit by the groups that it receives. */
export const unitName = (language: ExportPlan['language'], unit: readonly Column[]): string =>
  unit.map((column) => languages[language].group[column]).join(between[language]);
