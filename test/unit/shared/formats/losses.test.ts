import { describe, expect, it } from 'vitest';
import { tellsSets } from '../../../../shared/export/side-by-side.ts';
import type { DatasetArticle } from '../../../../shared/formats/dataset.ts';
import { formatOf } from '../../../../shared/formats/formats.ts';
import { addLosses, lossLines } from '../../../../shared/formats/losses.ts';
import { DATASET_FORMATS } from '../../../../shared/host/jobs.ts';
import { writtenInMemory } from '../../../kit/memory-files.ts';
import { allWords } from './all-words.ts';
import { broughtIn } from './came-in.ts';
import { sampleArticle, sampleId } from './sample-article.ts';

const GONE = 'xgonestretchx';
const LINKED = '2031-09-08T07:06:05.000Z';

const base = sampleArticle(
  'It is over, she said.',
  [
    ['claim', 'It is over', { attrs: { concept: 'an end' } }],
    ['actor', 'she', { attrs: { name: 'Ana' } }],
  ],
  [['source', 0, 1]],
);
const nowhere = { start: null, end: null, start16: null, end16: null, quote: GONE, was: null };
/** A claim of two stretches of which one is gone, and a link that was made at a time of its own. */
const article: DatasetArticle = {
  ...base,
  marks: base.marks.map((mark) =>
    mark.tag === 'claim' ? { ...mark, state: 'orphan', spans: [...mark.spans, nowhere] } : mark,
  ),
  relations: base.relations.map((link) => ({ ...link, at: LINKED })),
};

describe.each(DATASET_FORMATS)('%s', (name) => {
  const format = formatOf(name);

  it('counts a mark of which some stretches are gone, or has their words', async () => {
    const words = await allWords((await writtenInMemory(format, [article])).files);
    const counts = addLosses({}, format.loses, article);
    expect([words.includes(GONE), counts.lostStretches ?? 0]).toEqual(
      format.loses.includes('orphans') ? [false, 1] : [true, 0],
    );
    expect(counts.orphans ?? 0).toBe(0);
  });

  it('counts who made a link and when, or has it, unless it has no links', async () => {
    if (format.loses.includes('links')) return expect(format.loses).not.toContain('linkAuthors');
    const words = await allWords((await writtenInMemory(format, [article])).files);
    const counted = addLosses({}, format.loses, article).linkAuthors ?? 0;
    expect([words.includes(LINKED.slice(0, 19)), counted]).toEqual(counted === 1 ? [false, 1] : [true, 0]);
  });
});

it.each(DATASET_FORMATS.filter(tellsSets))('%s names every set, also one without a mark', async (name) => {
  const sets = ['Xana', 'Xben'].map((each) => ({ id: each.toLowerCase().padEnd(26, 'z') as never, name: each })); // as ids are
  const marks = article.marks.map((mark) => ({ ...mark, set: sets[0]!.id }));
  const relations = article.relations.map((link) => ({ ...link, set: sets[0]!.id }));
  const written = await writtenInMemory(formatOf(name), [{ ...article, marks, relations, sets }]);
  const words = await allWords(written.files);
  for (const set of sets) expect(words).toContain(set.name);
});

describe('what XML cannot hold', () => {
  const BAD = '\u0001';
  const claimBy = (title: string, stance: string, claimer: string): DatasetArticle => {
    const entries = { claimer: { id: sampleId('entry'), name: claimer, externalId: 'Q1' } };
    const attrs = { claimer, concept: 'sea', stance };
    return { ...sampleArticle('It is over.', [['claim', 'It is over', { attrs, entries }]]), title };
  };

  it.each([
    ['label-studio', 'unwritableLabels', [0, 1, 0]],
    ['qdpx', 'unwritable', [1, 0, 1]],
    ['statements', 'unwritableActors', [0, 0, 1]],
  ] as const)(
    'is counted in %s where it is left out: in a title, a choice, an entry of the register',
    (name, loss, counts) => {
      const told = [
        claimBy(`Harbour${BAD}`, '+1', 'Ana'),
        claimBy('Harbour', `+1${BAD}`, 'Ana'),
        claimBy('Harbour', '+1', `Ana${BAD}`),
      ];
      expect(told.map((each) => addLosses({}, formatOf(name).loses, each)[loss])).toEqual(counts);
    },
  );

  it('is whole in the details of a task for Label Studio', async () => {
    const { files } = await writtenInMemory(formatOf('label-studio'), [claimBy(`Harbour${BAD}`, '+1', 'Ana')]);
    expect(JSON.parse(files.text('.label-studio.json'))).toMatchObject([{ data: { title: `Harbour${BAD}` } }]);
  });
});

it('Label Studio has texts as texts and flags as flags; lists are counted, and come in as text', async () => {
  const attrs = { sure: true, said: 'true', amount: 5, note: '5', names: ['x'] };
  const told = sampleArticle('Nine said so.', [['poll', 'Nine', { attrs }]]);
  const format = formatOf('label-studio');
  expect(addLosses({}, format.loses, told).listValues).toBe(1);
  const [document] = broughtIn((await writtenInMemory(format, [told])).files, null, [told]);
  expect(document?.marks.map((mark) => mark.attrs)).toEqual([{ ...attrs, names: '["x"]' }]);
});

it('Prodigy does not tell at which of equal marks a link lies: it is counted on the way out and in', async () => {
  const twins = sampleArticle(
    'Nine said so.',
    [
      ['figure', 'Nine'],
      ['figure', 'Nine'],
      ['claim', 'said so'],
    ],
    [
      ['figure', 2, 1],
      ['same', 2, 2],
    ],
  );
  const format = formatOf('prodigy');
  expect(addLosses({}, format.loses, twins).twinLinks).toBe(1);
  const [document] = broughtIn((await writtenInMemory(format, [twins])).files, null, [twins]);
  expect(document?.links.map(({ from, to }) => [from, to])).toEqual([
    ['s3', 's1'],
    ['s3', 's3'],
  ]);
  expect(document?.notRead).toMatchObject({ 'links at one of several equal spans': 1 });
});

it('says what was lost of stretches and of links', () => {
  expect(lossLines({ lostStretches: 2, linkAuthors: 1 })).toEqual([
    'the stretches of 2 marks whose words are no longer in the text: the other stretches are there',
    'who made 1 link, and when',
  ]);
});
