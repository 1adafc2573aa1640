import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readJsonl } from '../../../shared/formats/jsonl.ts';
import { postilCli } from '../../kit/postil-cli.ts';
import { tempDir } from '../../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('convert');
});
afterEach(() => dir.remove());

const at = (name: string): string => join(dir.path, name);
const postil = (...args: readonly string[]) => postilCli(at('data'), ...args);

const TEXT = 'Mayor Ilse Brandt counted. “Nine,” she said, “at the least.” Nobody argued.';
const place = (words: string): string => `${TEXT.indexOf(words)} ${TEXT.indexOf(words) + words.length}`;

/** A folder of brat's: a person, a claim of two stretches, a figure, and a link. */
function bratFolder(): string {
  mkdirSync(at('quay'));
  writeFileSync(at('quay/a.txt'), TEXT);
  const lines = [
    `T1\tPER ${place('Ilse Brandt')}\tIlse Brandt`,
    `T2\tclaim ${place('“Nine,”')};${place('“at the least.”')}\t“Nine,” “at the least.”`,
    `T3\tFigure ${place('Nine')}\tNine`,
    'R1\tsource Arg1:T2 Arg2:T1',
  ];
  writeFileSync(at('quay/a.ann'), `${lines.join('\n')}\n`);
  return at('quay');
}

describe('postil convert', () => {
  it('turns files of one format into another by the endings alone, with their own labels', async () => {
    const made = await postil('convert', bratFolder(), at('out/q.jsonl'), '--label', 'Figure=-');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('1 article and 2 marks.');
    const [row] = [...readJsonl(readFileSync(at('out/q.jsonl'), 'utf8'))];
    if (!row?.ok) throw new Error(row?.message);
    expect(row.value.marks.map(({ tag, spans }) => [tag, ...spans.map(({ quote }) => quote)])).toEqual([
      ['PER', 'Ilse Brandt'],
      ['claim', '“Nine,”', '“at the least.”'],
    ]);
    expect(row.value.relations).toHaveLength(1);
    const lossy = await postil('convert', at('out/q.jsonl'), at('out/'), '--to', 'doccano', '--json');
    expect(JSON.parse(lossy.out)).toMatchObject({
      ...{ ok: true, format: 'doccano', articles: 1, marks: 2 },
      files: [at('out/q.doccano.jsonl'), at('out/q.doccano.LOSSES.md')],
      losses: expect.arrayContaining(['1 mark of several stretches: written as one mark for each stretch']),
    });
    const table = await postil('convert', at('quay'), at('out/q.parquet'));
    expect(table).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(at('out/q.parquet')).length).toBeGreaterThan(1);
  });

  it('never writes over what is there, unless told; nor over what it reads; and asks for a format it cannot tell', async () => {
    const line = `${JSON.stringify({ text: 'Nine boats.', label: [[0, 4, 'figure']] })}\n`;
    writeFileSync(at('d.jsonl'), line);
    const refused = await postil('convert', at('d.jsonl'), dir.path, '--to', 'jsonl');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('Choose another folder, or replace it with --force.');
    const itself = await postil('convert', at('d.jsonl'), dir.path, '--to', 'jsonl', '--force');
    expect(itself.err).toContain('“d.jsonl” is the file that is being read.');
    expect(readFileSync(at('d.jsonl'), 'utf8')).toBe(line);
    mkdirSync(at('out'));
    writeFileSync(at('out/d.jsonl'), 'old');
    expect(await postil('convert', at('d.jsonl'), at('out'), '--to', 'jsonl', '--force')).toMatchObject({
      code: 0,
      err: '',
    });
    expect(readFileSync(at('out/d.jsonl'), 'utf8')).toContain('postil-article/1');
    const unclear = await postil('convert', at('d.jsonl'), at('out/d.data'), '--json');
    expect(unclear.code).toBe(1);
    expect(JSON.parse(unclear.out)).toMatchObject({
      ok: false,
      message: expect.stringContaining('does not say a format'),
    });
    const project = await postil('convert', at('d.jsonl'), at('out/d.postil'));
    expect(project.err).toContain('Bring them into a project instead: postil import');
  });

  it('takes a table with its texts from their folder, says so of the table alone, and asks for another name or words', async () => {
    writeFileSync(at('d.jsonl'), `${JSON.stringify({ text: 'Nine boats.', label: [[0, 4, 'figure']] })}\n`);
    expect(await postil('convert', at('d.jsonl'), at('out/d.csv'))).toMatchObject({ code: 0, err: '' });
    const [alone, whole, none] = await Promise.all([
      postil('convert', at('out/d.marks.csv'), at('alone.jsonl')),
      postil('convert', at('out'), at('whole.jsonl')),
      postil('convert', at('d.jsonl'), at('none.jsonl'), '--articles', 'zzz'),
    ]);
    expect(alone).toMatchObject({ code: 1, out: '' });
    expect(alone.err).toMatch(/: there is no text for “.+”\. .+ Name the folder that holds them all\.$/m);
    expect(whole).toMatchObject({ code: 0, err: '' });
    expect(whole.out).toContain('1 article and 1 mark.');
    expect(none).toMatchObject({ code: 1, out: '' });
    expect(none.err).toContain('no article has the words or days that were asked for. Ask for others.');
    const again = await postil('convert', at('d.jsonl'), at('whole.jsonl'));
    expect(again.err).toContain('“whole.jsonl” is there already. Choose another name, or replace it with --force.');
  });
});

