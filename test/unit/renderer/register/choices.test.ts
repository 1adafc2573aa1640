import { expect, test } from 'vitest';
import { choicesFor, exactEntry } from '../../../../renderer/register/choices.ts';
import { externalAddress } from '../../../../renderer/register/external-address.ts';
import { NameIndex } from '../../../../shared/register/match.ts';
import { makeAlias, makeEntry } from '../../../../shared/register/records.ts';
import { readRegister } from '../../../../shared/register/register.ts';
import { ANA, Device } from '../../../kit/people.ts';

const ana = new Device(ANA);
const un = ana.do(makeEntry('actor', { name: 'United Nations' }));
ana.do(makeAlias(un, 'UN'));
ana.do(makeEntry('actor', { name: 'Fund of unions' }));
for (const name of ['The Office', 'the office']) ana.do(makeEntry('actor', { name }));
const names = new NameIndex(readRegister(ana.fold).all('actor'));

const offered = (typed: string, mayCreate = true) =>
  choicesFor(typed, names, mayCreate).map((choice) => (choice.is === 'entry' ? choice.entry.name : `+ ${choice.name}`));

test('Enter takes the best that fits; a new entry comes before what only looks like it', () => {
  expect(offered('uni')).toEqual(['United Nations', 'Fund of unions', '+ uni']);
  expect(offered('untied nat')).toEqual(['+ untied nat', 'United Nations']);
  expect(offered('  Nobody  yet ')).toEqual(['+ Nobody yet']);
});

test('what goes by exactly this name is not made again, and who may not write makes nothing', () => {
  expect(offered('un')).not.toContain('+ un');
  expect(offered('Nobody', false)).toEqual([]);
  expect(offered(' ')).toEqual([]);
});

test('words that are left mean the one entry that goes by just these, if it is one', () => {
  expect(exactEntry('UN', names)?.entry.id).toBe(un);
  expect(exactEntry('united', names)).toBeNull();
  expect(exactEntry('the office', names)).toBeNull();
});

test('an external id leads to Wikidata or to a page, and to nothing else', () => {
  expect(externalAddress('Q1065')).toBe('https://www.wikidata.org/wiki/Q1065');
  expect(externalAddress('https://example.org/un')).toBe('https://example.org/un');
  for (const id of ['', 'Q', 'Q01', 'un', 'javascript:alert(1)', 'http://example.org', 'file:///etc']) {
    expect(externalAddress(id)).toBeNull();
  }
});
