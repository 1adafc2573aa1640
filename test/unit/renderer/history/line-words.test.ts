import { afterEach, expect, test } from 'vitest';
import { type LineParts, lineWords } from '../../../../renderer/history/line-words.ts';
import { markLines } from '../../../../renderer/history/mark-lines.ts';
import { happening } from '../../../../shared/history/deed.ts';
import { type ActId, actId, type StepKey } from '../../../../shared/model/ids.ts';
import type { Act } from '../../../../shared/model/step.ts';
import { comment, drop, edit, mark, relate, restore, verdict } from '../../../../shared/steps/commands.ts';
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
