import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PERSON_COLOURS } from '../../../../shared/model/person.ts';
import { BUILT_IN_TAGS } from '../../../../shared/model/tagset.ts';

type Colours = ReadonlyMap<string, { readonly light: string; readonly dark: string }>;

/** Both values of every colour for light and dark in a style sheet, by name. */
function coloursOf(sheet: string): Colours {
  const css = readFileSync(new URL(`../../../../renderer/ui/${sheet}`, import.meta.url), 'utf8');
  const found = css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g);
  return new Map([...found].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }] as const));
}

const usual = coloursOf('tokens.css');

/** A theme: its colours, and the contrast that its text, and its lines and swatches, keep at the least. */
const THEMES = [
  { theme: 'light and dark', colours: usual, text: 4.5, line: 3 },
  { theme: 'high contrast', colours: new Map([...usual, ...coloursOf('contrast.css')]), text: 7, line: 4.5 },
];

/** Relative luminance (WCAG 2) of `#rrggbb`. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
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

const SURFACES = ['surface-page', 'surface', 'surface-raised', 'surface-sunken', 'surface-hover', 'surface-active'];
const TAGS = [...BUILT_IN_TAGS.map((tag) => tag.key), 'other'].filter((key) => usual.has(`tag-${key}`));

test('every built-in tag whose line has a colour of its own is looked at, and tags without one share another', () => {
  expect(TAGS).toEqual(expect.arrayContaining(['claim', 'actor', 'figure', 'other']));
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
