import type { CarriedMark, DatasetFormat } from '../format.ts';
import { layersOf, type Scheme } from './write.ts';
import { ConllWriter } from './writer.ts';

/**
 * CoNLL-2003 in one of two schemes: a file in which the longest mark wins, a file for each tag that is met, in which no
 * other is in its way, and the text with the offsets of every token beside them (`.tokens.jsonl`), since CoNLL has
 * neither. Every file has all the articles, in the same order.
 */
export const conll = (scheme: Scheme): DatasetFormat => ({
  loses: [
    ...(['orphans', 'lostStretches', 'blanks', 'spaces', 'tagSpaces', 'fragments', 'overlaps'] as const),
    ...(['attributes', 'links', 'authors', 'states', 'contested', 'zones'] as const),
  ],
  targets: [`.${scheme}.tokens.jsonl`, `.*.${scheme}.conll`],
  carried: (article) =>
    [...layersOf(article).values()]
      .flat()
      .map(({ tag, start, end }): CarriedMark => ({ tag, spans: [{ start16: start, end16: end }] })),
  open: (files) => ConllWriter.open(files, scheme),
});
