import { fail, ok } from '../../base/result.ts';
import { articleIdOf, isArticleId } from '../../model/ids.ts';
import { words } from '../../words/words.ts';
import { OF_A_PROJECT } from '../common-losses.ts';
import type { PieceFormat } from '../piece-format.ts';
import { writtenArticle } from '../written.ts';
import { annotationConf, visualConf } from './configuration.ts';
import { bratFile } from './names.ts';
import { readBrat } from './read.ts';
import { carriedByBrat, writeAnn } from './write.ts';

const FOLDER = '.brat/';
const CARDS = `${FOLDER}articles.jsonl`;

/**
 * A folder for brat: two files an article, the configuration, and a list of the articles for everything that standoff has
 * no place for (`articles.jsonl`: a line an article).
 */
export const brat: PieceFormat = {
  loses: ['orphans', 'lostStretches', 'blanks', 'looseLinks', 'lineEdges', 'entries', 'authors', ...OF_A_PROJECT],
  inFolder: /^(?:\d{5,}-[\w-]+\.(?:txt|ann)|articles\.jsonl|(?:annotation|visual)\.conf)$/,
  begin: () => [{ file: CARDS, text: '' }],
  write: (article, number) => {
    const { aid, title, outlet, byline, date, url, language, text, textHash } = article;
    const file = bratFile(number, title);
    return [
      { file: CARDS, text: `${JSON.stringify({ file, aid, title, outlet, byline, date, url, language, textHash })}\n` },
      { file: `${FOLDER}${file}.txt`, text },
      { file: `${FOLDER}${file}.ann`, text: writeAnn(article) },
    ];
  },
  end: (vocabulary) => [
    { file: `${FOLDER}annotation.conf`, text: annotationConf(vocabulary) },
    { file: `${FOLDER}visual.conf`, text: visualConf(vocabulary) },
  ],
  carried: carriedByBrat,
  read: ([card, text, ann]) => {
    if (!card || !text || !ann) return fail('brat', words.formatFlaws.fileMissing);
    const read = readBrat(ann.file, text.text, ann.text);
    if (!read.ok) return read;
    // Written by `write`; the self-check compares each member with what went in.
    const { aid, title } = JSON.parse(card.text) as { aid: string; title: string };
    const textHash = articleIdOf(text.text);
    return isArticleId(aid)
      ? ok(writtenArticle({ aid, title, textHash }, read.value))
      : fail('brat', words.formatFlaws.noId);
  },
};
