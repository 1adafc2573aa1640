import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { postilCli } from '../kit/postil-cli.ts';
import { tempDir } from '../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('again');
});
afterEach(() => dir.remove());

const at = (name: string): string => join(dir.path, name);
const postil = (...args: readonly string[]) => postilCli(at('data'), ...args);

const TEXT = 'The quay lost nine boats on Sunday. Ilse Brandt said so, and the harbour office said nothing.';
const WORDS = ['quay', 'nine boats', 'Sunday', 'Ilse Brandt', 'said so', 'harbour office'];
const ann = (words: readonly string[]): string =>
  words
    .map((each, nth) => `T${nth + 1}\tclaim ${TEXT.indexOf(each)} ${TEXT.indexOf(each) + each.length}\t${each}\n`)
    .join('');

/** A folder of brat's, in it one for each of these people. */
function brat(name: string, people: { readonly [name: string]: readonly string[] }): string {
  for (const [who, words] of Object.entries(people)) {
    mkdirSync(join(at(name), who), { recursive: true });
    writeFileSync(join(at(name), who, 'quay.txt'), TEXT);
    writeFileSync(join(at(name), who, 'quay.ann'), ann(words));
  }
  return at(name);
}

describe('files that are brought in again', () => {
  it('add nothing under other pseudonyms; who marked little is asked about, and whoever is told apart is', async () => {
    const folder = brat('corpus', { ana: WORDS, ben: WORDS.slice(0, 2) });
    const bringIn = async (...more: readonly string[]) =>
      JSON.parse((await postil('import', folder, '--into', at('p.postil'), '--json', ...more)).out);
    const numbered = ['--annotator', 'ana=annotator 1', '--annotator', 'ben=annotator 2'];
    expect(await bringIn(...numbered)).toMatchObject({ ok: true, articles: 1, marks: 8, already: 0 });
    expect(await bringIn('--annotator', 'ben=annotator 2')).toMatchObject({
      ...{ ok: true, marks: 0, already: 8 },
      people: [{ name: 'ana', pseudonym: 'annotator 1', isSure: true }],
    });
    const named = await postil('import', folder, '--into', at('p.postil'), '--annotator', 'ana=annotator 1');
    expect(named.out).toContain('If they are one person, say it: --annotator "ben=annotator 2".');
    expect(named.out).toContain('0 articles, 2 marks and 0 links imported, 6 already there');
    expect(await bringIn('--annotator', 'ana=ana')).toMatchObject({ marks: 6, already: 2, people: [] });
  });
});
