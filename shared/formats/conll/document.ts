import type { ForeignDocument, ForeignMark } from '../foreign.ts';
import type { ConllDocument } from './read.ts';

/**
 * A document of tokens as a text: one space between tokens, a line a sentence. CoNLL does not say what stood between
 * them, so this is a text of its own; the places of the marks are right in it.
 */
export function conllText({ sentences, spans }: ConllDocument, name: string): ForeignDocument {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const sentence of sentences) {
    for (const [at, token] of sentence.entries()) {
      if (at > 0) text += ' ';
      starts.push(text.length);
      text += token;
      ends.push(text.length);
    }
    text += '\n';
  }
  const marks = spans.map(
    ({ label, start, end }, at): ForeignMark => ({
      ...{ id: `s${at + 1}`, label, attrs: {}, annotator: null, note: null },
      spans: [{ start: starts[start]!, end: ends[end - 1]! }],
    }),
  );
  return { name, text, meta: {}, marks, links: [] };
}
