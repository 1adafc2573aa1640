import { afterEach, expect, test } from 'vitest';
import { fieldLabel, fieldValue } from '../../../../renderer/inspector/words.ts';
import type { Json } from '../../../../shared/base/canonical-json.ts';
import { words as said, speak } from '../../../../shared/words/words.ts';

const shown = (field: string, value: Json): string => fieldValue(field, value, () => null);

afterEach(() => speak('en'));

test('a choice goes by its name wherever it is told, in the language of the interface', () => {
  expect(shown('attrs.modifier', 'at-least')).toBe('at least');
  expect(shown('stance', '+1'), 'as the printed sheet asks').toBe('+1, in favour');
  speak('ar');
  expect(shown('attrs.modifier', 'at-least')).toContain(said.tags.choices['at-least']);
  expect(shown('attrs.modifier', 'at-least')).not.toMatch(/[a-z]/);
});

test('free words stay as they are, also where they spell a choice; so does a choice of no list', () => {
  expect(shown('attrs.claimer', 'at-least')).toBe('at-least');
  expect(shown('attrs.unit', 'name')).toBe('name');
  speak('ar');
  expect(shown('attrs.unit', 'name')).toBe('name');
  expect(shown('attrs.modifier', 'hardly')).toBe('hardly');
});

test('an attribute keeps its name where its mark got another tag since', () => {
  speak('ar');
  expect(fieldLabel('actor', 'attrs.modifier')).toBe(said.tags.attributes['figure.modifier']);
  expect(fieldLabel('actor', 'attrs.type')).toBe(said.tags.attributes['actor.type']);
  expect(fieldLabel('actor', 'attrs.of-their-own')).toBe('of-their-own');
});
