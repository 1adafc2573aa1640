import { expect, test } from 'vitest';
import { foldName } from '../../../../shared/register/fold-name.ts';
import { NameIndex } from '../../../../shared/register/match.ts';
import { makeAlias, makeEntry } from '../../../../shared/register/records.ts';
import { readRegister } from '../../../../shared/register/register.ts';
import { ANA, Device } from '../../../kit/people.ts';

/** An index of actors, each by its names, the first of them its own. */
function index(...actors: (readonly string[])[]): NameIndex {
  const ana = new Device(ANA);
  for (const [name = '', ...aliases] of actors) {
    const id = ana.do(makeEntry('actor', { name }));
    for (const alias of aliases) ana.do(makeAlias(id, alias));
  }
  return new NameIndex(readRegister(ana.fold).all('actor'));
}

const found = (names: NameIndex, typed: string) => names.find(typed, 9).map(({ entry }) => entry.name);

test('names are compared without case, accents, apostrophes and signs', () => {
  for (const [a, b] of [
    ['Côte d’Ivoire', "cote d'ivoire"],
    ['Erdoğan', 'erdogan'],
    ['MÜLLER', 'mu\u0308ller'],
    ['Bashar al-Assad', 'bashar al assad'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['“Hamas”', 'hamas'],
  ] as const) {
    expect(foldName(a)).toBe(foldName(b));
  }
});

test('Arabic names are compared without vowel signs, forms of one letter and the article', () => {
  for (const [a, b] of [
    ['الأُمَم المتحدة', 'الامم المتحده'],
    ['أحمد', 'احمد'],
    ['مصطفى', 'مصطفي'],
    ['محـمـد', 'محمد'],
    ['الهلال الأحمر', 'هلال احمر'],
  ] as const) {
    expect(foldName(a)).toBe(foldName(b));
  }
  expect(foldName('الله')).not.toBe('');
});

test('a name as it is comes before one that begins so, then words in any order, initials, and parts', () => {
  const names = index(
    ['United Nations', 'ONU'],
    ['UN Women'],
    ['Union of Nurses'],
    ['Organisation of Nations, United'],
    ['Fund'],
    ['UN'],
  );
  expect(found(names, 'un')).toEqual([
    'UN',
    'UN Women',
    'United Nations',
    'Union of Nurses',
    'Organisation of Nations, United',
    'Fund',
  ]);
  expect(found(names, 'nations united')).toEqual(['United Nations', 'Organisation of Nations, United']);
  expect(names.find('onu', 9)).toMatchObject([{ name: 'ONU', sure: true, entry: { name: 'United Nations' } }]);
});

test('one slip in a word of four letters or more still finds it, and is not sure', () => {
  const names = index(['Hezbollah'], ['Red Crescent']);
  for (const typed of ['Hezbolah', 'Hezballah', 'Hezbolla', 'Hebzollah', 'Hezzbollah']) {
    expect(found(names, typed)).toEqual(['Hezbollah']);
  }
  expect(names.find('red cresent', 9)).toMatchObject([{ sure: false }]);
  expect(found(names, 'rod')).toEqual([]);
  expect(found(names, 'xezbollah')).toEqual([]);
});

test('each entry is found once, by the name that fits best, and no more than asked for', () => {
  const names = index(['Republic', 'Rep.', 'the Republic'], ['Republican Guard']);
  expect(names.find('rep', 9).map(({ name }) => name)).toEqual(['Rep.', 'Republican Guard']);
  expect(names.find('rep', 1)).toHaveLength(1);
  expect(names.find(' ’ ', 9)).toEqual([]);
});
