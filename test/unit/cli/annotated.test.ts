import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readJsonl } from '../../../shared/formats/jsonl.ts';
import { tempDir } from '../../kit/temp-dir.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const POSTIL = join(ROOT, 'bin', 'postil.mjs');
const CORPUS = join(ROOT, '..', 'shared', 'corpora', 'attributions-100');

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('annotated');
});
afterEach(() => dir.remove());

const at = (name: string): string => join(dir.path, name);

/** Runs the command line in a process of its own; answers what it said, or stops with its error. */
function postil(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, POSTIL_DATA_DIR: at('data') };
    execFile(process.execPath, [POSTIL, ...args], { env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

const TEXT = '🙂 The quay lost nine boats.\r\n“Nine,” said Ilse Brandt, “at the least.”\r\n';

/** A folder of brat's with one document. Offsets count code points of the file as it lies. */
function bratFolder(): string {
  mkdirSync(at('brat'), { recursive: true });
  writeFileSync(at('brat/quay.txt'), TEXT);
  const place = (words: string): string => {
    const before = [...TEXT.slice(0, TEXT.indexOf(words))].length;
    return `${before} ${before + [...words].length}`;
  };
  const lines = [
    `T1\tFigure ${place('nine boats')}\tnine boats`,
    `T2\tPER ${place('Ilse Brandt')}\tIlse Brandt`,
    `T3\tclaim ${place('“Nine,”')};${place('“at the least.”')}\t“Nine,” “at the least.”`,
    'R1\tmakes Arg1:T2 Arg2:T3',
    '#1\tAnnotatorNotes T1\tcount again',
  ];
  writeFileSync(at('brat/quay.ann'), lines.join('\n'));
  return at('brat');
}

/** What the dataset of a project file says of its marks, apart from ids and times. */
async function marksOf(file: string) {
  const out = at(`out-${readdirSync(dir.path).length}`);
  const exported = await postil('export', file, '--format', 'jsonl', '--out', out);
  expect(exported).toMatchObject({ code: 0, err: '' });
  const [name] = readdirSync(out).filter((found) => found.endsWith('.jsonl'));
  return [...readJsonl(readFileSync(join(out, name!), 'utf8'))].map((row) => {
    if (!row.ok) throw new Error(row.message);
    const quotes = new Map(row.value.marks.map((mark) => [mark.id, mark.spans[0]?.quote]));
    return {
      text: row.value.text,
      marks: row.value.marks.map(({ tag, spans, attrs }) => ({ tag, attrs, quotes: spans.map(({ quote }) => quote) })),
      links: row.value.relations.map(({ type, from, to }) => [type, quotes.get(from), quotes.get(to)]),
    };
  });
}

describe('annotated files, in and out, as processes', () => {
  it('come in on the article’s own text, once however often they are brought in', async () => {
    const first = await postil('import', bratFolder(), '--format', 'brat', '--into', at('p.postil'));
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('1 articles, 3 marks and 1 links imported, 0 already there');
    const [article] = await marksOf(at('p.postil'));
    expect(article?.text).toBe(TEXT.replaceAll('\r\n', '\n'));
    expect(article?.marks.map(({ tag, quotes }) => [tag, ...quotes])).toEqual([
      ['figure', 'nine boats'],
      ['claim', '“Nine,”', '“at the least.”'],
      ['actor', 'Ilse Brandt'],
    ]);
    expect(article?.links).toEqual([['makes', 'Ilse Brandt', '“Nine,”']]);
    const bytes = readFileSync(at('p.postil'));
    const again = await postil('import', at('brat'), '--format', 'brat', '--into', at('p.postil'));
    expect(again.out).toContain('0 articles, 0 marks and 0 links imported, 4 already there');
    expect(readFileSync(at('p.postil')).equals(bytes)).toBe(true);
  });

  it.each(['label-studio', 'brat', 'jsonl', 'doccano', 'prodigy'])(
    'go out as %s and come in again with every mark and link, but for the losses that were told',
    async (format) => {
      await postil('import', bratFolder(), '--format', 'brat', '--into', at('p.postil'));
      const out = await postil('export', at('p.postil'), '--format', format, '--out', at('out'));
      expect(out).toMatchObject({ code: 0, err: '' });
      const written = readdirSync(at('out'));
      const data = written.find((name) => !/LOSSES|DATASHEET|xml$/.test(name)) ?? '';
      const unit = format === 'doccano' ? ['--unit', 'utf16'] : [];
      const back = await postil('import', join(at('out'), data), '--format', format, '--into', at('q.postil'), ...unit);
      expect(back).toMatchObject({ code: 0, err: '' });
      const [[before], [after]] = [await marksOf(at('p.postil')), await marksOf(at('q.postil'))];
      const cut = written.some(
        (name) =>
          name.includes('LOSSES') && /stretches: written as one/.test(readFileSync(join(at('out'), name), 'utf8')),
      );
      expect(cut).toBe(format === 'doccano' || format === 'prodigy');
      const parted = before?.marks.flatMap((mark) =>
        cut ? mark.quotes.map((quote) => ({ ...mark, quotes: [quote] })) : [mark],
      );
      const inPlace = (marks: typeof parted) => marks?.map(({ tag, quotes }) => [tag, ...quotes].join(' | ')).sort();
      expect(inPlace(after?.marks)).toEqual(inPlace(parted));
      expect(after).toMatchObject({ text: before?.text, links: before?.links });
    },
  );

  it('are refused whole when a label has no tag, or the unit of offsets cannot be told', async () => {
    const folder = bratFolder();
    writeFileSync(join(folder, 'quay.ann'), readFileSync(join(folder, 'quay.ann'), 'utf8').replace('PER', 'Village'));
    const refused = await postil('import', folder, '--format', 'brat', '--into', at('p.postil'));
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('Say which tags these labels are (--label LABEL=tag');
    expect(refused.err).toContain('Village');
    expect(existsSync(at('p.postil'))).toBe(false);
    const told = await postil('import', folder, '--format', 'brat', '--into', at('p.postil'), '--label', 'Village=-');
    expect(told.out).toContain('Left out as told: 1 marks and 1 links.');
    writeFileSync(at('d.jsonl'), JSON.stringify({ text: TEXT, label: [[3, 6, 'claim']] }));
    const unsure = await postil('import', at('d.jsonl'), '--format', 'doccano', '--into', at('q.postil'));
    expect(unsure.err).toContain('the claim is “The” or “he ”, by what offsets count. Say which it is: --unit utf16');
    expect(existsSync(at('q.postil'))).toBe(false);
  });

  it('are refused by file and place when they are not what they are said to be', async () => {
    const into = ['--into', at('p.postil')];
    writeFileSync(at('cut.json'), '[{"data":');
    writeFileSync(at('other.json'), '{"data":{}}');
    writeFileSync(at('latin.conll'), Buffer.from([0xe9, 0x20, 0x4f, 0x0a]));
    mkdirSync(at('empty'));
    const refusals: readonly [string, string, string][] = [
      ['label-studio', 'cut.json', 'Line 1, column 10: from here on it is not JSON; the file may have been cut short.'],
      ['label-studio', 'other.json', 'This is not a list of tasks.'],
      ['conll', 'latin.conll', 'It is not UTF-8. Save it as UTF-8'],
      ['brat', 'empty', 'there is no .ann file.'],
    ];
    for (const [format, name, message] of refusals) {
      const refused = await postil('import', at(name), '--format', format, ...into);
      expect(refused).toMatchObject({ code: 1, out: '' });
      expect(refused.err).toContain(`${at(name)}: `);
      expect(refused.err).toContain(message);
    }
    const label = await postil('import', bratFolder(), '--format', 'brat', ...into, '--label', 'PER=mayor');
    expect(label.err).toContain('“PER=mayor” does not name a tag. Write LABEL=claim');
    const column = await postil('import', bratFolder(), '--format', 'brat', ...into, '--column', 'when=von');
    expect(column.err).toContain('--column when=von. Of a table of spans it says where text');
    expect(existsSync(at('p.postil'))).toBe(false);
  });

  it('never replace a folder that holds something else', async () => {
    await postil('import', bratFolder(), '--format', 'brat', '--into', at('p.postil'));
    mkdirSync(at('out/p.brat'), { recursive: true });
    writeFileSync(at('out/p.brat/mine.txt'), 'mine');
    const refused = await postil('export', at('p.postil'), '--format', 'brat', '--out', at('out'));
    expect(refused.err).toContain('“p.brat” is there already.');
    const forced = await postil('export', at('p.postil'), '--format', 'brat', '--out', at('out'), '--force');
    expect(forced.err).toContain('“p.brat” holds what Postil did not write there (mine.txt).');
    expect(readdirSync(at('out'))).toEqual(['p.brat']);
    expect(readdirSync(at('out/p.brat'))).toEqual(['mine.txt']);
  });

  const corpus = existsSync(CORPUS);
  it.skipIf(!corpus)(
    `a corpus of 100 articles in brat comes in whole${corpus ? '' : ' (skipped: ../shared/corpora is not here)'}`,
    async () => {
      const labels = ['Cue', 'Attribution', 'Attribution-no-source', 'Discuss', 'Discard'].flatMap((label) => [
        '--label',
        `${label}=claim`,
      ]);
      const made = await postil('import', CORPUS, '--format', 'brat', '--into', at('p.postil'), ...labels);
      expect(made).toMatchObject({ code: 0, err: '' });
      expect(made.out).toMatch(/^100 articles, \d{4} marks/);
      const before = await marksOf(at('p.postil'));
      const quotes = readdirSync(CORPUS)
        .filter((name) => name.endsWith('.ann'))
        .flatMap((name) => readFileSync(join(CORPUS, name), 'utf8').split('\n'))
        .filter((line) => line.startsWith('T')).length;
      expect(quotes).toBe(9750);
      expect(before.flatMap(({ marks }) => marks).length).toBeGreaterThan(7000);
    },
  );
});
