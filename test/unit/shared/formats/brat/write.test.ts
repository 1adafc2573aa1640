import { describe, expect, it } from 'vitest';
import { annotationConf, visualConf } from '../../../../../shared/formats/brat/configuration.ts';
import { bratName, nameOfBrat } from '../../../../../shared/formats/brat/names.ts';
import { readBrat } from '../../../../../shared/formats/brat/read.ts';
import { writeAnn } from '../../../../../shared/formats/brat/write.ts';
import type { DatasetArticle } from '../../../../../shared/formats/dataset.ts';
import { GrowingVocabulary } from '../../../../../shared/formats/vocabulary.ts';
import { sampleArticle } from '../sample-article.ts';

const TEXT = 'Nine boats sank.  \nSo it was.\n';

const vocabularyOf = (article: DatasetArticle): GrowingVocabulary => {
  const vocabulary = new GrowingVocabulary();
  vocabulary.add(article);
  return vocabulary;
};

/** The lines of a section of a configuration, as brat's `projectconfig.py` takes them. */
const section = (conf: string, name: string): readonly string[] =>
  (conf.split(/^\[(.*)\]$/m).find((_, at, all) => all[at - 1] === name) ?? '')
    .split('\n')
    .filter((line) => line !== '');

describe('brat’s reader (annotation.py)', () => {
  it('refuses fragments that overlap: two stretches of a mark that came to overlap are one', () => {
    const { marks, ...article } = sampleArticle(TEXT, [
      ['claim', 'Nine boats'],
      ['claim', 'boats sank'],
    ]);
    const spans = marks.flatMap((mark) => mark.spans);
    const ann = writeAnn({ ...article, marks: [{ ...marks[0]!, spans }] });
    expect(ann).toBe('T1\tclaim 0 15\tNine boats sank\n');
  });

  it('takes words of white space alone to be missing: such a mark is left out, and links to it', () => {
    const article = sampleArticle(
      TEXT,
      [
        ['figure', '  \n'],
        ['claim', 'So it was'],
      ],
      [['related', 1, 0]],
    );
    expect(writeAnn(article)).toBe('T1\tclaim 19 28\tSo it was\n');
  });
});

describe('brat’s configuration (projectconfig.py)', () => {
  it('has every section that is asked for', () => {
    const vocabulary = new GrowingVocabulary();
    expect(annotationConf(vocabulary).match(/^\[.*\]$/gm)).toEqual([
      '[entities]',
      '[relations]',
      '[events]',
      '[attributes]',
    ]);
    expect(visualConf(vocabulary).match(/^\[.*\]$/gm)).toEqual(['[labels]', '[drawing]']);
  });

  it('names what is a tag and a link once among the labels', () => {
    const article = sampleArticle(
      TEXT,
      [
        ['figure', 'Nine'],
        ['claim', 'boats sank'],
      ],
      [['figure', 1, 0]],
    );
    expect(section(visualConf(vocabularyOf(article)), 'labels')).toEqual(['figure | figure', 'claim | claim']);
  });

  it('takes a line of hyphens for one between groups: a tag of hyphens is written otherwise, and comes back', () => {
    const article = sampleArticle(TEXT, [['--', 'Nine']]);
    expect(section(annotationConf(vocabularyOf(article)), 'entities')).toEqual(['_u002d_u002d']);
    const read = readBrat('a', TEXT, writeAnn(article));
    expect(read.ok && read.value.marks[0]?.label).toBe('--');
    for (const name of ['-', '--', '_u002d', 'a-b']) expect(nameOfBrat(bratName(name))).toBe(name);
  });
});
