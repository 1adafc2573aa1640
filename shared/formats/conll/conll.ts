import { fail, ok } from '../../base/result.ts';
import { BUILT_IN_TAGS } from '../../model/tagset.ts';
import { words as said } from '../../words/words.ts';
import { codePointCounter } from '../code-point-counter.ts';
import type { ForeignMark } from '../foreign.ts';
import type { CarriedMark, DatasetFormat, Piece } from '../format.ts';
import { writtenArticle } from '../written.ts';
import { readConll } from './read.ts';
import { articleSentences, columns, type FlatSpan, flatSpans, type Scheme } from './write.ts';

/** The layers: all tags in one, where the longest mark wins, and one for each tag. */
const LAYERS = ['all', ...BUILT_IN_TAGS.map((tag) => tag.key)] as const;

/**
 * CoNLL-2003 in one of two schemes: a file in which the longest mark wins, a file a tag in which no tag is in the way of
 * another, and the text with the offsets of every token beside them (`.tokens.jsonl`), since CoNLL has neither.
 */
export function conll(scheme: Scheme): DatasetFormat {
  const fileOf = (layer: string): string => `.${layer}.${scheme}.conll`;
  const TOKENS = `.${scheme}.tokens.jsonl`;
  return {
    loses: [
      'orphans',
      'blanks',
      'fragments',
      'overlaps',
      'attributes',
      'links',
      'authors',
      'states',
      'contested',
      'zones',
    ],
    begin: () => [{ file: TOKENS, text: '' }, ...LAYERS.map((layer) => ({ file: fileOf(layer), text: '' }))],
    write: (article) => {
      const { aid, title, outlet, date, url, language, text, textHash } = article;
      const sentences = articleSentences(article);
      const point = codePointCounter(text);
      const tokens = sentences.map((sentence) =>
        sentence.map(({ start, end }) => [point(start), point(end), start, end] as const),
      );
      return [
        {
          file: TOKENS,
          text: `${JSON.stringify({ aid, title, outlet, date, url, language, text, textHash, tokens })}\n`,
        },
        ...LAYERS.map((layer) => ({
          file: fileOf(layer),
          text: columns(text, sentences, layerOf(article, layer), scheme),
        })),
      ];
    },
    end: () => [],
    carried: (article) =>
      LAYERS.flatMap((layer) => layerOf(article, layer)).map(
        ({ tag, start, end }): CarriedMark => ({ tag, spans: [{ start16: start, end16: end }] }),
      ),
    read: ([card, ...layers]: readonly Piece[]) => {
      // Written by `write`; the self-check compares each member with what went in.
      const { aid, title, text, textHash, tokens } = JSON.parse(card?.text ?? '{}') as Card;
      const places = tokens.flat();
      const marks: ForeignMark[] = [];
      for (const { file, text: lines } of layers) {
        const read = readConll(lines);
        if (!read.ok) return read;
        const [document] = read.value;
        const words = document?.sentences.flat() ?? [];
        const wrong = places.findIndex(([, , start, end], at) => words[at] !== text.slice(start, end));
        if (wrong >= 0 || words.length !== places.length) return fail('conll', said.formatFlaws.otherTokens(file));
        for (const { label, start, end } of document?.spans ?? [])
          marks.push({
            ...{ id: `${file} ${start}`, label, attrs: {}, annotator: null, note: null },
            spans: [{ start: places[start]![2], end: places[end - 1]![3] }],
          });
      }
      return ok(writtenArticle({ aid, title, textHash }, { name: aid, text, meta: {}, marks, links: [] }));
    },
  };
}

/** A line of the file of tokens: by sentence, each token's offsets in code points and in UTF-16 units. */
interface Card {
  readonly aid: string;
  readonly title: string;
  readonly text: string;
  readonly textHash: string;
  readonly tokens: readonly (readonly (readonly [number, number, number, number])[])[];
}

const layerOf = ({ text, marks }: Parameters<DatasetFormat['write']>[0], layer: string): readonly FlatSpan[] =>
  flatSpans(text, layer === 'all' ? marks : marks.filter(({ tag }) => tag === layer));
