import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articlePaths } from '../../../cli/articles/article-paths.ts';
import { ArticleReader } from '../../../cli/articles/article-reader.ts';
import { importArticles } from '../../../cli/articles/import-articles.ts';
import { openable } from '../../../cli/articles/openable.ts';
import { askForColumns, toldColumns } from '../../../cli/articles/told-columns.ts';
import { openAuthor } from '../../../cli/author.ts';
import { WritableProject } from '../../../cli/project/writable-project.ts';
import { LIMITS } from '../../../shared/ingest/limits.ts';
import { pdfOf } from '../../kit/pdf.ts';
import { postilCli } from '../../kit/postil-cli.ts';
import { tempDir } from '../../kit/temp-dir.ts';

const EVENING =
  'The boats left the old harbour in the evening, when the wind had gone down and the tide was with them at last, and nobody on the quay had seen the like of it since the year of the great fire.';
const MORNING =
  'In the morning the sea was as flat as a table, and no sail could be seen from the lighthouse on the rock.';
const ODD_READER = new URL('./odd-reader.ts', import.meta.url);

let dir: ReturnType<typeof tempDir>;
let reader: ArticleReader;
beforeEach(() => {
  dir = tempDir('articles');
  reader = new ArticleReader(60);
});
afterEach(async () => {
  await reader.close();
  dir.remove();
});

const at = (name: string): string => join(dir.path, name);

/** Imports into a project file and saves it; answers what is said, with the folder's name left out. */
async function imported(
  paths: readonly string[],
  columns: readonly string[] = [],
  signal = new AbortController().signal,
) {
  const author = await openAuthor(at('data'));
  const told = toldColumns(columns);
  if (!author.ok || !told.ok) throw new Error('both are made by this test');
  const project = await WritableProject.open(at('p.postil'), author.value, signal);
  if (!project.ok) throw new Error(project.message);
  const count = await importArticles(paths.map(at), told.value, {
    ...{ project: project.value, author: author.value, reader, signal },
  });
  await project.value.save();
  await project.value.close();
  return { ...count, lines: count.lines.map((line) => line.replaceAll(`${dir.path}/`, '')) };
}

describe('articles come in from the command line', () => {
  it('from files of all kinds, folders and zips, in a thread; near-duplicates are said, also of those that are there', async () => {
    mkdirSync(at('folder/deep'), { recursive: true });
    writeFileSync(at('folder/deep/a.txt'), EVENING);
    writeFileSync(at('folder/notes.bin'), 'x');
    writeFileSync(
      at('b.pdf'),
      pdfOf([
        [
          { x: 60, y: 100, text: 'Nobody had seen them.' },
          { x: 60, y: 800, text: '1' },
        ],
      ]),
    );
    const csv = `nr;said;day\n01;"${MORNING}";2023-03-04\n02;"${EVENING} Nobody knew why.";soon\n`;
    writeFileSync(at('c.zip'), zipSync({ 'c.csv': new TextEncoder().encode(csv) }));
    const columns = ['text=said', 'date=day'];
    expect((await imported(['folder', 'b.pdf', 'c.zip'], columns)).lines).toEqual([
      'imported  folder/deep/a.txt',
      'passed    folder/notes.bin: files with this ending are not read in folders.',
      'imported  b.pdf',
      '          left out as furniture: 1',
      'imported  row 2 of c.zip/c.csv: 2023-03-04',
      'imported  row 3 of c.zip/c.csv',
      '          What day says could not be read (soon); fill it in by hand.',
      '          100 % of the shorter one is also in folder/deep/a.txt',
    ]);
    writeFileSync(at('again.txt'), `${EVENING} It was told by the oldest of the fishermen.`);
    const again = await imported(['again.txt', 'folder']);
    expect(again).toMatchObject({ imported: 1, already: 1, refused: 0, alike: 1 });
    expect(again.lines[1]).toMatch(/^ {10}\d+ % of the shorter one is also in /);
  });

  it('refused are files that are none, each in a sentence, while the others come in', async () => {
    mkdirSync(at('empty'));
    writeFileSync(at('ask.csv'), `nr,who,said\n1,Mara Lind,"${EVENING}"\n`);
    writeFileSync(at('good.txt'), EVENING);
    expect((await imported(['empty', 'missing.txt', 'ask.csv', 'good.txt'])).lines).toEqual([
      'refused   empty: There is no file in this folder that could be an article.',
      'refused   missing.txt: It cannot be read: there is no such file or folder. Check the path.',
      'refused   ask.csv: Say what its columns hold. It has nr, who, said; perhaps: --column text=said',
      'imported  good.txt',
    ]);
  });

  it('a file past the limit is refused before it is in memory', async () => {
    writeFileSync(at('a.txt'), EVENING);
    expect(await openable(at('a.txt'), { ...LIMITS, fileBytes: 20 })).toMatchObject({
      message: expect.stringContaining('that Postil reads at once'),
    });
    expect(await openable('/dev/null', LIMITS)).toMatchObject({
      message: 'This is neither a file nor a folder. Choose one of them.',
    });
    const found = await openable(at('a.txt'), LIMITS);
    expect(found.ok && [...found.value]).toEqual([...readFileSync(at('a.txt'))]);
  });
});

