import type { Range } from '../../model/anchor.ts';
import type { DatasetArticle, DatasetMark } from '../dataset.ts';
import { flat, ownStretches } from '../flat.ts';
import { sentencesOf, type Token, tokensOf, withoutSpace, wordsIn } from '../tokens.ts';

/** How a span's tokens are told apart: `iob2` begins each span with B, `bilou` also marks its last token and lone ones. */
export type Scheme = 'iob2' | 'bilou';

/** A span under its tag, none of which lies over another. */
export interface FlatSpan extends Range {
  readonly tag: string;
}

/**
 * The spans that fit in one layer, in the order of the text, cut to words: what is left has no white space at its ends.
 * White space in a tag is `_`, since it ends a column.
 */
export function flatSpans(text: string, marks: readonly DatasetMark[]): readonly FlatSpan[] {
  return flat(marks)
    .flatMap((mark) =>
      ownStretches(mark).flatMap((stretch) => {
        const words = wordsIn(text, stretch);
        return words === null ? [] : [{ tag: withoutSpace(mark.tag), ...words }];
      }),
    )
    .sort((a, b) => a.start - b.start);
}

/** The layers of an article: all tags in one (`null`), where the longest mark wins, and one for each tag that is in it. */
export function layersOf({ text, marks }: DatasetArticle): ReadonlyMap<string | null, readonly FlatSpan[]> {
  const byTag = Map.groupBy(marks, ({ tag }) => tag);
  return new Map([
    [null, flatSpans(text, marks)] as const,
    ...[...byTag].map(([tag, own]) => [tag, flatSpans(text, own)] as const),
  ]);
}

/** The sentences of an article, with tokens parted at the borders of all its marks. */
export function articleSentences({ text, language, marks }: DatasetArticle): readonly (readonly Token[])[] {
  const spans = marks.flatMap((mark) => flatSpans(text, [mark]));
  return sentencesOf(text, language, tokensOf(text, language, spans), spans);
}

/**
 * An article in four columns (CoNLL-2003: token, two that are not used, tag), a blank line behind each sentence. A token
 * holds no white space, so neither does a column.
 */
export function columns(
  text: string,
  sentences: readonly (readonly Token[])[],
  spans: readonly FlatSpan[],
  scheme: Scheme,
): string {
  const lines = ['-DOCSTART- -X- -X- O', ''];
  let next = 0;
  for (const sentence of sentences) {
    for (const token of sentence) {
      while (next < spans.length && spans[next]!.end <= token.start) next++;
      const span = spans[next];
      const label =
        span && span.start <= token.start && token.end <= span.end ? `${letter(token, span, scheme)}-${span.tag}` : 'O';
      lines.push(`${text.slice(token.start, token.end)} -X- -X- ${label}`);
    }
    lines.push('');
  }
  return lines.map((line) => `${line}\n`).join('');
}

function letter(token: Token, span: FlatSpan, scheme: Scheme): string {
  const first = token.start === span.start;
  const last = token.end === span.end;
  if (scheme === 'bilou' && first && last) return 'U';
  if (first) return 'B';
  return scheme === 'bilou' && last ? 'L' : 'I';
}
