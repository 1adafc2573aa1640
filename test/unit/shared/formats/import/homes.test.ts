import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ForeignDocument } from '../../../../../shared/formats/foreign.ts';
import { homesOf, needTexts } from '../../../../../shared/formats/import/homes.ts';
import { articleIdOf } from '../../../../../shared/model/ids.ts';

const HERE = 'The quay lost nine boats.\n\n“Nine,” said Ilse Brandt.\n';
const known = [{ aid: articleIdOf(HERE), text: HERE, corrected: null }];
const isHere = (aid: string): boolean => aid === known[0]?.aid;

function on(text: string, words: string): ForeignDocument {
  const start = text.indexOf(words);
  const mark = { id: 'm', label: 'x', attrs: {}, annotator: null, note: null };
  return {
    ...{ name: 'a', text, meta: {}, links: [] },
    marks: [{ ...mark, spans: [{ start, end: start + words.length }] }],
  };
}

function home(document: ForeignDocument) {
  const [found] = homesOf([document], isHere, known);
  if (found === undefined) throw new Error('a document has a home');
  const { kind, aid, document: moved } = found;
  const words = moved.marks.map(({ spans }) => spans.map(({ start, end }) => moved.text.slice(start, end)).join('|'));
  return { kind, aid, words, text: moved.text };
}

describe('the article that a document is about', () => {
  it('is the one with the very same text, and no text has to be read for it', () => {
    expect(needTexts([on(HERE, 'nine')], isHere)).toBe(false);
    expect(home(on(HERE, 'nine boats'))).toEqual({
      kind: 'here',
      aid: known[0]?.aid,
      words: ['nine boats'],
      text: HERE,
    });
  });

  it('is the one whose text differs in white space alone, and marks lie on the same words there', () => {
    const spaced = 'The  quay lost nine boats .\n“ Nine , ” said Ilse\tBrandt . ';
    expect(needTexts([on(spaced, 'nine')], isHere)).toBe(true);
    expect(home(on(spaced, '“ Nine , ”'))).toMatchObject({ kind: 'spaced', text: HERE, words: ['“Nine,”'] });
    expect(home(on(spaced, ' said Ilse\tBrandt '))).toMatchObject({ words: ['said Ilse Brandt'] });
    expect(home(on(spaced, '  '))).toMatchObject({ kind: 'spaced', words: [] });
  });

  it('is the one whose text was corrected to it, with other white space too; a first text goes before', () => {
    const now = HERE.replace('nine', 'ten');
    const corrected = [{ ...known[0]!, corrected: now }];
    const homes = (document: ForeignDocument) => homesOf([document], isHere, corrected);
    expect(needTexts([on(now, 'ten')], isHere)).toBe(true);
    expect(homes(on(now, 'ten boats'))).toMatchObject([{ kind: 'here', on: 'corrected', aid: known[0]?.aid }]);
    const [spaced] = homes(on(now.replaceAll(' ', '  '), 'ten  boats'));
    expect(spaced).toMatchObject({ kind: 'spaced', on: 'corrected', document: { text: now } });
    expect(homes(on(HERE, 'nine'))).toMatchObject([{ kind: 'here', on: 'first' }]);
    expect(homes(on(HERE.replaceAll(' ', '\n'), 'nine'))).toMatchObject([{ kind: 'spaced', on: 'first' }]);
  });

  it('is a new one where a single letter differs', () => {
    expect(home(on(HERE.replace('nine', 'Nine'), 'boats'))).toMatchObject({ kind: 'new', words: ['boats'] });
  });

  it('takes marks on whatever white space it has, in whatever the document has: the same letters in the same order', () => {
    const seed = 20261122;
    const space = fc.constantFrom('', ' ', '\n', '\t', '\u00a0', '\u3000\n');
    const letter = fc.constantFrom('a', 'é', '🙂', 'ش', '“');
    const cases = fc.array(fc.tuple(letter, space, space), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(cases, fc.nat(), fc.nat(), (pieces, one, two) => {
        const text = pieces.map(([each, before]) => before + each).join('');
        const other = pieces.map(([each, , before]) => before + each).join('');
        const ends = [one % (pieces.length + 1), two % (pieces.length + 1)].sort((a, b) => a - b);
        const at = (count: number): number =>
          pieces
            .slice(0, count)
            .map(([each, before]) => before + each)
            .join('').length;
        const span = { start: at(ends[0]!), end: at(ends[1]!) };
        const marked = on(text, '');
        const document = { ...marked, marks: marked.marks.map((mark) => ({ ...mark, spans: [span] })) };
        const [found] = homesOf([document], () => false, [{ aid: articleIdOf(other), text: other, corrected: null }]);
        const letters = pieces
          .slice(...ends)
          .map(([each]) => each)
          .join('');
        const spans = found?.document.marks.flatMap((mark) => mark.spans) ?? [];
        const words = spans.map(({ start, end }) => other.slice(start, end)).join('');
        expect(words.replace(/\s+/gu, '')).toBe(letters);
        expect(words).toBe(words.trim());
      }),
      { seed, numRuns: 300 },
    );
  });
});