describe('columns are told', () => {
  it('by what they hold', () => {
    expect(toldColumns([])).toEqual({ ok: true, value: undefined });
    expect(toldColumns(['text=body', 'title=a=b'])).toEqual({ ok: true, value: { text: 'body', title: 'a=b' } });
    expect(toldColumns(['title=a'])).toMatchObject({ message: expect.stringContaining('which column holds the text') });
    for (const wrong of ['body', 'text=', 'words=body', '=body']) {
      expect(toldColumns([wrong])).toMatchObject({ message: expect.stringContaining('is not understood') });
    }
  });

  it('and asked for, ready to be typed', () => {
    const header = ['a', "the b's"];
    expect(askForColumns({ header, samples: [], proposal: { text: "the b's", title: 'a' } })).toBe(
      "Say what its columns hold. It has a, the b's; perhaps: --column text='the b'\\''s' --column title=a",
    );
    expect(askForColumns({ header, samples: [], proposal: {} })).toContain('--column text=NAME');
  });
});

describe('a reader that does not answer', () => {
  const never = new AbortController().signal;
  it.each([
    ['hang', 2, 'It took longer than 2 seconds to read, so it was left.'],
    // Of seconds there are enough, also on a busy computer.
    ['fill', 60, 'Reading it takes more memory than it may; split it.'],
    ['break', 60, 'Its reader broke (it broke).'],
  ])('%s: the file is refused, and the next one is read', async (what, seconds, message) => {
    const odd = new ArticleReader(seconds, ODD_READER, { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 8 });
    try {
      expect(await odd.read(what, { limits: LIMITS }, never)).toEqual({ ok: false, code: 'ended', message });
      expect(await odd.read('fine', { limits: LIMITS }, never)).toMatchObject({ ok: true });
    } finally {
      await odd.close();
    }
  });
});

it('Ctrl-C ends the reading of a file, and no other is read', async () => {
  const stop = new AbortController();
  let files = 0;
  reader = new (class extends ArticleReader {
    override read(_: string, ...[options, cancel]: [{ limits: typeof LIMITS }, AbortSignal]) {
      files++;
      setImmediate(() => stop.abort());
      return super.read('hang', options, cancel);
    }
  })(60, ODD_READER);
  mkdirSync(at('f'));
  for (const name of ['a.txt', 'b.txt']) writeFileSync(at(`f/${name}`), 'x');
  expect(await imported(['f'], [], stop.signal)).toMatchObject({ imported: 0, refused: 0, lines: [] });
  expect(files).toBe(1);
});

it('no number of seconds is no limit', async () => {
  const { code, err } = await postilCli(
    at('data'),
    'import',
    'a.txt',
    '--into',
    at('p.postil'),
    '--time-limit',
    'soon',
  );
  expect(code).toBeGreaterThan(0);
  expect(err).toContain('Write a number of seconds above 0.');
});

it('files of a folder come in an order of their own, without what systems put there', async () => {
  mkdirSync(at('f/a_files'), { recursive: true });
  for (const name of ['b.txt', 'a.html', '.DS_Store', '._a.html', 'a_files/x.html'])
    writeFileSync(at(`f/${name}`), 'x');
  const found = await articlePaths(at('f'));
  expect(found).toEqual({ ok: true, value: { paths: [at('f/a.html'), at('f/b.txt')], passedOver: [] } });
});
