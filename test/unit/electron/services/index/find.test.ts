import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FoundMark } from '../../../../../electron/services/index/article-words.ts';
import { Finder, type Searcher } from '../../../../../electron/services/index/finder.ts';
import { type IndexFile, openIndexFile } from '../../../../../electron/services/index/index-file.ts';
import type { FindQuery } from '../../../../../shared/find/query.ts';
import {
  type ArticleId,
  actId,
  articleIdOf,
  newProjectId,
  newStepKey,
  type ProjectId,
} from '../../../../../shared/model/ids.ts';
import type { IndexedArticle } from '../../../../../shared/model/indexed-article.ts';
import type { DetectedZone } from '../../../../../shared/model/zone.ts';
import { ANA, BEN } from '../../../../kit/people.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
let index: IndexFile;
let finder: Finder;
let pid: ProjectId;
beforeEach(() => {
  dir = tempDir('find');
  index = openIndexFile(join(dir.path, 'index'));
  finder = new Finder(index);
  pid = newProjectId();
});
afterEach(() => {
  index.close();
  dir.remove();
});

/** A mark on the first place of some words. */
function markOn(text: string, words: string, tag: string, by = ANA, attrs: FoundMark['attrs'] = {}): FoundMark {
  const start = text.indexOf(words);
  return { id: actId(newStepKey(by), 0), tag, by, attrs, ranges: [{ start, end: start + words.length }] };
}

/** What is of no interest here. */
const NONE = { records: [], total: 0 };
const NOTHING_ELSE = { mentions: [], records: { contested: NONE, dropped: NONE } };

/** Puts an article into the index, as the job does; answers its id. */
function put(
  text: string,
  marks: readonly FoundMark[] = [],
  zones: readonly DetectedZone[] = [],
  into = pid,
): ArticleId {
  const aid = articleIdOf(text);
  const row: IndexedArticle = {
    ...{
      aid,
      marks: marks.length,
      tags: [],
      contested: 0,
      waiting: 0,
      words: 0,
      opening: '',
      talk: [],
      progress: [],
      steps: [],
      textSteps: [],
    },
  };
  index.put(into, [{ row, heads: { text: 'now', marks: 'now' }, words: { text, zones, marks }, ...NOTHING_ELSE }]);
  return aid;
}

const TAB: Searcher = { page: 'tab', asker: 'find' };

const ask = (words: string, articles: readonly ArticleId[], more: Partial<FindQuery> = {}): FindQuery => ({
  words,
  phrase: false,
  rules: { whole: true, capitals: false, accents: false },
  marks: { tag: null, attribute: null, by: null },
  articles,
  sort: 'article',
  ...more,
});

async function find(words: string, articles: readonly ArticleId[], more: Partial<FindQuery> = {}) {
  const page = await finder.find(TAB, pid, ask(words, articles, more), { from: 0, count: 100 });
  if (page === null) throw new Error('nobody else searches here');
  return page;
}

const hits = async (...args: Parameters<typeof find>) => (await find(...args)).lines.map(({ hit }) => hit);

const QUAY = 'The quay\n\nMarek’s ferry reached the old quay at night. The quay was empty.\n';
const CAFE = 'Das Café\n\nDas Cafe am Quay schließt. 各国政府说。 وقال محمد إن الميناء مغلق.\n';

test('a line is the words as they stand, with what is beside them in their paragraph, and their offsets', async () => {
  const aid = put(QUAY);
  const { lines, hits: count, found } = await find('quay', [aid]);
  expect({ count, found }).toEqual({ count: 3, found: 1 });
  expect(lines[1]).toMatchObject({
    aid,
    left: 'Marek’s ferry reached the old ',
    hit: 'quay',
    right: ' at night. The quay was empty.',
  });
  for (const { start, end, hit } of lines) expect(QUAY.slice(start, end)).toBe(hit);
});

