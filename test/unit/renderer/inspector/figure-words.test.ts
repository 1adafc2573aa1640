import { describe, expect, test } from 'vitest';
import { readingFields, readingWords, standing } from '../../../../renderer/inspector/figure-words.ts';
import { edit, mark } from '../../../../shared/steps/commands.ts';
import { suggestAttributes } from '../../../../shared/suggest/attributes.ts';
import { readFigure } from '../../../../shared/suggest/figure.ts';
import { ANA, anchorAt, BEN, Device, meet } from '../../../kit/people.ts';

/** Somebody's figure on these words, with what they tell. */
function figure(words: string, attrs = suggestAttributes('figure', words, 'en'), via = 'hand') {
  const ana = new Device(ANA);
  const id = ana.do(mark('figure', [anchorAt(0, words)], attrs), via);
  const record = () => ana.fold.get(id)!;
  const set = (fields: Parameters<typeof edit>[1]) => ana.do(edit(record(), fields));
  const stands = (now = words) => standing(record(), now, 'en').is;
  return { ana, id, record, set, stands };
}

describe('a figure’s attributes and its words', () => {
  test('are read until somebody corrects one, and can be read again', () => {
    const { record, set, stands } = figure('nearly 90 people');
    expect(stands()).toBe('read');
    set({ 'attrs.value': 89 });
    expect(stands()).toBe('other');
    const now = standing(record(), 'nearly 90 people', 'en');
    if (now.is !== 'other') throw new Error('the words should say something else');
    set(readingFields(record(), now.reading));
    expect(stands()).toBe('read');
    expect(record().fields['attrs.value']?.value).toBe(90);
  });

  test('that somebody typed are theirs, even when they agree with the words', () => {
    const { set, stands } = figure('nearly 90 people', {});
    expect(stands()).toBe('other');
    set({ 'attrs.value': 90 });
    set({ 'attrs.modifier': 'nearly' });
    set({ 'attrs.unit': 'people' });
    expect(stands()).toBe('same');
  });

  test('that were brought in are the importer’s', () => {
    expect(figure('nearly 90', undefined, 'import').stands()).toBe('same');
  });

  test('differ after the words were changed; reading again clears what they do not tell any more', () => {
    const { record, set, stands } = figure('12 to 15 people');
    expect(stands('about 14')).toBe('other');
    set(readingFields(record(), readFigure('about 14', 'en')!));
    const values = Object.entries(record().fields).map(([name, field]) => [name, field.value]);
    expect(Object.fromEntries(values)).toMatchObject({
      'attrs.value': 14,
      'attrs.low': null,
      'attrs.high': null,
      'attrs.modifier': 'about',
      'attrs.unit': null,
    });
    expect(stands('about 14')).toBe('read');
  });

  test('do not agree while people contest one of them', () => {
    const { ana, id, set, stands } = figure('nearly 90');
    const ben = new Device(BEN);
    meet(ana, ben);
    ben.do(edit(ben.fold.get(id)!, { 'attrs.value': 91 }));
    set({ 'attrs.value': 90 });
    meet(ana, ben);
    expect(stands()).toBe('other');
  });

  test('say nothing where nothing can be read', () => {
    expect(figure('a great many').stands()).toBe('nothing');
  });
});

test.each([
  ['nearly 90 people', 'nearly 90 people'],
  ['$3.5 bn', '3,500,000,000 USD'],
  ['12 to 15 %', '12–15 %'],
  ['dozens', 'at least 12'],
])('“%s” is said as “%s”', (words, said) => {
  expect(readingWords(readFigure(words, 'en')!)).toBe(said);
});
