import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DatasetArticle } from '../../../../../shared/formats/dataset.ts';
import { gatherArticle, noCounts } from '../../../../../shared/formats/gather.ts';
import { addLosses, lossLines } from '../../../../../shared/formats/losses.ts';
import { qdpx } from '../../../../../shared/formats/qdpx/qdpx.ts';
import { annotatorOf } from '../../../../../shared/formats/whose.ts';
import { proof, writtenInMemory } from '../../../../kit/memory-files.ts';
import { hasPython, python } from '../../../../kit/python.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';
import { generatedArticle } from '../generated.ts';
import { goldArticle } from '../gold.ts';
import { sampleArticle, sampleId } from '../sample-article.ts';

const gold = gatherArticle(goldArticle().parts, 'include', noCounts());
const about = {
  ...{ name: 'Harbour <study>', description: 'All of it & more.', license: 'CC0-1.0', url: '' },
  ...{ creators: [], date: '2026-11-22', version: '1.0.0' },
};
const fileOf = async (articles: Iterable<DatasetArticle>, unit?: 'utf16') =>
  (await writtenInMemory(qdpx({ about, ...(unit && { unit }) }), articles)).files.files.get('.qdpx')!.whole;

const UN = { id: sampleId('un'), name: 'UN', externalId: 'Q1065' };
const harbour = sampleArticle(
  'The UN said nine boats 🙂 came. The UN left.',
  [
    ['actor', 'UN', { attrs: { name: 'UN', type: 'organisation' }, entries: { name: UN } }],
    ['claim', 'nine boats 🙂', { attrs: { claimer: 'UN', stance: '+1' }, entries: { claimer: UN, concept: UN } }],
    ['actor', 'The UN', { attrs: { name: 'UN' }, entries: { name: { ...UN, id: sampleId('other') } } }],
    ['claim', 'left'],
  ],
  [
    ['source', 1, 0],
    ['same', 1, 3],
  ],
);
const noPython = hasPython('lxml') ? '' : ' (skipped: no lxml here)';
const SCHEMA = join(import.meta.dirname, '../../../../fixtures/refi-qda/project-as-written.xsd');

/** What a program in Python finds in a project: it slices texts by code points, as QualCoder does. */
const READER = `
import json, sys, zipfile
from lxml import etree
Q = '{urn:QDA-XML:project:1.0}'
schema = etree.XMLSchema(etree.parse(sys.argv[1]))
answers = []
for path in sys.argv[2:]:
    with zipfile.ZipFile(path) as z:
        assert z.testzip() is None
        root = etree.fromstring(z.read('project.qde'))
        valid = schema.validate(root)
        flaws = [] if valid else [str(each) for each in schema.error_log]
        codes = {c.get('guid'): c.get('name') for c in root.iter(Q + 'Code')}
        users = {u.get('guid'): u.get('name') for u in root.iter(Q + 'User')}
        found = []
        for source in root.iter(Q + 'TextSource'):
            data = z.read('Sources/' + source.get('guid') + '.txt')
            assert source.get('plainTextPath') == 'internal://' + source.get('guid') + '.txt'
            assert not data.startswith(b'\\xef\\xbb\\xbf') and b'\\r' not in data
            text = data.decode('utf-8')
            for s in source.iter(Q + 'PlainTextSelection'):
                words = text[int(s.get('startPosition')):int(s.get('endPosition'))]
                first = s.find(Q + 'Coding').find(Q + 'CodeRef').get('targetGUID')
                found.append([codes[first], words, users[s.get('creatingUser')]])
        cases = {c.get('name'): len(c.findall(Q + 'SelectionRef')) for c in root.iter(Q + 'Case')}
        answers.append({'flaws': flaws, 'found': found, 'cases': cases, 'names': z.namelist()})
print(json.dumps(answers))
`;

interface Answer {
  readonly flaws: readonly string[];
  readonly found: readonly (readonly [code: string, words: string, user: string])[];
  readonly cases: { readonly [name: string]: number };
  readonly names: readonly string[];
}

