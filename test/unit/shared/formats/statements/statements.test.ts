import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DatasetEntry } from '../../../../../shared/formats/dataset.ts';
import { addLosses, lossLines } from '../../../../../shared/formats/losses.ts';
import type { RegisterRow } from '../../../../../shared/formats/register-rows.ts';
import { statements } from '../../../../../shared/formats/statements/statements.ts';
import { statementTables } from '../../../../../shared/formats/statements/tables.ts';
import { writtenInMemory } from '../../../../kit/memory-files.ts';
import { hasPython, python } from '../../../../kit/python.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';
import { sampleArticle, sampleId } from '../sample-article.ts';

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('statements');
});
afterEach(() => dir.remove());

const entry = (name: string, externalId = ''): DatasetEntry => ({ id: sampleId(name), name, externalId });
const union = entry('Dock <Union> & "friends"\nof ours', 'Q7');
const mayor = entry('Mayor');
const wall = entry('Sea wall');

const register: readonly RegisterRow[] = [
  { ...union, kind: 'actor', type: 'organisation', unit: '', note: '', aliases: [], merged: [] },
  { ...mayor, kind: 'actor', type: '', unit: '', note: '', aliases: [], merged: [] },
];

const about = (claimer: DatasetEntry | null, stance?: string) => ({
  attrs: { concept: wall.name, ...(claimer && { claimer: claimer.name }), ...(stance && { stance }) },
  entries: { concept: wall, ...(claimer && { claimer }) },
});

/** Two who agree, one of them twice, one who disagrees, the outlet, and a claim that nobody is told to have made. */
const article = sampleArticle(
  '🙂 The dockers want the wall. They want it now. The mayor says no, says Ilse, and pays nothing. Rain fell. It rained.',
  [
    ['claim', 'want the wall', about(union, '+1')],
    ['claim', 'want it now', about(union, '+1')],
    ['claim', 'says no', about(null, '-1')],
    ['actor', 'The mayor', { attrs: { name: 'Mayor', type: 'person' }, entries: { name: mayor } }],
    ['actor', 'Ilse', { attrs: { name: 'Ilse' } }],
    ['claim', 'pays nothing', { attrs: { outlet: true, concept: 'money' } }],
    ['claim', 'Rain fell', about(null)],
    [
      'claim',
      'It rained',
      { ...about(entry('Ben'), '+1'), attrs: { concept: wall.name, claimer: 'Ben', stance: '+1' } },
    ],
    ['figure', 'now'],
    ['actor', 'They', { attrs: { form: 'pronoun' } }],
  ],
  [
    ['source', 2, 3],
    ['source', 2, 4],
    ['cue', 2, 3],
    ['source', 6, 9],
  ],
);

