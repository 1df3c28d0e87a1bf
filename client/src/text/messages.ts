/**
 * What a message is. French is the source: its rooms give the keys and the holes; the other languages must satisfy them.
 * A message is a text with named holes, "Bonjour {name}", or one text per plural category chosen by its {count}.
 */
import type { Source } from './fr/index.ts';

export type Language = 'fr' | 'ar' | 'en';
export const languages: readonly Language[] = ['fr', 'ar', 'en'];

/** The categories Intl.PluralRules can answer: a language leaves none of its own out. */
type PluralCategory = { fr: 'one' | 'many' | 'other'; ar: Intl.LDMLPluralRule; en: 'one' | 'other' };
export type Plural<L extends Language> = Readonly<Record<PluralCategory[L], string>>;
export type Message<L extends Language> = string | Plural<L>;

/** Keeps the exact texts of a French room in its type, so that the holes are known to the compiler. */
export function room<const R extends Readonly<Record<string, Message<'fr'>>>>(messages: R): R {
  return messages;
}

type Translated<M, L extends Language> = M extends string ? string : Plural<L>;

export type RoomName = keyof Source;
/** A room of French in another language: the same keys, a plural where French has a plural. */
export type Room<L extends Language, R extends RoomName> = {
  readonly [K in keyof Source[R]]: Translated<Source[R][K], L>;
};
export type Dictionary<L extends Language> = { readonly [R in RoomName]: Room<L, R> };

type Holes<M> = M extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never;
type ValuesOf<M> = M extends string
  ? { readonly [H in Holes<M>]: string | number }
  : { readonly count: number } & (M extends { other: infer Other }
      ? { readonly [H in Exclude<Holes<Other>, 'count'>]: string | number }
      : never);

/** A message as code calls it: no argument when it has no hole. */
export type Say<M> = [keyof ValuesOf<M>] extends [never] ? () => string : (values: ValuesOf<M>) => string;
export type Texts = { readonly [R in RoomName]: { readonly [K in keyof Source[R]]: Say<Source[R][K]> } };