test('any script, any length, whatever the accents', async () => {
  const articles = [put(QUAY), put(CAFE)];
  expect(await hits('marek', articles)).toEqual(['Marek']);
  expect(await hits('cafe', articles)).toEqual(['Café', 'Cafe']);
  expect(await hits('schliesst', articles)).toEqual(['schließt']);
  expect(await hits('政府', articles)).toEqual(['政府']);
  expect(await hits('مُحمد', articles)).toEqual(['محمد']);
  expect(await hits('at', articles)).toEqual(['at']);
  expect(await hits('ua', articles)).toEqual([]);
  expect(await hits('ua', articles, { rules: { whole: false, capitals: false, accents: false } })).toHaveLength(4);
  expect(await hits('Quay', articles, { rules: { whole: true, capitals: true, accents: false } })).toEqual(['Quay']);
  expect(await hits('Café', articles, { rules: { whole: true, capitals: false, accents: true } })).toEqual(['Café']);
  expect(await hits('"old quay" night', articles)).toEqual(['old quay', 'night']);
  expect(await hits('old "', articles, { phrase: true })).toEqual([]);
});

test('only in the articles that are asked for, in their order, and only of this project', async () => {
  const [first, second] = [put(QUAY), put(CAFE)];
  const elsewhere = put('A quay in another project.', [], [], newProjectId());
  expect((await find('quay', [second, first, elsewhere])).lines.map(({ aid }) => aid)).toEqual([
    second,
    first,
    first,
    first,
  ]);
  expect(await find('quay', [second, elsewhere])).toMatchObject({ hits: 1, indexed: 1 });
});

test('lines say which marks they lie in and what their zone is; marks narrow, and are found without words', async () => {
  const marks = [
    markOn(QUAY, 'Marek', 'actor', ANA, { type: 'person', name: 'Marek Ødegård' }),
    markOn(QUAY, 'ferry reached the old quay', 'claim', BEN),
  ];
  const aid = put(QUAY, marks, [{ type: 'heading', start: 0, end: 8 }]);
  const none = { tag: null, attribute: null, by: null };
  expect((await find('quay', [aid])).lines.map(({ tags, zone }) => [tags, zone])).toEqual([
    [[], 'heading'],
    [['claim'], null],
    [[], null],
  ]);
  expect(await hits('quay', [aid], { marks: { ...none, tag: 'claim' } })).toEqual(['quay']);
  expect(await hits('quay', [aid], { marks: { ...none, tag: 'actor' } })).toEqual([]);
  expect(await hits('', [aid], { marks: { ...none, by: BEN } })).toEqual(['ferry reached the old quay']);
  expect(new Set(index.words.authors(pid))).toEqual(new Set([ANA, BEN]));
  expect(index.words.authors(newProjectId())).toEqual([]);
  const named = (holds: string) => ({ ...none, tag: 'actor', attribute: { key: 'name', holds, entries: [] } });
  expect(await find('', [aid], { marks: named('odegard') })).toMatchObject({ hits: 1 });
  expect(await find('', [aid], { marks: named('anna') })).toMatchObject({ hits: 0 });
  expect(await find('', [aid], { marks: named('marek') })).toMatchObject({ hits: 1, lines: [{ mark: marks[0]!.id }] });
  expect(await find('', [aid], { marks: named('') })).toMatchObject({ hits: 1 });
  expect(await find('', [aid]), 'nothing was asked').toMatchObject({ hits: 0, indexed: 1 });
});

test('sorted by the words after and before, from the hit outwards, however they are written', async () => {
  const aid = put('the Zebra ran\na cat sat\nthe äpple fell\nold cat slept\n');
  const lines = async (words: string, sort: FindQuery['sort']) =>
    (await find(words, [aid], { sort })).lines.map(({ left, right }) => (sort === 'right' ? right : left).trim());
  expect(await lines('the', 'right')).toEqual(['äpple fell', 'Zebra ran']);
  expect(await lines('cat', 'left')).toEqual(['a', 'old']);
});

