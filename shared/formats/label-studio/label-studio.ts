import { fail, ok } from '../../base/result.ts';
import { words } from '../../words/words.ts';
import { NOWHERE, OF_A_PROJECT } from '../common-losses.ts';
import type { CarriedMark } from '../format.ts';
import type { PieceFormat } from '../piece-format.ts';
import { writtenArticle } from '../written.ts';
import { xmlLegal } from '../xml-escape.ts';
import { labelingConfig } from './config.ts';
import { readTask } from './read.ts';
import { taskOf } from './write.ts';

const FILE = '.label-studio.json';

/** JSON for Label Studio, one list of tasks, with the labeling configuration that shows them. */
export const labelStudio: PieceFormat = {
  loses: [...NOWHERE, 'listValues', 'entries', 'authors', ...OF_A_PROJECT, 'unwritableLabels'],
  begin: () => [{ file: FILE, text: '[\n' }],
  write: (article, number) => [
    { file: FILE, text: `${number > 1 ? ',\n' : ''}${JSON.stringify(taskOf(article, number))}` },
  ],
  end: (vocabulary) => [
    { file: FILE, text: '\n]\n' },
    { file: '.labeling_config.xml', text: labelingConfig(vocabulary) },
  ],
  carried: ({ marks }) =>
    marks.flatMap(({ tag, spans }): CarriedMark[] => {
      const found = spans.filter(({ start16 }) => start16 !== null);
      return found.length === 0 ? [] : [{ tag: xmlLegal(tag), spans: found }];
    }),
  read: ([task]) => {
    let value: unknown;
    try {
      value = JSON.parse((task?.text ?? '').replace(/^,/, ''));
    } catch {
      return fail('label-studio', words.formatFlaws.notJson);
    }
    const read = readTask(value, 1);
    if (!read.ok) return read;
    const { aid = '', title = '', text_hash: textHash = '' } = read.value.meta;
    return ok(writtenArticle({ aid, title, textHash }, read.value));
  },
};
