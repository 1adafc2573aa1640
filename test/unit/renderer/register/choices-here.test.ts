import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { actorsAround } from '../../../../renderer/register/actors-here.ts';
import { choicesOfActors } from '../../../../renderer/register/choices-here.ts';
import { markView } from '../../../../renderer/store/mark-view.ts';
import { liveText } from '../../../../shared/anchor/live-text.ts';
import type { Json } from '../../../../shared/base/canonical-json.ts';
import { NameIndex } from '../../../../shared/register/match.ts';
import { makeEntry } from '../../../../shared/register/records.ts';
import { refTo } from '../../../../shared/register/reference.ts';
import { readRegister } from '../../../../shared/register/register.ts';
import { mark } from '../../../../shared/steps/commands.ts';
import { genesisUpdate } from '../../../../shared/text/genesis.ts';
import { ANA, Device } from '../../../kit/people.ts';

const TEXT =
  'Harbour Works spoke. The minister, Odile Renn, said the quay would reopen. Harbour Works and Tarn Ferries did not.';

const doc = new Y.Doc({ gc: false });
Y.applyUpdate(doc, genesisUpdate(TEXT));
const text = liveText(doc.getText('body'));
const ana = new Device(ANA);
const renn = ana.do(makeEntry('actor', { name: 'Odile Renn' }));
ana.do(makeEntry('actor', { name: 'Tarn Ferries' }));
const register = readRegister(ana.fold);
const names = new NameIndex(register.all('actor'));

function marked(tag: string, words: string, attrs: { [key: string]: Json } = {}, from = 0) {
  const start = TEXT.indexOf(words, from);
  const id = ana.do(mark(tag, [text.describe({ start, end: start + words.length })], attrs));
  return markView(ana.fold.get(id)!, text);
}

const claim = marked('claim', 'the quay would reopen');
const works = [marked('actor', 'Harbour Works', { type: 'organisation' }), marked('actor', 'Harbour Works', {}, 20)];
const minister = marked('actor', 'The minister', { name: refTo(renn) });
const ferries = marked('actor', 'Tarn Ferries');
const marks = [...works, minister, claim, ferries, marked('figure', 'quay')];
const here = actorsAround(claim, marks);

const offered = (typed: string, mayCreate = true) =>
  choicesOfActors(typed, { names, entryOf: (id) => register.of(id), here }, mayCreate).map((choice) =>
    choice.is === 'entry' ? choice.entry.name : `${choice.is === 'here' ? 'here' : '+'} ${choice.name}`,
  );

test('actors marked in the article are told once each, the nearest to the mark in hand first', () => {
  expect(here.map(({ name }) => name)).toEqual(['Harbour Works', 'The minister', 'Tarn Ferries']);
  expect(here.find(({ name }) => name === 'Harbour Works')?.mark).toBe(works[1]!.id);
  expect(here.find(({ name }) => name === 'The minister')?.ref).toBe(renn);
});

test('while nothing is typed all of them are offered; one that goes by an entry’s name is that entry', () => {
  expect(offered('').toSorted()).toEqual(['Odile Renn', 'Tarn Ferries', 'here Harbour Works']);
});

test('a marked actor is offered in place of a new one by its name', () => {
  expect(offered('harb')).toEqual(['here Harbour Works', '+ harb']);
  expect(offered('harbour works')).toEqual(['here Harbour Works']);
});

test('words that the register does not know lead to the entry that they are marked as', () => {
  expect(offered('minis')).toEqual(['Odile Renn', '+ minis']);
  expect(offered('Odile')).toEqual(['Odile Renn', '+ Odile']);
  expect(offered('tarn')).toEqual(['Tarn Ferries', '+ tarn']);
});

test('who may not write in the register is offered entries alone', () => {
  expect(offered('', false).toSorted()).toEqual(['Odile Renn', 'Tarn Ferries']);
});
