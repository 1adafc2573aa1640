import { afterEach, expect, test } from 'vitest';
import { type LineParts, lineWords } from '../../../../renderer/history/line-words.ts';
import { markLines } from '../../../../renderer/history/mark-lines.ts';
import { happening } from '../../../../shared/history/deed.ts';
import { type ActId, type ArticleId, actId, articleIdOf, type StepKey } from '../../../../shared/model/ids.ts';
import { makeArticle, makeAssignment, makeProject, makeRemoval } from '../../../../shared/model/records.ts';
import type { Act } from '../../../../shared/model/step.ts';
import { makeAlias, makeEntry, makeSame } from '../../../../shared/register/records.ts';
import { comment, drop, edit, mark, relate, restore, verdict } from '../../../../shared/steps/commands.ts';
import { makeReveal, setProjectMode } from '../../../../shared/steps/modes.ts';
import { inverse } from '../../../../shared/steps/undo.ts';
import { speak } from '../../../../shared/words/words.ts';
import { ANA, anchorAt, BEN, Device, meet } from '../../../kit/people.ts';

const board = () => mark('actor', [anchorAt(0, 'Harbour Board')]);
const parts = ({ fold }: Device, of?: ActId): LineParts => ({
  fold,
  nameOf: (member) => (member === ANA ? 'Ana' : 'Ben'),
  entryWords: () => null,
  ...(of === undefined ? {} : { mark: of }),
});
const said = (device: Device, step: StepKey, of?: ActId) => lineWords(happening(device.fold, step)!, parts(device, of));

afterEach(() => speak('en'));

test('many marks of one step are counted, with their words where they are the same', () => {
  const ana = new Device(ANA);
  const all = ana.act(Array.from({ length: 12 }, board), 'mark-all');
  expect(said(ana, all)).toBe('marked 12 × “Harbour Board” as actor');
  expect(said(ana, ana.act([board(), mark('actor', [anchorAt(0, 'Fog')])]))).toBe('marked 2 places as actor');
  const one = ana.act([board()]);
  expect(said(ana, one)).toBe('marked “Harbour Board” as actor');
  ana.do(edit(ana.fold.get(actId(one, 0))!, { tag: 'claim' }));
  expect(said(ana, one), 'as it was made, whatever it is now').toBe('marked “Harbour Board” as actor');
});

test('what was done is told of each kind, from what to what, beside whom, and how it was undone', () => {
  const [ana, ben] = [new Device(ANA), new Device(BEN)];
  const id = ana.do(board());
  const other = ana.do(mark('claim', [anchorAt(0, 'Fog')]));
  const set = (device: Device, value: string) => device.act([edit(device.fold.get(id)!, { 'attrs.form': value })]);
  expect(said(ana, set(ana, 'name'))).toMatch(/^set “.+” of the actor “Harbour Board” to name$/);
  meet(ana, ben);
  const one = set(ana, 'pronoun');
  expect(said(ana, one)).toMatch(/^changed “.+” of the actor “Harbour Board” from name to pronoun$/);
  expect(said(ana, one, id)).toMatch(/^changed “.+” from name to pronoun$/);
  const two = set(ben, 'description');
  meet(ana, ben);
  expect([said(ana, one), said(ana, two)].filter((line) => /while (Ana|Ben) had/.test(line))).toHaveLength(1);
  expect(said(ana, set(ana, 'pronoun'))).toMatch(/^settled “.+” of the actor “Harbour Board” on pronoun$/);
  const link = ana.act([relate('related', other, id)]);
  expect(said(ana, link)).toBe('linked “Fog – Harbour Board” (goes with)');
  expect(said(ana, ana.act([comment(id, 'Which board?', [])]))).toBe('on “Harbour Board”: Which board?');
  expect(said(ana, ana.act([comment(null, 'Short.', [])]))).toBe('on the article: Short.');
  expect(said(ana, ana.act([verdict(id, 'reject')]))).toBe('rejected “Harbour Board”');
  expect(said(ana, ana.act([{ kind: 'progress', state: 'done' }]))).toBe('said how far it is: Done');
  const gone = ana.act([drop(ana.fold.get(other)!)]);
  expect(said(ana, gone)).toBe('dropped the claim “Fog”');
  expect(said(ana, ana.act(inverse(ana.fold, gone).acts, 'undo'))).toBe('undid: brought back the claim “Fog”');
  // A newer Postil's act; the type has no room for it.
  expect(said(ana, ana.act([{ kind: 'dance' } as unknown as Act]))).toBe(
    'did something that this Postil does not know yet',
  );
});