describe('postil check and postil stats', () => {
  it('say what is doubtful by name and place, and count what there is', async () => {
    const marks = [
      [TEXT.indexOf('Ilse'), TEXT.indexOf('Ilse') + 'Ilse '.length, 'actor'],
      [TEXT.indexOf('Ilse'), TEXT.indexOf('Ilse') + 'Ils'.length, 'actor'],
      [TEXT.indexOf('Nine'), TEXT.indexOf('Nine') + 'Nine'.length, 'figure'],
    ];
    writeFileSync(at('d.jsonl'), `${JSON.stringify({ text: TEXT, outlet: 'The Quay', label: marks })}\n`);
    const checked = await postil('check', at('d.jsonl'), '--json');
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.out)).toMatchObject({
      ...{ ok: true, articles: 1, marks: 3, errors: {} },
      warnings: { 'white space at an end': 1, 'ends within a word': 1 },
      doubts: [
        { place: 'actor at 6', what: 'white space at an end', quote: 'Ilse ' },
        { place: 'actor at 6', what: 'ends within a word', quote: 'Ils' },
      ],
    });
    expect((await postil('check', at('d.jsonl'), '--strict')).code).toBe(1);
    const stats = await postil('stats', at('d.jsonl'), '--json');
    expect(JSON.parse(stats.out)).toMatchObject({
      ...{ ok: true, articles: 1, marks: 3, tags: { actor: 2, figure: 1 }, outlets: { 'The Quay': { marks: 3 } } },
    });
    writeFileSync(at('cut.jsonl'), '{"text":"Nine boats.","label":[[0,40,"figure"]]}\n');
    const wrong = await postil('check', at('cut.jsonl'), '--json');
    expect(wrong.code).toBe(1);
    expect(JSON.parse(wrong.out)).toMatchObject({ ok: false, message: expect.stringContaining('Line 1') });
    expect(existsSync(at('data'))).toBe(false); // reading files needs no key
  });

  it('a project file is sound, or says how many of its changes are not', async () => {
    writeFileSync(at('a.txt'), TEXT);
    await postil('import', at('a.txt'), '--into', at('p.postil'));
    const sound = await postil('check', at('p.postil'));
    expect(sound).toMatchObject({ code: 0, err: '' });
    expect(sound.out).toContain('This is sound.');
    expect((await postil('stats', at('p.postil'))).out).toMatch(/^ +1 {2}articles$/m);
    const cut = readFileSync(at('p.postil'));
    writeFileSync(at('cut.postil'), cut.subarray(0, cut.length - 40));
    const broken = await postil('check', at('cut.postil'));
    expect(broken).toMatchObject({ code: 1, out: '' });
    expect(broken.err).toContain('cut.postil');
  });
});
