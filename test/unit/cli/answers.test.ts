import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataset } from '../../../cli/dataset/open-dataset.ts';
import { makeDataDir } from '../../../electron/services/data-dir.ts';
import { openIdentity } from '../../../electron/services/identity.ts';
import { writeBundle } from '../../../shared/bundle/write-bundle.ts';
import { postilCli } from '../../kit/postil-cli.ts';
import { tempDir } from '../../kit/temp-dir.ts';
import { ExportProject } from '../electron/services/jobs/export-project.ts';

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('answers');
});
afterEach(() => dir.remove());

const at = (name: string): string => join(dir.path, name);
const postil = (...args: readonly string[]) => postilCli(at('data'), ...args);

/** A project with an open article and one that is annotated independently; the key in `data` began it. */
async function blindProject(): Promise<string> {
  const identity = await openIdentity(makeDataDir(at('data')).identity, null);
  if (!identity.ok) throw new Error(identity.message);
  const desk = new ExportProject(identity.value.keys);
  const [open, closed] = [desk.article('Ten were found.'), desk.article('Nine were missing.')];
  desk.mark(desk.ana, open, 'team', 'Ten');
  desk.mark(desk.ana, closed, 'team', 'Nine');
  desk.blind(closed);
  writeFileSync(at('p.postil'), writeBundle(desk.project.bundle()));
  return at('p.postil');
}

/** A project in which one article has the team's set, the adjudicated one, and Ben's own of two marks. */
async function projectWithSets(): Promise<string> {
  const identity = await openIdentity(makeDataDir(at('data')).identity, null);
  if (!identity.ok) throw new Error(identity.message);
  const desk = new ExportProject(identity.value.keys);
  const aid = desk.article('Nine were missing.');
  desk.blind(aid);
  for (const set of ['team', 'gold'] as const) desk.mark(desk.ana, aid, set, 'missing');
  for (const words of ['Nine', 'Nine were']) desk.mark(desk.ben, aid, desk.ben.member, words);
  writeFileSync(at('sets.postil'), writeBundle(desk.project.bundle()));
  return at('sets.postil');
}

/** How a dataset is read where nothing is told of it. */
const READING = {
  ...({ from: null, unit: null, choice: {}, labels: [], eventsAt: 'claim', inexact: 'include' } as const),
  signal: new AbortController().signal,
};

describe('a project is read as whoever reads it may see it', () => {
  it('by the founder whole, by others as far as it is open, and that is counted', async () => {
    const where = await blindProject();
    const read = async (dataDir: string) => {
      const dataset = await openDataset({ ...READING, where, dataDir });
      if (!dataset.ok) throw new Error(dataset.message);
      const marks = [...dataset.value.articles()].flatMap((article) => article.marks).length;
      return [marks, dataset.value.leftOut?.().closed];
    };
    expect(await read(at('data'))).toEqual([2, 0]);
    expect(await read(at('nobody'))).toEqual([1, 1]);
    expect(existsSync(at('nobody'))).toBe(false);
  });

  it('the set that is asked for, and the others are counted', async () => {
    const where = await projectWithSets();
    const read = async (set?: string, from = where) => {
      const dataset = await openDataset({ ...READING, where: from, dataDir: at('data'), set });
      if (!dataset.ok) return dataset.message;
      const marks = [...dataset.value.articles()].flatMap((article) => article.marks).length;
      return [marks, dataset.value.leftOut?.().otherSets];
    };
    expect(await read()).toEqual([1, 2]);
    expect(await read('Ben')).toEqual([2, 2]);
    expect(await read('all')).toEqual([4, 0]);
    expect(await read('Cleo')).toContain('Nobody called “Cleo” has a set here');
    expect(await read('Ben', at('d.jsonl'))).toContain('is none: leave --set out.');
  });

  it('all sets by check; and convert makes one of several where the format can tell them apart', async () => {
    const where = await projectWithSets();
    const run = (...args: readonly string[]) => postil(...args, '--data-dir', at('data'));
    const [checked, told, untold, exported] = await Promise.all([
      run('check', where),
      run('convert', where, at('all.jsonl'), '--set', 'all'),
      run('convert', where, at('all.brat'), '--set', 'all'),
      run('export', where, '--out', at('team')),
    ]);
    expect(exported.out).toContain('Not in it: sets of marks that were not asked for (--set): 2.');
    expect(checked.out).toContain('1 article and 4 marks read.');
    expect(told.out).toContain('1 article and 4 marks.');
    expect(untold.err).toContain('Sets beside one another cannot be told apart in brat. Name one, or have files');
  });

  it('and every command says what is not in its answer', async () => {
    const where = await blindProject();
    const other = ['--data-dir', at('nobody')];
    const stats = await postil('stats', where, '--json', ...other);
    expect(JSON.parse(stats.out)).toMatchObject({ articles: 1, marks: 1, leftOut: { closed: 1, strangers: 0 } });
    const checked = await postil('check', where, ...other);
    expect(checked.out).toContain('Doubtful: articles that are annotated independently and not open to you: 1');
    expect(checked.out).not.toContain('This is sound.');
    const converted = await postil('convert', where, at('out.jsonl'), ...other);
    expect(converted.out).toContain('1 article and 1 mark.');
    expect(converted.out).toContain('Not in it: articles that are annotated independently and not open to you: 1.');
    const exported = await postil('export', where, '--out', at('out'), '--json');
    expect(JSON.parse(exported.out)).toMatchObject({ articles: 2, closed: 0, notCounted: { refused: 0, forged: 0 } });
    const again = await postil('export', where, '--out', at('out'));
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('is there already. Choose another folder, or replace it with --force.');
    expect((await postil('export', where, '--out', at('out'), '--force')).code).toBe(0);
  });
});

it('an article without words is counted and left out, not a refusal of all', async () => {
  mkdirSync(at('quay'));
  for (const [name, text] of [
    ['a', 'Nine boats.'],
    ['b', ' \n'],
  ] as const) {
    writeFileSync(at(`quay/${name}.txt`), text);
    writeFileSync(at(`quay/${name}.ann`), name === 'a' ? 'T1\tfigure 0 4\tNine\n' : '');
  }
  const stats = await postil('stats', at('quay'), '--json');
  expect(JSON.parse(stats.out)).toMatchObject({
    ok: true,
    articles: 1,
    marks: 1,
    people: { '': 1 },
    notRead: { 'articles without words': 1 },
  });
});

it('a folder that is called like a dataset is one, and nothing is written into it', async () => {
  writeFileSync(at('d.jsonl'), `${JSON.stringify({ text: 'Nine boats.', label: [[0, 4, 'figure']] })}\n`);
  expect((await postil('convert', at('d.jsonl'), at('out.brat'))).code).toBe(0);
  const files = readdirSync(at('out.brat'));
  const again = await postil('convert', at('d.jsonl'), at('out.brat'));
  expect(again.err).toContain('“out.brat” is there already.');
  expect((await postil('convert', at('d.jsonl'), at('out.brat'), '--force')).code).toBe(0);
  expect(readdirSync(at('out.brat'))).toEqual(files);
});

it('a command that is not understood answers in JSON too, where that is asked for', async () => {
  const wrong = await postil('stats', at('d.jsonl'), '--json', '--nonsense');
  expect(wrong).toMatchObject({ code: 2, err: '' });
  expect(JSON.parse(wrong.out)).toEqual({ ok: false, code: 'usage', message: "unknown option '--nonsense'" });
  const plain = await postil('export', '--split', '1');
  expect(plain).toMatchObject({ code: 2, out: '' });
  expect(plain.err).toContain('error:');
});
