import jsonld from 'jsonld';
import { expect, it } from 'vitest';
import type { DatasetArticle } from '../../../../../shared/formats/dataset.ts';
import { gatherArticle, noCounts } from '../../../../../shared/formats/gather.ts';
import { w3c } from '../../../../../shared/formats/w3c/w3c.ts';
import { articleIdOf } from '../../../../../shared/model/ids.ts';
import { proof, writtenInMemory } from '../../../../kit/memory-files.ts';
import { goldArticle } from '../gold.ts';
import { sampleArticle } from '../sample-article.ts';
import { ANNO_JSONLD } from './anno-context.ts';
import { flawsOf } from './model.ts';

const article = gatherArticle(goldArticle().parts, 'include', noCounts());
const [text, aid] = ['Two boats came. Two boats left.', articleIdOf('Two boats came. Two boats left.')];
const other: DatasetArticle = { ...article, aid, text, textHash: aid, zones: [], marks: [], relations: [] };

const fileOf = async (...articles: DatasetArticle[]) =>
  JSON.parse((await writtenInMemory(w3c({}), articles)).files.text('.w3c.jsonld'));

it('keeps the rules of the model, in a collection of one page', async () => {
  const file = await fileOf(article, other);
  expect(flawsOf(file)).toEqual([]);
  expect(file.total).toBe(file.first.items.length);
  expect(file.first).toMatchObject({ startIndex: 0, partOf: { id: file.id, total: file.total } });
  expect(file.last).toBe(file.first.id);
});

it('is the same file each time, and another for other articles', async () => {
  const [once, again, more] = [await fileOf(article), await fileOf(article), await fileOf(article, other)];
  expect(again).toEqual(once);
  expect(more.id).not.toBe(once.id);
});

it('counts code points, cuts no grapheme, and has the words around a quote', async () => {
  const { first } = await fileOf(article);
  const points = [...article.text];
  const graphemes = new Set([...new Intl.Segmenter().segment(article.text)].map(({ index }) => index));
  graphemes.add(article.text.length);
  let seen = 0;
  for (const { target } of first.items)
    for (const { selector } of [target].flat()) {
      if (!selector) continue;
      const [quote, position] = selector;
      expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
      const before = points.slice(0, position.start).join('');
      expect(before.endsWith(quote.prefix ?? '')).toBe(true);
      expect(graphemes.has(before.length - (quote.prefix ?? '').length)).toBe(true);
      expect(graphemes.has(before.length + quote.exact.length + (quote.suffix ?? '').length)).toBe(true);
      expect((quote.prefix ?? '').length).toBeLessThanOrEqual(32);
      seen++;
    }
  expect(seen).toBeGreaterThan(10);
});

it('cuts no grapheme where the words around a quote begin and end', async () => {
  const [family, flag] = ['👨‍👩‍👧‍👦', '🇸🇾'];
  const { first } = await fileOf(sampleArticle(`${family.repeat(4)} word ${flag.repeat(12)}`, [['claim', 'word']]));
  const [quote] = first.items[1].target.selector;
  expect(quote).toMatchObject({ prefix: `${family.repeat(2)} `, suffix: ` ${flag.repeat(7)}` });
});

it('loses nothing when a processor of JSON-LD makes triples of it', async () => {
  const entries = { name: { id: article.marks[0]!.id, name: 'Éva', externalId: 'Q42' } };
  const marks = article.marks.map((mark, at) => (at === 0 ? { ...mark, attrs: { name: 'Éva' }, entries } : mark));
  const file = await fileOf({ ...article, url: 'https://example.org/a?b=c', marks });
  const documentLoader = async (url: string) => {
    expect(url).toBe('http://www.w3.org/ns/anno.jsonld');
    return { contextUrl: undefined, documentUrl: url, document: ANNO_JSONLD };
  };
  const quads = (await jsonld.toRDF(file, { documentLoader })) as readonly Quad[];
  const said = quads.map(({ object }) => object.value);
  const { '@context': context, ...rest } = file;
  expect(context).toHaveLength(2);
  // Every text, number and flag of the file is the object of a triple, as often as nodes say it.
  const saying = new Map<string, number>();
  for (const { leaf } of new Map(leavesOf(rest, '', '').map((each) => [JSON.stringify(each), each])).values())
    saying.set(leaf, (saying.get(leaf) ?? 0) + 1);
  expect([...saying.keys()].length).toBeGreaterThan(100);
  const counts = Map.groupBy(said, (value) => value);
  expect([...saying].filter(([leaf, times]) => (counts.get(leaf)?.length ?? 0) < times)).toEqual([]);
  expect(said.some((value) => value === 'http://www.wikidata.org/entity/Q42')).toBe(true);
});

it('finds out when a position is written in another unit', async () => {
  const check = (spoil: (file: string) => string) =>
    proof(w3c({}), article, article, (files) => {
      const file = files.files.get('.w3c.jsonld')!;
      const bytes = new TextEncoder().encode(spoil(files.text('.w3c.jsonld')));
      expect(bytes.length).toBe(file.length);
      file.bytes = bytes;
    });
  expect((await check((file) => file)).ok).toBe(true);
  const span = article.marks.at(-1)!.spans[0]!;
  const last = article.marks.findLast(({ spans }) => spans[0]?.start !== null)!.spans[0]!;
  expect(span.start).toBe(null);
  const wrong = (file: string) =>
    file.replace(`"start":${last.start},"end":${last.end}}`, `"start":${last.start16},"end":${last.end16}}`);
  expect(last.start).not.toBe(last.start16);
  expect((await check(wrong)).ok).toBe(false);
});

interface Quad {
  readonly object: { readonly value: string };
}

/** What the nodes of a document say: IRIs, words, numbers, flags. A node is known by its id; one without is its own. */
function leavesOf(value: unknown, node: string, key: string): readonly Leaf[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => leavesOf(each, `${node}/${key}/${at}`, key));
  if (typeof value === 'object' && value !== null) {
    const own = 'id' in value ? String(value.id) : `${node}/${key}`;
    return Object.entries(value).flatMap(([name, each]) => leavesOf(each, own, name));
  }
  // The id of a node is the subject of its triples, and terms of the model become its IRIs.
  return ['id', 'type', 'motivation', 'purpose'].includes(key) ? [] : [{ node, key, leaf: String(value) }];
}

interface Leaf {
  readonly node: string;
  readonly key: string;
  readonly leaf: string;
}
