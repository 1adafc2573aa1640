import fc from 'fast-check';
import type { Json } from '../../../../shared/base/canonical-json.ts';
import { codePointCounter } from '../../../../shared/formats/code-point-counter.ts';
import type { DatasetArticle, DatasetMark, DatasetRelation } from '../../../../shared/formats/dataset.ts';
import type { ForeignDocument, ForeignMark } from '../../../../shared/formats/foreign.ts';
import { type ActId, articleIdOf } from '../../../../shared/model/ids.ts';
import { snapToGraphemes } from '../../../../shared/text/graphemes.ts';
import { oddText } from '../text/odd-text.ts';

const WORDS = ['claim', 'same', 'a b/c', 'فاعل', 'x/y: z', '{"a":1}', ']]>&<"', 'tab\tline\nend', '🙂', '__proto__'];
const AUTHORS = [
  { id: 'a'.repeat(26), name: 'Ana', for: null },
  { id: 'b'.repeat(26), name: '', for: null },
  { id: 'a'.repeat(26), name: 'Ana', for: 'coder <1>' },
];
const ATTRIBUTES: readonly { readonly [key: string]: Json }[] = [
  {},
  { stance: '-1', quotation: 'direct', checkworthy: true },
  { value: 3000, unit: '%', low: -0.5, odd: ['x', { y: null }] },
  { claimer: 'Éva "E" \\ & Co.\n', note: '', 'a key: of/two': 'x' },
];

const act = (kind: string, number: number): ActId =>
  `${kind.repeat(26)}/${'a'.repeat(25)}${'abcdefghijklmnopqrstuvwxyz'[number % 26]}/${number}` as ActId; // of an id's form

/** An article with marks of every shape on odd text; `marks` says how many at most. */
export const generatedArticle = (marks = 8): fc.Arbitrary<DatasetArticle> =>
  fc
    .record({
      text: oddText({ minLength: 4, maxLength: 120 }).filter((text) => text.trim() !== ''),
      title: fc.constantFrom('Harbour', '', 'A "title" & <more>\u0085'),
      marks: fc.array(
        fc.record({
          tag: fc.constantFrom('claim', 'actor', 'figure', ...WORDS),
          cuts: fc.uniqueArray(fc.nat(119), { minLength: 2, maxLength: 6 }),
          author: fc.constantFrom(...AUTHORS),
          attrs: fc.constantFrom(...ATTRIBUTES),
          isOfRegister: fc.boolean(),
        }),
        { maxLength: marks },
      ),
      links: fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.nat(), fc.nat()), { maxLength: 4 }),
    })
    .map(({ text, title, marks: drawn, links }) => {
      const point = codePointCounter(text);
      const aid = articleIdOf(text);
      const common = { at: '2026-01-02T03:04:05.678Z', contested: {}, dropContested: false };
      const made = drawn.flatMap(({ tag, cuts, author, attrs, isOfRegister }, number): DatasetMark[] => {
        const spans = stretches(text, cuts).map(({ start, end }) => ({
          ...{ start: point(start), end: point(end), start16: start, end16: end },
          ...{ quote: text.slice(start, end), was: null },
        }));
        if (spans.length === 0) return [];
        const entries = { claimer: { id: act('e', 1), name: String(attrs.claimer), externalId: 'Q42' } };
        const of = isOfRegister && 'claimer' in attrs ? { entries } : {};
        return [{ id: act('m', number), tag, state: 'exact', spans, attrs, author, ...of, ...common }];
      });
      const relations = links.flatMap(([type, from, to], number): DatasetRelation[] => {
        const [first, second] = [made[from % made.length], made[to % made.length]];
        if (!first || !second) return [];
        const author = AUTHORS[0]!;
        return [{ id: act('r', number), type, from: first.id, to: second.id, attrs: {}, author, ...common }];
      });
      return {
        ...{ schema: 'postil-article/1', aid, text, textHash: aid, title, outlet: 'Lowland Post', byline: '' },
        ...{ date: '2026-01-01', url: 'https://example.org/a b', language: 'en', zones: [], marks: made, relations },
      };
    });

/** Stretches of a text that neither touch nor cut a grapheme, from places drawn at random. */
function stretches(text: string, cuts: readonly number[]): readonly { readonly start: number; readonly end: number }[] {
  const places = [...cuts].sort((a, b) => a - b).map((cut) => Math.min(cut, text.length));
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at + 1 < places.length; at += 2) {
    const range = snapToGraphemes(text, { start: places[at]!, end: places[at + 1]! });
    if (range.start < range.end && range.start > (found.at(-1)?.end ?? -1)) found.push(range);
  }
  return found;
}

/** What a reader must make of an article's marks and links: the ids are told apart by their places alone. */
export const asRead = ({ marks, relations }: DatasetArticle): readonly string[] => {
  const read = marks.map(
    ({ id, tag, spans, attrs, author }): ForeignMark => ({
      ...{ id, label: tag, spans: spans.map(({ start16, end16 }) => ({ start: start16 ?? -1, end: end16 ?? -1 })) },
      ...{ attrs, annotator: author.for ?? (author.name || author.id), note: null },
    }),
  );
  return plain({ marks: read, links: relations.map(({ type, from, to }) => ({ type, from, to })) });
};

/** Marks and links as lines without ids, sorted. */
export function plain({ marks, links }: Pick<ForeignDocument, 'marks' | 'links'>): readonly string[] {
  const lines = new Map(marks.map((mark) => [mark.id, lineOf(mark)]));
  const linked = links.map(({ type, from, to }) => JSON.stringify([type, lines.get(from), lines.get(to)]));
  return [...lines.values(), ...linked].sort();
}

const lineOf = ({ label, spans, attrs, annotator, note }: ForeignMark): string =>
  JSON.stringify([label, spans, Object.entries(attrs).sort(), annotator, note]);