test('moves of a mark’s ends in a row are one line; anything in between, and another hand, begin one of their own', () => {
  const [ana, ben] = [new Device(ANA), new Device(BEN)];
  const id = ana.do(mark('claim', [anchorAt(0, 'one')]));
  const widen = (device: Device, quote: string) =>
    device.do(edit(device.fold.get(id)!, { spans: [{ ...anchorAt(0, quote) }] }));
  for (const quote of ['one t', 'one tw', 'one two']) widen(ana, quote);
  ana.do(comment(id, 'so?', []));
  widen(ana, 'one');
  meet(ana, ben);
  widen(ben, 'one two');
  ben.do(drop(ben.fold.get(id)!));
  ben.do(restore(ben.fold.get(id)!));
  const lines = markLines(ben.fold, id);
  expect(lines.map(({ steps }) => steps)).toEqual([1, 3, 1, 1, 1, 1, 1]);
  expect(lineWords(lines[1]!.line, parts(ben, id))).toContain('one two');
  expect(lines.map(({ line }) => lineWords(line, parts(ben, id))).slice(-2)).toEqual(['dropped it', 'brought it back']);
});

test('in Arabic, words that run the other way are set apart', () => {
  const ana = new Device(ANA);
  const key = ana.act([board()]);
  speak('ar');
  expect(said(ana, key)).toContain('\u2068Harbour Board\u2069');
});

test('what was done in the project and in the register is told with the articles’ headings; many at once are counted', () => {
  const ana = new Device(ANA);
  const [fog, tide] = [articleIdOf('fog'), articleIdOf('tide')];
  const entry = (aid: ArticleId, title: string) =>
    makeArticle({ aid, title, outlet: '', byline: '', date: '', url: '', language: 'en' });
  const list = (step: StepKey) =>
    lineWords(happening(ana.fold, step)!, { ...parts(ana), headingOf: (aid) => (aid === fog ? 'Fog at noon' : null) });
  expect(list(ana.act([makeProject('Harbour')]))).toBe('began the project “Harbour”');
  const added = ana.act([entry(fog, '')]);
  expect(list(added)).toBe('added the article “Fog at noon”');
  expect(said(ana, added), 'in its own timeline').toBe('added the article');
  const record = () => ana.fold.get(actId(added, 0))!;
  expect(list(ana.act([edit(record(), { outlet: 'Gazette' })]))).toBe(
    'set “Outlet” of the article “Fog at noon” to Gazette',
  );
  expect(list(ana.act([drop(record())]))).toBe('dropped the article “Fog at noon”');
  expect(list(ana.act([entry(tide, 'Tide'), entry(articleIdOf('ebb'), 'Ebb')]))).toBe('added 2 articles');
  expect(list(ana.act([makeAssignment(tide, BEN, '')])), 'not in the list: by its own title').toMatch(
    /^assigned “.+” to Ben$/,
  );
  expect(list(ana.act(setProjectMode(ana.fold, 'independent')))).toBe(
    'changed “How to annotate” of the project from Together to Independently',
  );
  expect(list(ana.act([makeReveal(fog, new Map())]))).toBe('revealed what was made independently in “Fog at noon”');
  expect(list(ana.act([makeRemoval(fog)]))).toBe('deleted “Fog at noon” for good');

  const board = ana.act([makeEntry('actor', { name: 'Harbour Board' })]);
  const pilots = ana.act([makeEntry('actor', { name: 'Pilots' })]);
  const [a, b] = [actId(board, 0), actId(pilots, 0)];
  expect(said(ana, board)).toBe('put the actor “Harbour Board” into the register');
  expect(said(ana, ana.act([makeAlias(a, 'the board')]))).toBe('also called “Harbour Board” “the board”');
  const same = ana.act([makeSame(a, b)]);
  expect(said(ana, same)).toBe('merged “Pilots” into “Harbour Board”');
  expect(said(ana, ana.act([drop(ana.fold.get(actId(same, 0))!)]))).toBe('split “Pilots” off “Harbour Board”');
  expect(said(ana, ana.act([edit(ana.fold.get(b)!, { name: 'The pilots' })]))).toBe(
    'changed “Name” of the actor “The pilots” from Pilots to The pilots',
  );
  expect(said(ana, ana.act([drop(ana.fold.get(b)!)]))).toBe('took the actor “The pilots” out of the register');
  expect(said(ana, ana.act([restore(ana.fold.get(b)!)]))).toBe('put the actor “The pilots” back into the register');
  expect(said(ana, ana.act(['x', 'y'].map((name) => makeEntry('concept', { name }))))).toBe(
    'put 2 entries into the register',
  );
});

test('of a step that did very many different things the first are told, the rest is counted', () => {
  const ana = new Device(ANA);
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((quote) => ana.do(mark('claim', [anchorAt(0, quote)])));
  const gone = ana.act(ids.map((id) => drop(ana.fold.get(id)!)));
  expect(said(ana, gone)).toMatch(/^dropped the claim “a”.*“e”.*and 2 things more$/);
});
