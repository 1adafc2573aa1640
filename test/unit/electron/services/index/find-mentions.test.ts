import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { findMentions } from '../../../../../electron/services/index/find-mentions.ts';
import { liveText } from '../../../../../shared/anchor/live-text.ts';
import type { ActId } from '../../../../../shared/model/ids.ts';
import { refTo } from '../../../../../shared/register/reference.ts';
import { mark } from '../../../../../shared/steps/commands.ts';
import { newRoomDoc } from '../../../../../shared/steps/steps-map.ts';
import { bodyOf, genesisUpdate } from '../../../../../shared/text/genesis.ts';
import { ANA, anchorAt, Device, memberNamed } from '../../../../kit/people.ts';

const OFFICE = `${memberNamed('o')}/${memberNamed('o')}/0` as ActId; // of an act's form

afterEach(() => {
  vi.restoreAllMocks();
});

/** A text that has come in. */
function textOf(text: string) {
  const doc = newRoomDoc();
  Y.applyUpdate(doc, genesisUpdate(text));
  return liveText(bodyOf(doc));
}

/** A text in which each of some stretches is a mark of its own that refers to the office. */
function mentionsAt(text: string, ranges: readonly (readonly [start: number, end: number])[]) {
  const ana = new Device(ANA);
  for (const [start, end] of ranges) {
    ana.do(mark('actor', [anchorAt(start, text.slice(start, end))], { name: refTo(OFFICE) }));
  }
  return findMentions(textOf(text), ana.fold);
}

test('a mark of which something waits for its text is not told', () => {
  const text = 'The office shut.';
  const ana = new Device(ANA);
  const beyond = { ...anchorAt(0, 'here'), start: [9, 0], end: [9, 3] } as const;
  ana.do(mark('actor', [anchorAt(4, 'office')], { name: refTo(OFFICE) }));
  ana.do(mark('actor', [anchorAt(0, 'The'), beyond], { name: refTo(OFFICE) }));
  expect(findMentions(textOf(text), ana.fold).map(({ words }) => words)).toEqual(['office']);
  expect(findMentions(liveText(bodyOf(newRoomDoc())), ana.fold)).toEqual([]);
});

test('what is told of a mention is of bounded length, however long the mark', () => {
  const words = 'The harbour office said '.repeat(200).trimEnd();
  const long = mentionsAt(words, [[4, words.length]])[0]!;
  expect(long.words.length).toBeLessThan(200);
  expect(words.slice(4).startsWith(long.words.replace(/ ?…$/, '')), 'whole words from its beginning').toBe(true);
  expect(long.words.endsWith('…')).toBe(true);
  const script = '港'.repeat(2_000);
  const [told] = mentionsAt(script, [[900, 1_900]]);
  const kept = [told!.before, told!.words, told!.after].map((part) => part.replace('…', '').length);
  for (const length of kept) expect(length, 'also where no word ends').toBeGreaterThan(50);
});

test('a place that is gone is told by its words, clipped too', () => {
  const ana = new Device(ANA);
  const text = 'elsewhere '.repeat(60);
  ana.do(mark('actor', [anchorAt(0, text)], { name: refTo(OFFICE) }));
  const doc = newRoomDoc();
  Y.applyUpdate(doc, genesisUpdate(text));
  bodyOf(doc).delete(0, text.length);
  const [told] = findMentions(liveText(bodyOf(doc)), ana.fold);
  expect(told).toMatchObject({ before: '', after: '', start: null });
  expect(told!.words.length).toBeLessThan(200);
});

test('a long line is taken apart once, however many marks stand in it', () => {
  const sentence = 'The harbour office said that it left at dawn. ';
  const text = sentence.repeat(200);
  const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
  const found = mentionsAt(
    text,
    Array.from({ length: 200 }, (_, at) => [at * sentence.length + 4, at * sentence.length + 18]),
  );
  expect(new Set(found.map(({ before, words, after }) => before + words + after.trimEnd()))).toEqual(
    new Set(['The harbour office said that it left at dawn.']),
  );
  const looked = segment.mock.calls.reduce((sum, [input]) => sum + input.length, 0);
  expect(looked).toBeLessThan(3 * text.length);
});

/** The sentence as it is found by going through its lines from their start. */
function slowly(text: string, start: number, end: number): string {
  const begin = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const lineBreak = text.indexOf('\n', end - 1);
  const line = text.slice(begin, lineBreak < 0 ? undefined : Math.max(lineBreak, end));
  let [from, to] = [begin, end];
  for (const { index, segment } of new Intl.Segmenter('und', { granularity: 'sentence' }).segment(line)) {
    if (begin + index <= start) from = begin + index;
    to = begin + index + segment.length;
    if (to >= end) break;
  }
  return text.slice(from, to);
}

test('the sentence is the one that the stretch stands in, on its lines', () => {
  const part = fc.constantFrom('Rain fell. ', 'It ended! ', 'So what?', 'fog ', '\n', '\n\n', '“No.” ');
  const texts = fc.array(part, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));
  const stretch = texts.chain((text) =>
    fc.tuple(fc.constant(text), fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length })),
  );
  fc.assert(
    fc.property(stretch, ([text, start, length]) => {
      const end = Math.min(text.length, start + length);
      const [told] = mentionsAt(text, [[start, end]]);
      const { before, words, after } = told!;
      const said = slowly(text, start, end);
      expect((before + words + after).trim()).toBe(said.trim());
      expect(words).toBe(text.slice(start, end));
    }),
    { seed: 5, numRuns: 300 },
  );
});