test('lines come by windows, each once, and the index may move on between', async () => {
  const aid = put('quay\n'.repeat(30));
  const window = async (from: number) => (await finder.find(TAB, pid, ask('quay', [aid]), { from, count: 20 }))!;
  const [first, second] = [await window(0), await window(20)];
  expect([...first.lines, ...second.lines].map(({ start }) => start)).toEqual(
    Array.from({ length: 30 }, (_, n) => n * 5),
  );
  put('Another quay.');
  expect((await window(20)).rev).toBeGreaterThan(first.rev);
});

test('the next search of whoever asks ends their one before; neither another page’s does, nor another asker’s', async () => {
  const articles = Array.from({ length: 300 }, (_, n) => put(`Quay ${n}. ${'The quay is long. '.repeat(200)}`));
  const window = { from: 0, count: 1 };
  const [first, other, all, second] = await Promise.all([
    finder.find(TAB, pid, ask('quay', articles), window),
    finder.find({ ...TAB, page: 'another tab' }, pid, ask('quay', articles), window),
    finder.find({ ...TAB, asker: 'mark-all' }, pid, ask('quay', articles), window),
    finder.find(TAB, pid, ask('long', articles), window),
  ]);
  expect([first, other?.hits, all?.hits, second?.hits]).toEqual([null, 300 * 201, 300 * 201, 300 * 200]);
  expect(other?.listed, 'what nobody could walk through is only counted').toBe(50_000);
});

test('an article that is counted again is found as it is now', async () => {
  const aid = put(QUAY, [markOn(QUAY, 'Marek', 'actor')]);
  expect((await find('marek', [aid])).lines[0]?.tags).toEqual(['actor']);
  const changed = QUAY.replace('Marek', 'Jorun');
  index.put(pid, [
    {
      row: index.read(pid).rows[0]!,
      heads: { text: 'later', marks: 'later' },
      words: { text: changed, zones: [], marks: [] },
      ...NOTHING_ELSE,
    },
  ]);
  expect(await hits('marek', [aid])).toEqual([]);
  expect((await find('jorun', [aid])).lines).toMatchObject([{ tags: [], hit: 'Jorun' }]);
});

test('nothing of a project that is forgotten can be found, or stays in the file', async () => {
  const other = newProjectId();
  put('The harbour of Grimsund.', [], [], other);
  const secret = 'Ωξύμωρον φωνήεντα ψίθυρος'; // its bytes stand nowhere else
  const aid = put(`${secret}\n`, [markOn(secret, 'φωνήεντα', 'actor', ANA, { name: 'ψίθυρος' })]);
  put(`${secret} διορθωμένο\n`);
  index.put(pid, [
    {
      row: index.read(pid).rows[0]!,
      heads: { text: 'later', marks: '' },
      words: { text: 'It was corrected.', zones: [], marks: [] },
      ...NOTHING_ELSE,
    },
  ]);
  expect(greekIn(join(dir.path, 'index-wal')) + greekIn(join(dir.path, 'index'))).toBeGreaterThan(0);
  index.forget(pid);
  expect(await find('φωνήεντα', [aid])).toMatchObject({ hits: 0, indexed: 0 });
  expect(greekIn(join(dir.path, 'index')) + greekIn(join(dir.path, 'index-wal'))).toBe(0);
  const page = await finder.find(TAB, other, ask('harbour', [articleIdOf('The harbour of Grimsund.')]), {
    from: 0,
    count: 9,
  });
  expect(page?.hits, 'others stay').toBe(1);
});

/** How many pairs of bytes of a file are Greek letters, in a row of two at least: single ones come by chance. */
function greekIn(file: string): number {
  return readFileSync(file, 'latin1').match(/(?:[\xce\xcf][\x80-\xbf]){2,}/g)?.length ?? 0;
}
