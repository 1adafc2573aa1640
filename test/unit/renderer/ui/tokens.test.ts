import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PERSON_COLOURS } from '../../../../shared/model/person.ts';
import { BUILT_IN_TAGS } from '../../../../shared/model/tagset.ts';

const css = readFileSync(new URL('../../../../renderer/ui/tokens.css', import.meta.url), 'utf8');

/** Both values of every two-theme colour, by name. */
const colours = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }] as const,
  ),
);

/** Relative luminance (WCAG 2) of `#rrggbb`. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** The lower of the contrasts of two colours over both themes. */
function contrast(a: string, b: string): number {
  const [first, second] = [colours.get(a), colours.get(b)];
  if (!first || !second) throw new Error(`no token --${first ? b : a}`);
  return Math.min(
    ...(['light', 'dark'] as const).map((theme) => {
      const [low, high] = [luminance(first[theme]), luminance(second[theme])].sort((x, y) => x - y);
      return (high! + 0.05) / (low! + 0.05);
    }),
  );
}

const SURFACES = ['surface-page', 'surface', 'surface-raised', 'surface-sunken', 'surface-hover', 'surface-active'];
const TAGS = [...BUILT_IN_TAGS.map((tag) => tag.key), 'other'];

describe('tokens.css', () => {
  test.each(['text', 'text-soft', 'text-muted', 'accent'])('--%s reads on every surface', (name) => {
    for (const surface of SURFACES) expect(contrast(name, surface), surface).toBeGreaterThanOrEqual(4.5);
  });

  test.each(TAGS)('tag %s: its words read on every surface and on their fill, its line is seen', (key) => {
    for (const surface of SURFACES) expect(contrast(`tag-${key}-text`, surface), surface).toBeGreaterThanOrEqual(4.5);
    expect(contrast('text', `tag-${key}-fill`)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('text-muted', `tag-${key}-fill`)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(`tag-${key}-text`, `tag-${key}-fill`)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(`tag-${key}`, 'surface-page')).toBeGreaterThanOrEqual(3);
  });

  test.each(PERSON_COLOURS)('person %s: a swatch that is seen, with letters that read', (name) => {
    for (const surface of SURFACES) expect(contrast(`person-${name}`, surface), surface).toBeGreaterThanOrEqual(3);
    expect(contrast('on-person', `person-${name}`)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['good', 'warn', 'bad'])('--%s reads on its tint and on every surface', (name) => {
    for (const surface of [...SURFACES, `${name}-tint`]) {
      expect(contrast(name, surface), surface).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('buttons, focus, strong borders and selected text', () => {
    expect(contrast('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5);
    expect(contrast('on-accent', 'accent-strong')).toBeGreaterThanOrEqual(4.5);
    expect(contrast('accent', 'accent-tint')).toBeGreaterThanOrEqual(4.5);
    expect(contrast('text', 'selection')).toBeGreaterThanOrEqual(4.5);
    for (const surface of SURFACES.slice(0, 4)) {
      expect(contrast('focus', surface), surface).toBeGreaterThanOrEqual(3);
      expect(contrast('border-strong', surface), surface).toBeGreaterThanOrEqual(3);
    }
  });
});
