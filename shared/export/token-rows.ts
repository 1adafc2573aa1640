import { codePointCounter } from '../formats/code-point-counter.ts';
import { codePointSlicer } from '../formats/code-point-slicer.ts';
import type { DatasetArticle } from '../formats/dataset.ts';
import { ownStretches } from '../formats/flat.ts';
import { sentencesOf, tokensOf, wordsIn } from '../formats/tokens.ts';

/** What a row says it is. A change that old readers would misread gets another number. */
const TOKENS_SCHEMA = 'postil-tokens/1';

/** What parted the texts: another version may find other words. */
export interface SegmenterVersions {
  /** The version of ICU, whose rules `Intl.Segmenter` uses. */
  readonly icu: string;
  readonly unicode: string;
}

/** A token: where it begins and ends in code points, then in UTF-16 units. */
export type TokenPlace = readonly [start: number, end: number, start16: number, end16: number];

/** The tokens of an article, by sentence. They are an export's own: never count them again with another segmenter. */
export interface TokenRow {
  readonly schema: typeof TOKENS_SCHEMA;
  readonly aid: string;
  readonly textHash: string;
  readonly language: string;
  readonly segmenter: SegmenterVersions & { readonly name: 'Intl.Segmenter' };
  readonly sentences: readonly (readonly TokenPlace[])[];
}

/**
 * The tokens of an article: those of `Intl.Segmenter`, parted wherever a mark begins or ends, so that each mark's words are
 * whole tokens; white space is none. Sentences end where the segmenter ends them, but not after initials and short titles
 * ("J.", "Dr.") and not within a mark.
 */
export function tokenRow(article: DatasetArticle, versions: SegmenterVersions): TokenRow {
  const { aid, text, textHash, language, marks } = article;
  const spans = marks.flatMap(ownStretches).flatMap((stretch) => wordsIn(text, stretch) ?? []);
  const point = codePointCounter(text);
  return {
    schema: TOKENS_SCHEMA,
    ...{ aid, textHash, language },
    segmenter: { name: 'Intl.Segmenter', ...versions },
    sentences: sentencesOf(text, language, tokensOf(text, language, spans), spans).map((sentence) =>
      sentence.map(({ start, end }): TokenPlace => [point(start), point(end), start, end]),
    ),
  };
}

/** The first thing that keeps tokens from being those of this text; null when both units cut out the same words, in order. */
export function tokenFlaw(text: string, { sentences }: Pick<TokenRow, 'sentences'>): string | null {
  const { slice } = codePointSlicer(text);
  let reached = 0;
  for (const [start, end, start16, end16] of sentences.flat()) {
    const token = text.slice(start16, end16);
    if (token === '' || start16 < reached || slice(start, end) !== token) return `${start16}-${end16}`;
    if (wordsIn(text, { start: reached, end: start16 }) !== null) return `${reached}-${start16}`;
    reached = end16;
  }
  return wordsIn(text, { start: reached, end: text.length }) === null ? null : `${reached}-${text.length}`;
}
