import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { SAMPLE_ARTICLES } from '../../shared/sample/articles.ts';
import { startHubProcess } from '../kit/hub.ts';
import { hubCli } from '../kit/hub-cli.ts';
import { postilIn } from '../kit/postil-cli.ts';
import { tempDir } from '../kit/temp-dir.ts';

const DOC = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'command-line.md'), 'utf8');

/** The fields that the documentation tells of, by the first cell of the row; those in brackets are of what is in front of them. */
const TOLD = new Map(
  [...DOC.matchAll(/^\| (`[a-z]+`[^|]*) \| (`into`|`files`|`articles`|`pid`|`project`)(.*) \|$/gm)].map(
    ([, command = '', first = '', others = '']) => {
      const fields = `${first}${others}`.replaceAll(/ \([^)]*\)/g, '');
      return [command, [...fields.matchAll(/`(\w+)`/g)].map(([, name]) => name)] as const;
    },
  ),
);

test('every command answers in JSON with the fields that the documentation names, and ends with 0, 1 or 2', async () => {
  const dir = tempDir('answers-in-json');
  onTestFinished(() => dir.remove());
  const at = (name: string): string => join(dir.path, name);
  const run = (...args: readonly string[]) => postilIn(dir.path, at('data'), ...args);
  writeFileSync(at('a.txt'), SAMPLE_ARTICLES[0] ?? '');
  const line = JSON.stringify({ text: 'Nine boats.', label: [[0, 4, 'figure']] });
  writeFileSync(at('d.jsonl'), `${line}\n`);
  writeFileSync(at('broken.postil'), 'PK and so on');
  const hub = await startHubProcess();
  const created = await hubCli('create', 'Ferry desk', '--dir', hub.dir, '--address', hub.url, '--json');
  const { link } = JSON.parse(created.out) as { link: string };

  const commands: readonly (readonly [row: string, right: readonly string[], refused: readonly string[]])[] = [
    ['`import` (articles)', ['import', 'a.txt', '--into', 'p.postil'], ['import', 'a.txt', '--into', 'broken.postil']],
    [
      '`import` (annotated files)',
      ['import', 'd.jsonl', '--into', 'p.postil'],
      ['import', 'd.jsonl', '--into', 'q.postil', '--label', 'figure=nothing'],
    ],
    ['`export`', ['export', 'p.postil', '--out', 'out'], ['export', 'none.postil', '--out', 'out']],
    ['`convert`', ['convert', 'd.jsonl', 'd.csv'], ['convert', 'd.jsonl', 'd.nothing']],
    ['`check`', ['check', 'd.jsonl'], ['check', 'broken.postil']],
    ['`stats`', ['stats', 'd.jsonl'], ['stats', 'none.jsonl']],
    ['`merge`', ['merge', 'p.postil', '--into', 'all.postil'], ['merge', 'broken.postil', '--into', 'all.postil']],
    ['`join`', ['join', link], ['join', 'hub.example']],
  ];
  expect([...TOLD.keys()]).toEqual(commands.map(([row]) => row));
  for (const [row, right, refused] of commands) {
    const answered = await run(...right, '--json');
    expect([row, answered.code, answered.err]).toEqual([row, 0, '']);
    const { ok, ...fields } = JSON.parse(answered.out) as { ok: boolean };
    expect(ok).toBe(true);
    expect([row, Object.keys(fields).sort()]).toEqual([row, [...(TOLD.get(row) ?? [])].sort()]);
    const no = await run(...refused, '--json');
    expect([row, no.code, no.err]).toEqual([row, 1, '']);
    expect(JSON.parse(no.out)).toEqual({ ok: false, code: expect.any(String), message: expect.stringMatching(/\.$/) });
  }
  const wrong = await Promise.all(
    ['import', 'export', 'convert', 'check', 'stats', 'merge', 'join'].map((command) => run(command, '--nonsense')),
  );
  expect(wrong.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2, 2]);
}, 240_000);

test('postil and each of its commands say what they take; --version is that of the package', async () => {
  const run = (...args: readonly string[]) => postilIn(process.cwd(), '/nonexistent', ...args);
  const names = ['import', 'export', 'convert', 'check', 'stats', 'merge', 'join', 'hub'];
  const whole = await run('--help');
  expect([whole.code, whole.err]).toEqual([0, '']);
  for (const name of names) expect(whole.out).toMatch(new RegExp(`^  ${name} `, 'm'));
  for (const { code, out } of await Promise.all(names.map((name) => run(name, '--help')))) {
    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: postil \w+/);
  }
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));
  expect(await run('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
}, 120_000);