async function askPython(...files: readonly Uint8Array[]): Promise<readonly Answer[]> {
  const folder = tempDir('qdpx');
  try {
    const paths = files.map((bytes, at) => {
      const path = join(folder.path, `${at}.qdpx`);
      writeFileSync(path, bytes);
      return path;
    });
    return python(READER, SCHEMA, ...paths) as readonly Answer[]; // what READER prints
  } finally {
    folder.remove();
  }
}

const stretches = (articles: readonly DatasetArticle[]) =>
  articles.flatMap(({ marks }) =>
    marks.flatMap((mark) =>
      mark.spans.flatMap(({ start, quote }) =>
        start === null ? [] : [[mark.tag, quote, annotatorOf(mark) ?? 'unknown']],
      ),
    ),
  );

it.skipIf(noPython)(`is valid by the schema's rules, and Python cuts out the same words${noPython}`, async () => {
  const drawn = fc.sample(
    fc.uniqueArray(generatedArticle(), { minLength: 1, maxLength: 2, selector: ({ aid }) => aid }),
    { seed: 7, numRuns: 20 },
  );
  const sets: readonly (readonly DatasetArticle[])[] = [
    [gold, harbour],
    [harbour],
    ...drawn.map(([first]) => [first!]),
  ];
  const answers = await askPython(...(await Promise.all(sets.map((each) => fileOf(each)))));
  for (const [at, { flaws, found }] of answers.entries()) {
    expect(flaws).toEqual([]);
    expect(found).toEqual(stretches(sets[at]!));
  }
  expect(answers[1]!.cases).toEqual({ UN: 2, 'UN (2)': 1 });
  expect(answers[1]!.names.toSorted()[1]).toBe('project.qde');
});

it('is the same file each time, byte for byte', async () => {
  expect(await fileOf([gold, harbour])).toEqual(await fileOf([gold, harbour]));
});

it.each([undefined, 'utf16'] as const)('proves what it wrote, in %s, and finds out what differs', async (unit) => {
  const format = qdpx(unit ? { unit } : {});
  expect(await proof(format, gold)).toEqual({ ok: true, value: true });
  expect((await proof(format, harbour, { ...harbour, marks: harbour.marks.slice(1) })).ok).toBe(false);
  const spoilt = await proof(format, harbour, harbour, (files) => {
    const file = files.files.get('.qdpx')!;
    file.bytes[Math.floor(file.length / 2)]! ^= 0x40;
  });
  expect(spoilt.ok).toBe(false);
});

it('says what XML cannot hold', async () => {
  const odd = {
    ...harbour,
    title: 'Har\u0001bour',
    marks: harbour.marks.map((mark) => ({ ...mark, tag: 'a\uffffb' })),
  };
  expect(await proof(qdpx({}), odd)).toEqual({ ok: true, value: true });
  expect(lossLines(addLosses({}, qdpx({}).loses, odd)).join()).toContain('characters that XML cannot hold, in 2 names');
  expect(lossLines(addLosses({}, qdpx({}).loses, harbour))).toEqual(['who made 2 links, and when']);
});

it('keeps the references to the register in order, however many there are', async () => {
  const words = Array.from({ length: 300 }, (_, at) => `word${at}`);
  const entry = (at: number) => ({ ...UN, id: sampleId('e'.repeat(1 + (at % 20))), name: `E${at % 20}` });
  const many = sampleArticle(
    words.join(' '),
    words.map((word, at) => ['actor', word, { attrs: { name: entry(at).name }, entries: { name: entry(at) } }]),
  );
  const marks = many.marks.map((mark, at) => ({
    ...mark,
    id: `${'m'.repeat(26)}/${'z'.repeat(26)}/${at}` as typeof mark.id,
  }));
  const [answer] = hasPython('lxml') ? await askPython(await fileOf([{ ...many, marks }])) : [];
  if (answer) expect([...new Set(Object.values(answer.cases))]).toEqual([15]);
  expect(await proof(qdpx({}), { ...many, marks })).toEqual({ ok: true, value: true });
});
