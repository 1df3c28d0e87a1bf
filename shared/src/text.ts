import * as v from 'valibot';

/** An instant, ISO 8601 in UTC with milliseconds: sorts as text. */
export type Moment = string;
/** A calendar day in the center's time zone, YYYY-MM-DD. */
export type Day = string;

/** Text a person typed: normalised, trimmed, without NUL or lone surrogates (PostgreSQL refuses both). */
export const Text = (longest: number, shortest = 1) =>
  v.pipe(
    v.string(),
    v.check((value) => value.isWellFormed() && !value.includes('\u0000'), 'unreadable characters'),
    v.normalize('NFC'),
    v.trim(),
    v.minLength(shortest),
    v.maxLength(longest),
  );

export const Id = v.pipe(v.string(), v.uuid(), v.toLowerCase());
export const DayText = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((day) => day >= '2000-01-01' && day <= '2100-12-31' && !Number.isNaN(Date.parse(day)), 'no such day'),
);
/** Which state of a thing its editor saw: a second editor is told, and nothing is lost. */
export const Version = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_000_000_000));
/** Two or three letters of ISO 639. */
export const Language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/));

/** A list without repeats. */
export const SetOf = <S extends v.GenericSchema>(item: S, longest: number) =>
  v.pipe(
    v.array(item),
    v.maxLength(longest),
    v.check((list) => new Set(list).size === list.length, 'repeats an entry'),
  );

/** A request's reference as people say and type it: any case, with or without the dash. */
export const Reference = v.pipe(
  v.string(),
  v.maxLength(20),
  v.toUpperCase(),
  v.transform((text) => text.replaceAll(/[\s-]/g, '')),
  v.regex(/^[2-9A-HJKMNP-TV-Z]{8}$/, 'not a reference'),
);
