import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { OWN_HUES, tagLook } from '../../../../renderer/ui/tag-look.ts';
import { PERSON_COLOURS } from '../../../../shared/model/person.ts';
import { BUILT_IN_TAGS, CUE } from '../../../../shared/model/tagset.ts';

type Colours = ReadonlyMap<string, { readonly light: string; readonly dark: string }>;

const sheetOf = (name: string) => readFileSync(new URL(`../../../../renderer/ui/${name}`, import.meta.url), 'utf8');

/** Both values of every colour for light and dark in a style sheet, by name. */
function coloursOf(sheet: string): Colours {
  const found = sheetOf(sheet).matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g);
  return new Map([...found].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }] as const));
}

const usual = coloursOf('tokens.css');

/** A theme: its colours, and the contrast that its text, and its lines and swatches, keep at the least. */
const THEMES = [
  { theme: 'light and dark', colours: usual, text: 4.5, line: 3 },
  { theme: 'high contrast', colours: new Map([...usual, ...coloursOf('contrast.css')]), text: 7, line: 4.5 },
];

/** Red, green and blue of `#rrggbb`, each from 0 to 1, as light. */
const linear = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });

/** Relative luminance (WCAG 2) of `#rrggbb`. */
function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** The lower of the contrasts of two colours over light and dark. */
function contrastIn(colours: Colours, a: string, b: string): number {
  const [first, second] = [colours.get(a), colours.get(b)];
  if (!first || !second) throw new Error(`no token --${first ? b : a}`);
  return Math.min(
    ...(['light', 'dark'] as const).map((side) => {
      const [low, high] = [luminance(first[side]), luminance(second[side])].sort((x, y) => x - y);
      return (high! + 0.05) / (low! + 0.05);
    }),
  );
}

/** How red, green and blue are seen with each kind of colour blindness (Machado, Oliveira & Fernandes 2009, severity 1). */
const SEEN = [
  [1, 0, 0, 0, 1, 0, 0, 0, 1],
  [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
];

/** A linear colour in Oklab. */
function oklab([r, g, b]: readonly number[]): readonly number[] {
  const l = Math.cbrt(0.4122214708 * r! + 0.5363325363 * g! + 0.0514459929 * b!);
  const m = Math.cbrt(0.2119034982 * r! + 0.6806995451 * g! + 0.1073969566 * b!);
  const s = Math.cbrt(0.0883024619 * r! + 0.2817188376 * g! + 0.6299787005 * b!);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** How far apart two colours are for whoever tells them apart the least. */
function apart(one: string, other: string): number {
  const seen = (hex: string, by: readonly number[]) => {
    const rgb = linear(hex);
    return oklab([0, 3, 6].map((row) => rgb.reduce((sum, value, at) => sum + value * by[row + at]!, 0)));
  };
  return Math.min(
    ...SEEN.map((by) => {
      const [a, b] = [seen(one, by), seen(other, by)];
      return Math.hypot(...a.map((value, at) => value - b[at]!));
    }),
  );
}

const SURFACES = ['surface-page', 'surface', 'surface-raised', 'surface-sunken', 'surface-hover', 'surface-active'];
const BUILT_IN = [...BUILT_IN_TAGS.map(({ key }) => key), CUE];
const TAGS = [...BUILT_IN.map((key) => tagLook(key).hue), ...OWN_HUES];

test.each(['tokens.css', 'contrast.css'])('every hue that a tag can get has all its colours in %s', (sheet) => {
  const css = sheetOf(sheet);
  for (const hue of [...TAGS, tagLook('').hue]) {
    for (const part of ['', '-tint', '-fill', '-text']) expect(css).toContain(`--tag-${hue}${part}: light-dark(#`);
  }
});

test('the theme of high contrast gives every colour anew', () => {
  expect([...coloursOf('contrast.css').keys()].sort()).toEqual([...usual.keys()].sort());
});

describe.each(THEMES)('$theme', ({ colours, text, line }) => {
  const contrast = (a: string, b: string) => contrastIn(colours, a, b);

  test.each(['text', 'text-soft', 'text-muted', 'accent'])('--%s reads on every surface', (name) => {
    for (const surface of SURFACES) expect(contrast(name, surface), surface).toBeGreaterThanOrEqual(text);
  });

  test.each(TAGS)('tag %s: its words read on every surface and on their fill, its line is seen', (key) => {
    for (const surface of SURFACES) {
      expect(contrast(`tag-${key}-text`, surface), surface).toBeGreaterThanOrEqual(text);
    }
    expect(contrast('text', `tag-${key}-fill`)).toBeGreaterThanOrEqual(text);
    expect(contrast('text-muted', `tag-${key}-fill`)).toBeGreaterThanOrEqual(text);
    expect(contrast(`tag-${key}-text`, `tag-${key}-fill`)).toBeGreaterThanOrEqual(text);
    expect(contrast(`tag-${key}`, 'surface-page')).toBeGreaterThanOrEqual(line);
  });

  test.each([...OWN_HUES, CUE])(
    'own tags and cues in %s are told from all others, whatever colours one sees',
    (hue) => {
      for (const other of TAGS.filter((key) => key !== hue)) {
        const [a, b] = [colours.get(`tag-${hue}`)!, colours.get(`tag-${other}`)!];
        expect(apart(a.light, b.light), `${other}, light`).toBeGreaterThan(0.05);
        expect(apart(a.dark, b.dark), `${other}, dark`).toBeGreaterThan(0.05);
      }
    },
  );

  test.each(PERSON_COLOURS)('person %s: a swatch that is seen, with letters that read', (name) => {
    for (const surface of SURFACES) expect(contrast(`person-${name}`, surface), surface).toBeGreaterThanOrEqual(line);
    expect(contrast('on-person', `person-${name}`)).toBeGreaterThanOrEqual(text);
  });

  test.each(['good', 'warn', 'bad'])('--%s reads on its tint and on every surface', (name) => {
    for (const surface of [...SURFACES, `${name}-tint`]) {
      expect(contrast(name, surface), surface).toBeGreaterThanOrEqual(text);
    }
  });

  test('buttons, focus, strong borders and selected text', () => {
    expect(contrast('on-accent', 'accent')).toBeGreaterThanOrEqual(text);
    expect(contrast('on-accent', 'accent-strong')).toBeGreaterThanOrEqual(text);
    expect(contrast('accent', 'accent-tint')).toBeGreaterThanOrEqual(text);
    expect(contrast('text', 'selection')).toBeGreaterThanOrEqual(text);
    for (const surface of SURFACES.slice(0, 4)) {
      expect(contrast('focus', surface), surface).toBeGreaterThanOrEqual(line);
      expect(contrast('border-strong', surface), surface).toBeGreaterThanOrEqual(line);
    }
  });
});
