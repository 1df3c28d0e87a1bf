import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Colour = readonly [red: number, green: number, blue: number];
const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

const colourOf = (hex: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(([, name, light, dark]) => [
    name,
    { light: colourOf(light!), dark: colourOf(dark!) },
  ]),
);

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (colour: Colour): number => {
  const [red, green, blue] = colour.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};
const contrast = (one: Colour, other: Colour): number => {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter! + 0.05) / (darker! + 0.05);
};

const grounds = ['paper', 'surface', 'sunken'];
const pairs: readonly (readonly [text: string, grounds: readonly string[], atLeast: number])[] = [
  [
    'ink',
    [
      ...grounds,
      'brand-tint',
      'free-tint',
      'held-tint',
      'occupied-tint',
      'closed-tint',
      'now-tint',
      'map-some',
      'map-few',
      'map-none',
    ],
    4.5,
  ],
  ['soft', [...grounds, 'brand-tint'], 4.5],
  ['brand', [...grounds, 'brand-tint'], 4.5],
  ['brand-strong', [...grounds, 'brand-tint'], 4.5],
  ['on-brand', ['brand', 'brand-strong'], 4.5],
  ['free', ['paper', 'surface', 'free-tint'], 4.5],
  ['held', ['paper', 'surface', 'held-tint'], 4.5],
  ['occupied', ['paper', 'surface', 'occupied-tint'], 4.5],
  ['closed', ['paper', 'surface', 'closed-tint'], 4.5],
  ['cleaning', ['paper', 'surface'], 4.5],
  ['now', ['paper', 'surface', 'now-tint'], 4.5],
  ['on-now', ['now'], 4.5],
  ['edge', ['paper', 'surface'], 3],
  ['focus', grounds, 3],
];
const cases = pairs.flatMap(([text, backs, atLeast]) =>
  backs.flatMap((back) => (['light', 'dark'] as const).map((theme) => [text, back, theme, atLeast] as const)),
);

test.each(cases)('%s on %s in %s has enough contrast', (text, back, theme, atLeast) => {
  expect(contrast(tokens.get(text)![theme], tokens.get(back)![theme])).toBeGreaterThanOrEqual(atLeast);
});
