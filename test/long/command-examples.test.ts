import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { SAMPLE_ARTICLES } from '../../shared/sample/articles.ts';
import { postilIn } from '../kit/postil-cli.ts';
import { tempDir } from '../kit/temp-dir.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The examples of a command in the documentation, as their arguments, but for those at a hub. */
const examplesOf = (command: string): readonly (readonly string[])[] =>
  readFileSync(join(ROOT, 'docs', 'command-line.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(`postil ${command} `))
    .map((line) => line.split(' ').slice(1));

/** A document of brat's. */
function bratFile(folder: string, text: string, ann: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'a.txt'), text);
  writeFileSync(join(folder, 'a.ann'), ann);
}

test('every example of import does what the documentation says', { timeout: 120_000 }, async () => {
  const dir = tempDir('import-examples');
  onTestFinished(() => dir.remove());
  const at = (name: string): string => join(dir.path, name);
  const put = (name: string, content: string | Uint8Array) => writeFileSync(at(name), content);
  const article = (n: number): string => `${SAMPLE_ARTICLES[n % 2]}\nPart ${n}.\n`;
  put('quay.txt', article(1));
  put(
    'page.html',
    `<!doctype html><html><body><h1>Nine boats</h1><p>${'They sank in the bay. '.repeat(20)}</p></body></html>`,
  );
  mkdirSync(at('articles'));
  put('articles/two.txt', article(2));
  put('articles.zip', zipSync({ 'three.txt': strToU8(article(3)) }));
  put('table.csv', `name,words,other\nBoats,"${'They sank in the bay. '.repeat(9)}","${'x'.repeat(300)}"\n`);
  bratFile(at('brat/ana'), 'The quay lost nine.', 'T1\tQuay 4 8\tquay\nT2\tCue 9 13\tlost\n');
  bratFile(at('brat/ben'), 'The quay lost nine.', 'T1\tQuay 4 8\tquay\n');
  const result = [{ id: 'a', type: 'labels', from_name: 'l', value: { start: 0, end: 3, labels: ['claim'] } }];
  put('tasks.json', JSON.stringify([{ data: { text: 'She said so.' }, annotations: [], predictions: [{ result }] }]));
  put('lines.jsonl', JSON.stringify({ text: '🙂 Nine boats sank, she said.', label: [[2, 6, 'figure']] }));
  put('spans.csv', 'text,von,bis,label\nTen boats sank.,0,9,figure\n');
  const said = new Map<string, string>();
  for (const args of examplesOf('import')) {
    const { code, out, err } = await postilIn(dir.path, at('data'), ...args);
    expect(`${args.join(' ')}: ${code} ${err}`).toBe(`${args.join(' ')}: 0 `);
    said.set(args.join(' '), out);
  }
  expect(said.size).toBe(10);
  const { out } = await postilIn(dir.path, at('data'), 'stats', 'coast.postil', '--json');
  expect(JSON.parse(out)).toMatchObject({ articles: 9, tags: { Quay: 2, claim: 1, figure: 2 } });
  expect((await postilIn(dir.path, at('data'), 'stats', 'names.postil', '--json')).out).toContain('coder-1');
});

test('every example of convert, check, stats and merge does what the documentation says', {
  timeout: 120_000,
}, async () => {
  const dir = tempDir('command-examples');
  onTestFinished(() => dir.remove());
  const at = (name: string): string => join(dir.path, name);
  const run = (args: readonly string[]) => postilIn(dir.path, at('data'), ...args);
  const [first, second] = SAMPLE_ARTICLES as [string, string];
  writeFileSync(at('1.txt'), first);
  writeFileSync(at('2.txt'), second);
  expect((await run(['import', '1.txt', '--into', 'harbour.postil'])).code).toBe(0);
  writeFileSync(at('copy.postil'), readFileSync(at('harbour.postil')));
  expect((await run(['import', '2.txt', '--into', 'copy.postil'])).code).toBe(0);
  mkdirSync(at('quay'));
  writeFileSync(at('quay/a.txt'), 'Mayor Ilse Brandt said nine.');
  writeFileSync(at('quay/a.ann'), 'T1\tPER 6 17\tIlse Brandt\nT2\tCue 18 22\tsaid\n');

  const commands = ['convert', 'check', 'stats', 'merge'];
  const said = new Map<string, string>();
  for (const args of commands.flatMap(examplesOf)) {
    const { code, out, err } = await run(args);
    expect(`${args.join(' ')}: ${code} ${err}`).toBe(`${args.join(' ')}: 0 `);
    said.set(args.join(' '), out);
  }
  expect(said.size).toBe(11);
  for (const file of ['quay.parquet', 'quay.jsonl', 'datasets/quay.label-studio.json', 'all.postil'])
    expect(existsSync(at(file)), file).toBe(true);
  expect(said.get('check harbour.postil')).toContain('This is sound.');
  expect(readFileSync(at('quay.parquet/README.md'), 'utf8')).toContain('pretty_name: quay\n');
  expect(JSON.parse(said.get('stats quay.jsonl --json') ?? '')).toMatchObject({ articles: 1, tags: { actor: 1 } });
  expect((await run(['stats', 'all.postil', '--json'])).out).toContain('"articles":2');
});
