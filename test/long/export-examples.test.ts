import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeDataDir } from '../../electron/services/data-dir.ts';
import { openIdentity } from '../../electron/services/identity.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { verdict } from '../../shared/steps/commands.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { ExportProject, filesIn, marksIn, rowsOf } from '../unit/electron/services/jobs/export-project.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const POSTIL = join(ROOT, 'bin', 'postil.mjs');

/** The examples of `postil export` in the documentation, as their arguments. */
const examples = readFileSync(join(ROOT, 'docs', 'command-line.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('postil export '))
  .map((line) => line.split(' ').slice(1));

/** `harbour.postil` as the documentation tells of it. */
async function harbour(dataDir: string): Promise<Uint8Array> {
  const identity = await openIdentity(makeDataDir(dataDir).identity, null);
  if (!identity.ok) throw new Error(identity.message);
  const desk = new ExportProject(identity.value.keys);
  for (let number = 1; number <= 10; number++) {
    const aid = desk.article(`Report ${number}: nine boats were missing, the harbour master said on day ${number}. 🙂`);
    const claim = desk.mark(desk.ana, aid, 'team', 'nine boats were missing');
    desk.mark(desk.ana, aid, 'team', 'the harbour master', 'actor');
    if (number === 1) desk.act(desk.ana, aid, 'team', verdict(claim, 'accept'));
    if (number === 2) desk.mark(desk.ben, aid, desk.ben.member, 'nine boats', 'figure');
  }
  return writeBundle(desk.project.bundle());
}

test('every example of postil export does what the documentation says', { timeout: 240_000 }, async () => {
  const dir = tempDir('export-examples');
  onTestFinished(() => dir.remove());
  writeFileSync(join(dir.path, 'harbour.postil'), await harbour(join(dir.path, 'data')));
  const env = { ...process.env, POSTIL_DATA_DIR: join(dir.path, 'data') };
  const run = (args: readonly string[]) =>
    new Promise<string>((settle, reject) =>
      execFile(process.execPath, [POSTIL, ...args], { cwd: dir.path, env }, (error, out, err) =>
        error === null ? settle(out) : reject(new Error(`${args.join(' ')}: ${err}`)),
      ),
    );
  expect(examples.length).toBeGreaterThan(9);
  const said = new Map<string, string>();
  for (const args of examples) said.set(args[args.indexOf('--out') + 1] ?? '', await run(args));

  const files = (out: string) => filesIn(join(dir.path, out));
  const rows = (out: string, name = 'Ferries.jsonl') => rowsOf(files(out), name);
  expect(said.get('all')).toContain('10 articles and 20 marks exported.');
  expect(new Set(marksIn(rows('claims')))).toEqual(new Set(['claim: nine boats were missing']));
  expect(marksIn(rows('ana'))).toHaveLength(20);
  expect(rows('some')).toHaveLength(10);
  expect(marksIn(rows('accepted'))).toEqual(['claim: nine boats were missing']);
  expect(marksIn(rows('ben'))).toEqual(['figure: nine boats']);
  expect([...files('sets').keys()].filter((name) => name.startsWith('Ferries.ben.brat/'))).toContain(
    'Ferries.ben.brat/annotation.conf',
  );
  const parts = ['train', 'dev', 'test'].map((part) => rows('split', `Ferries.${part}.jsonl`).length);
  expect(parts.reduce((sum, n) => sum + n, 0)).toBe(10);
  expect(existsSync(join(dir.path, 'split', 'Ferries.train.jsonl.tokens.jsonl'))).toBe(true);
  expect(existsSync(join(dir.path, 'outlets', 'Ferries.parquet', 'README.md'))).toBe(true);
  expect(JSON.parse(said.get('public') ?? '')).toMatchObject({ ok: true, articles: 10, counts: { marks: 20 } });
  expect(files('public').get('Ferries.jsonl.DATASHEET.md')).toContain('CC-BY-4.0');
  const [line] = (files('python').get('Ferries.doccano.jsonl') ?? '').split('\n');
  const { text, entities } = JSON.parse(line ?? '');
  const [first] = entities;
  expect([...text].slice(first.start_offset, first.end_offset).join('')).toBe('nine boats were missing');
});
