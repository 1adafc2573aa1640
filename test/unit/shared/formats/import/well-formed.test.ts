import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { FORMATS, formatOf } from '../../../../../shared/formats/formats.ts';
import { datasetArticle } from '../../../../../shared/formats/import/dataset-article.ts';
import { readAnnotated } from '../../../../../shared/formats/import/read-annotated.ts';
import { wellFormed } from '../../../../../shared/formats/import/well-formed.ts';
import { writtenInMemory } from '../../../../kit/memory-files.ts';

const TEXT = 'Nine boats left.';

function read(name: string, ...lines: readonly object[]) {
  const bytes = strToU8(lines.map((line) => JSON.stringify(line)).join('\n'));
  const made = readAnnotated([{ name, bytes }], { format: null, unit: 'utf16' });
  if (!made.ok || made.value.kind !== 'read') throw new Error(JSON.stringify(made));
  return made.value.documents;
}

it.each(['jsonl', 'csv', 'brat', 'w3c', 'iob2'] as const)(
  'a label with half a character comes in with “�” for it, and goes out as %s',
  async (name) => {
    expect(name in FORMATS).toBe(true);
    const [document] = read('a.jsonl', { text: TEXT, label: [[0, 4, 'a\ud800b']] });
    expect(document?.marks).toMatchObject([{ label: 'a\ufffdb' }]);
    const article = datasetArticle(document!, new Map([['a\ufffdb', 'a\ufffdb']]));
    if (!article.ok) throw new Error(article.message);
    const { files } = await writtenInMemory(formatOf(name, {}), [article.value]);
    expect([...files.files.values()].some(({ whole }) => new TextDecoder().decode(whole).includes('a\ufffdb'))).toBe(
      true,
    );
  },
);

it('values, their names, notes, annotators, links and details are mended too; what is right is the same object', () => {
  const half = 'x\udc00';
  const [mark] = read('a.jsonl', { text: TEXT, label: [[0, 4, 'claim']] })[0]?.marks ?? [];
  const document = {
    ...{ name: 'a', text: TEXT, meta: { title: half }, links: [{ type: half, from: 'a', to: 'b' }] },
    marks: [{ ...mark!, attrs: { [half]: [half, 1, null, { deep: half }] }, note: half, annotator: half }],
  };
  const mended = wellFormed(document);
  expect(JSON.stringify(document)).toContain('\\udc00');
  expect(JSON.stringify(mended)).not.toContain('\\udc00');
  expect(mended).toMatchObject({
    ...{ meta: { title: 'x\ufffd' }, links: [{ type: 'x\ufffd', from: 'a' }] },
    marks: [{ attrs: { 'x\ufffd': ['x\ufffd', 1, null, { deep: 'x\ufffd' }] }, note: 'x\ufffd', spans: mark!.spans }],
  });
  expect(wellFormed(mended)).toBe(mended);
});
