import * as v from 'valibot';

import { nasty } from './dictionary.ts';

/** Chooses with numbers of a seed, so that a failure can be played again. */
export type Chance = { readonly below: (limit: number) => number; readonly of: <T>(list: readonly T[]) => T };

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return {
    below,
    of: (list) => {
      const chosen = list[below(list.length)];
      if (chosen === undefined && list.length === 0) throw new Error('nothing to choose from');
      return chosen!;
    },
  };
}

/** Texts that real things go by: ids of every kind, names, days. Without them no input would reach a row. */
export type Known = { readonly ids: readonly string[]; readonly texts: readonly string[] };

/** The parts of a schema that say what it takes, of whichever kind it is. */
const Shape = v.object({
  type: v.string(),
  entries: v.optional(v.record(v.string(), v.unknown())),
  item: v.optional(v.unknown()),
  wrapped: v.optional(v.unknown()),
  options: v.optional(v.array(v.unknown())),
  literal: v.optional(v.unknown()),
  pipe: v.optional(v.array(v.looseObject({ type: v.string() }))),
});

/** An input as the schema asks for it, in which now and then something is another thing. */
export function inputFor(schema: unknown, chance: Chance, known: Known, oddness: number): unknown {
  if (chance.below(100) < oddness) return chance.of(nasty);
  const shape = v.parse(Shape, schema);
  const inner = (part: unknown) => inputFor(part, chance, known, oddness);
  switch (shape.type) {
    case 'optional':
      return chance.below(3) === 0 ? undefined : inner(shape.wrapped);
    case 'nullable':
    case 'nullish':
      return chance.below(3) === 0 ? null : inner(shape.wrapped);
    case 'array':
      return Array.from({ length: chance.below(4) }, () => inner(shape.item));
    case 'picklist':
      return chance.of(shape.options ?? []);
    case 'union':
    case 'variant':
      return inner(chance.of(shape.options ?? []));
    case 'literal':
      return shape.literal;
    case 'boolean':
      return chance.below(2) === 0;
    case 'number':
      return chance.of([1, 2, 7, 24]);
    case 'string':
      return textFor(new Set(shape.pipe?.map(({ type }) => type)), chance, known);
    default:
      return objectFor(shape.entries, inner, chance, oddness);
  }
}

function objectFor(
  entries: Record<string, unknown> = {},
  inner: (part: unknown) => unknown,
  chance: Chance,
  oddness: number,
): unknown {
  const filled = Object.entries(entries).map(([name, part]) => [name, inner(part)] as const);
  const extra = chance.below(100) < oddness ? [[chance.of(['extra', 'role', 'constructor']), chance.of(nasty)]] : [];
  return Object.fromEntries([...filled, ...extra]);
}

function textFor(actions: ReadonlySet<string>, chance: Chance, known: Known): string {
  if (actions.has('uuid')) return chance.of(known.ids);
  if (actions.has('iso_date')) return chance.of(['2026-11-24', '2027-01-31', '2000-01-01', '2100-12-31']);
  if (actions.has('iso_timestamp'))
    return chance.of(['2026-11-24T00:00:00.000Z', '9999-12-31T23:59:60Z', '0000-01-01T00:00Z']);
  return chance.of(known.texts);
}
