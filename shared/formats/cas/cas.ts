import { bratFile } from '../brat/names.ts';
import { NOWHERE } from '../common-losses.ts';
import type { CarriedMark } from '../format.ts';
import type { PieceFormat } from '../piece-format.ts';
import { readCas } from './read.ts';
import { typeSystemXml } from './types.ts';
import { casOf } from './write.ts';

const FOLDER = '.cas/';

/** A folder for UIMA and INCEpTION: a JSON CAS an article, and the descriptor of their types. */
export const cas: PieceFormat = {
  loses: NOWHERE,
  inFolder: /^(?:\d{5,}-[\w-]+\.json|TypeSystem\.xml)$/,
  begin: () => [],
  write: (article, number) => [
    { file: `${FOLDER}${bratFile(number, article.title)}.json`, text: `${JSON.stringify(casOf(article))}\n` },
  ],
  end: () => [{ file: `${FOLDER}TypeSystem.xml`, text: typeSystemXml() }],
  carried: ({ marks }) =>
    marks.flatMap(({ tag, spans }): CarriedMark[] => {
      const found = spans.filter(({ start16 }) => start16 !== null);
      return found.length === 0 ? [] : [{ tag, spans: found }];
    }),
  read: ([file]) => readCas(file?.text ?? ''),
};