describe('statements', () => {
  it('are a row for each claim and source, with the offsets of UTF-16 and who and what is meant', async () => {
    const { files } = await writtenInMemory(statements({ register }), [article]);
    const { data } = Papa.parse<Record<string, string>>(files.text('.statements.csv').slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    for (const { start, stop, quote } of data) expect(article.text.slice(Number(start), Number(stop))).toBe(quote);
    expect(data.map((row) => [row.person, row.organization, row.actor_type, row.concept, row.agreement])).toEqual([
      ['', union.name, 'organisation', 'Sea wall', '1'],
      ['', union.name, 'organisation', 'Sea wall', '1'],
      ['Mayor', '', 'person', 'Sea wall', '0'],
      ['Ilse', '', '', 'Sea wall', '0'],
      ['', 'Lowland Post', 'outlet', 'money', ''],
      ['', '', '', 'Sea wall', ''],
      ['Ben', '', '', 'Sea wall', '1'],
    ]);
    expect(data[0]).toMatchObject({
      actor_external_id: 'Q7',
      actor_id: union.id,
      date: '2026-01-01',
      coder_name: 'Ana',
    });
    const documents = Papa.parse<Record<string, string>>(files.text('.documents.csv').slice(1), { header: true });
    expect(documents.data[0]).toMatchObject({ document: article.aid, outlet: 'Lowland Post', text: article.text });
  });

  it.skipIf(!hasPython('lxml'))('are two networks that lxml reads (skipped where Python has no lxml)', async () => {
    const { files } = await writtenInMemory(statements({ register }), [article]);
    const read = (name: string) => {
      const path = join(dir.path, 'graph.graphml');
      writeFileSync(path, files.files.get(name)!.whole);
      return python(READ_GRAPHML, path) as { nodes: Record<string, string>; edges: unknown[] };
    };
    const two = read('.actors-concepts.graphml');
    expect(two.nodes).toMatchObject({
      a0: union.name,
      a1: 'Mayor',
      a2: 'Ilse',
      a3: 'Lowland Post',
      c0: 'Sea wall',
      c1: 'money',
    });
    expect(two.edges).toEqual([
      ['a0', 'c0', { weight: '2', agree: '2', disagree: '0', neither: '0', agreement: '1' }],
      ['a1', 'c0', { weight: '1', agree: '0', disagree: '1', neither: '0', agreement: '-1' }],
      ['a2', 'c0', { weight: '1', agree: '0', disagree: '1', neither: '0', agreement: '-1' }],
      ['a3', 'c1', { weight: '1', agree: '0', disagree: '0', neither: '1', agreement: '0' }],
      ['a4', 'c0', { weight: '1', agree: '1', disagree: '0', neither: '0', agreement: '1' }],
    ]);
    const one = read('.actors.graphml');
    expect(Object.keys(one.nodes)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4']);
    expect(one.edges).toEqual([
      ['a0', 'a1', { weight: '1', congruence: '0', conflict: '1' }],
      ['a0', 'a2', { weight: '1', congruence: '0', conflict: '1' }],
      ['a0', 'a4', { weight: '1', congruence: '1', conflict: '0' }],
      ['a1', 'a2', { weight: '1', congruence: '1', conflict: '0' }],
      ['a1', 'a4', { weight: '1', congruence: '0', conflict: '1' }],
      ['a2', 'a4', { weight: '1', congruence: '0', conflict: '1' }],
    ]);
  });

  it('take free words of two articles for two actors, entries, outlets and concepts for the same', async () => {
    const free = { concept: 'the wall', stance: '+1' };
    const articleOf = (text: string) =>
      sampleArticle(
        text,
        [
          ['claim', 'is safe', { attrs: { ...free, claimer: 'the minister' } }],
          ['claim', 'is high', { attrs: { ...free, outlet: true } }],
          ['claim', 'is long', about(mayor, '-1')],
          ['claim', 'is old', { attrs: free }],
          ['actor', 'a spokesman'],
        ],
        [['source', 3, 4]],
      );
    const format = statements({ register });
    const [one, two] = [
      articleOf('It is safe, is high, is long, is old: a spokesman.'),
      articleOf('All is safe, is high, is long, is old, a spokesman said.'),
    ];
    const { files } = await writtenInMemory(format, [one, two]);
    const nodes = (name: string) =>
      [...files.text(name).matchAll(/<node .*<\/node>/g)].map(([node]) =>
        ['label', 'document'].map((key) => new RegExp(`node_${key}">([^<]*)<`).exec(node)?.[1] ?? null),
      );
    const actors = [
      ['the minister', one.aid],
      ['Lowland Post', null],
      ['Mayor', null],
      ['a spokesman', one.aid],
      ['the minister', two.aid],
      ['a spokesman', two.aid],
    ];
    expect(nodes('.actors.graphml')).toEqual(actors);
    expect(nodes('.actors-concepts.graphml')).toEqual([...actors, ['the wall', null], ['Sea wall', null]]);
    const losses = addLosses(addLosses({}, format.loses, one), format.loses, two);
    expect(lossLines(losses).join()).toContain('whether 4 actors that no entry of the register names are the same');
  });

  it('say of sources of other marks than claims that they are left out', () => {
    const told = sampleArticle(
      'Ilse said that rain fell.',
      [
        ['Saying', 'said'],
        ['claim', 'rain fell'],
        ['actor', 'Ilse'],
      ],
      [
        ['source', 0, 2],
        ['source', 1, 2],
      ],
    );
    const losses = addLosses({}, statements({ register: [] }).loses, told);
    expect(lossLines(losses)).toContain('1 link that does not say who makes a claim');
  });

  it('count the claims that join nothing in the networks', () => {
    const { loses } = statements({ register });
    // Nobody told who says that rain fell.
    expect(addLosses({}, loses, article).outsideNetworks).toBe(1);
    const told = sampleArticle(
      'Rain fell, said Ilse and Ben. Snow fell.',
      [
        ['claim', 'Rain fell'],
        ['claim', 'Snow fell', about(null)],
        ['actor', 'Ilse'],
        ['actor', 'Ben'],
      ],
      [
        ['source', 0, 2],
        ['source', 0, 3],
      ],
    );
    expect(lossLines(addLosses({}, loses, told)).join()).toContain(
      '2 claims in the networks: they are in the table alone',
    );
  });

  it('count the sources of a claim that names somebody else as its claimer, and pronouns that mean nobody', async () => {
    const told = sampleArticle(
      'Rain fell and snow fell, Ilse said; so did the mayor. He was wet. They were not.',
      [
        ['claim', 'Rain fell', about(mayor, '+1')],
        ['claim', 'snow fell', { attrs: { concept: 'snow', claimer: 'Ilse' } }],
        ['actor', 'Ilse', { attrs: { name: 'Ilse' } }],
        ['actor', 'the mayor', { attrs: { name: 'Mayor' }, entries: { name: mayor } }],
        ['actor', 'He', { attrs: { name: 'Mayor', form: 'pronoun' }, entries: { name: mayor } }],
        ['claim', 'was wet', about(null)],
        ['actor', 'They', { attrs: { form: 'pronoun' } }],
      ],
      [
        ['source', 0, 2], // somebody else
        ['source', 0, 3],
        ['source', 0, 4],
        ['source', 1, 2],
        ['source', 1, 3], // somebody else
        ['source', 5, 6], // nobody
        ['source', 5, 2],
      ],
    );
    const format = statements({ register });
    expect(addLosses({}, format.loses, told).unusedSources).toBe(3);
    expect(lossLines({ unusedSources: 1 })).toEqual([expect.stringContaining('1 link to the source of a claim: its')]);
    const { files } = await writtenInMemory(format, [told]);
    const options = { header: true, skipEmptyLines: true } as const;
    const { data } = Papa.parse<Record<string, string>>(files.text('.statements.csv').slice(1), options);
    expect(data.map(({ actor }) => actor)).toEqual(['Mayor', 'Ilse', 'Ilse']);
  });
});

it('statements are read back as quickly far down in a text as at its beginning', () => {
  const far = `${'🙂 word '.repeat(6000)}here`;
  const [first, last] = [sampleArticle(far, [['claim', 'word']]), sampleArticle(far, [['claim', 'here']])];
  const tables = statementTables(() => '');
  const took = [first, last].map((one) => {
    const marks = Array.from({ length: 800 }, (_, at) => ({
      ...one.marks[0]!,
      id: sampleId(`m ${'i'.repeat(at % 20)}`),
    }));
    const written = tables.write({ ...one, marks }, 1);
    return (): number => {
      const begun = performance.now();
      expect(tables.read(written)).toMatchObject({ ok: true, value: { marks: { 0: { spans: one.marks[0]!.spans } } } });
      return performance.now() - begun;
    };
  });
  const [near, away] = took.map((read) => Math.min(read(), read(), read()));
  expect(away! / near!).toBeLessThan(5);
});

/** Nodes by id with their labels, and edges with all their attributes by name. */
const READ_GRAPHML = `
import json, sys
from lxml import etree
ns = '{http://graphml.graphdrawing.org/xmlns}'
root = etree.parse(sys.argv[1]).getroot()
names = {key.get('id'): key.get('attr.name') for key in root.iter(ns + 'key')}
data = lambda element: {names[d.get('key')]: d.text for d in element.iter(ns + 'data')}
nodes = {node.get('id'): data(node)['label'] for node in root.iter(ns + 'node')}
edges = [[e.get('source'), e.get('target'), data(e)] for e in root.iter(ns + 'edge')]
print(json.dumps({'nodes': nodes, 'edges': edges}))
`;
