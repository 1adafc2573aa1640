import { describe, expect, it } from 'vitest';
import type { ForeignDocument } from '../../../../../shared/formats/foreign.ts';
import { gatherArticle, noCounts } from '../../../../../shared/formats/gather.ts';
import type { OffsetUnit } from '../../../../../shared/formats/offset-unit.ts';
import { looksLikeW3c, readW3c } from '../../../../../shared/formats/w3c/read.ts';
import { w3c } from '../../../../../shared/formats/w3c/w3c.ts';
import { writtenInMemory } from '../../../../kit/memory-files.ts';
import { goldArticle } from '../gold.ts';

const URL = 'https://example.org/quay';
const TEXT = '🙂 Nine boats came. Nine boats left. “Nine boats,” says Ilse Brandt.';
const textOf = (iri: string): string | undefined => (iri === URL ? TEXT : undefined);

const quote = (exact: string, prefix?: string, suffix?: string) => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
});
const position = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end });
const note = (selector: unknown, more: object = {}) => ({
  ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', motivation: 'tagging' },
  ...{ body: { type: 'TextualBody', value: 'claim' }, target: { source: URL, selector } },
  ...more,
});

const open = (value: unknown): readonly ForeignDocument[] => {
  const read = readW3c(JSON.stringify(value), textOf);
  if (!read.ok) throw new Error(read.message);
  return read.value;
};
const places = (value: unknown) =>
  open(value).flatMap(({ marks }) => marks.flatMap(({ spans }) => spans.map(({ start }) => start)));
const refusal = (json: string): string => {
  const read = readW3c(json, textOf);
  return read.ok ? 'it is read' : read.message;
};

describe('words', () => {
  it('are found by what stands around them, then by the position, in either unit', () => {
    expect(TEXT.indexOf('Nine boats left')).toBe(20);
    expect(places(note([quote('Nine boats', 'came. ')]))).toEqual([20]);
    expect(places(note([quote('Nine boats', '', ' left')]))).toEqual([20]);
    expect(places(note([quote('Nine boats', 'elsewhere: ', ' left')]))).toEqual([20]);
    expect(places(note([quote('Nine boats'), position(19, 29)]))).toEqual([20]);
    expect(places(note([quote('Nine boats'), position(20, 30)]))).toEqual([20]);
    expect(places(note([quote('Ilse Brandt'), position(3, 9)]))).toEqual([TEXT.indexOf('Ilse')]);
    expect(places(note({ type: 'XPathSelector', value: '/p', refinedBy: quote('says') }))).toEqual([
      TEXT.indexOf('says'),
    ]);
  });

  it('are counted and named when they are nowhere, or when nothing tells several places apart', () => {
    const [document] = open([
      ...[note(quote('Nine boats')), note(quote('Nine boats'), position(99, 109)), note(quote('ten boats'))],
      ...[note({ type: 'SvgSelector', value: '<svg/>' }), note(undefined)],
    ]);
    expect(document?.marks).toEqual([]);
    expect(document?.notRead).toEqual({
      'annotations whose words stand in several places that nothing tells apart (annotation 1 “Nine boats”, annotation 2 “Nine boats”)': 2,
      'annotations whose words are not in the text (annotation 3 “ten boats”)': 1,
      'annotations placed by something else than words or positions (annotation 4)': 1,
      'annotations of a whole text': 1,
    });
  });

  it('are not taken from a position that has them in both units, at two places', () => {
    const read = (at: number) => readW3c(JSON.stringify(note([quote('a'), position(at, at + 1)])), () => '🙂aaa');
    const [at2, at3] = [read(2), read(3)];
    expect(at2.ok && at2.value[0]?.marks).toEqual([]);
    expect(at3.ok && at3.value[0]?.marks).toEqual([]);
    const last = read(4);
    expect(last.ok && last.value[0]?.marks[0]?.spans).toEqual([{ start: 4, end: 5 }]);
  });

  it('without a quote are asked about where the units differ and nothing tells which it is', () => {
    const read = (value: unknown, text: string, told: OffsetUnit | null = null) => {
      const made = readW3c(JSON.stringify(value), () => text, told);
      return made.ok ? made.value[0]?.marks.map(({ spans }) => spans[0]?.start) : made.code;
    };
    expect(read(note(position(2, 6)), TEXT)).toBe('unit');
    expect(read(note(position(2, 6)), TEXT, 'code-points')).toEqual([3]);
    expect(read(note(position(3, 7)), TEXT, 'utf16')).toEqual([3]);
    // A quote that stands in front of the first such character fits both, and tells nothing.
    const both = [note([quote('a'), position(0, 1)]), note(position(2, 3))];
    expect(read(both, 'a🙂bc')).toBe('unit');
    expect(read(both, 'a🙂bc', 'utf16')).toEqual([0]);
    expect(read(both, 'a–bc')).toEqual([0, 2]);
    expect(read(note({ type: 'FragmentSelector', value: 'char=2,6' }), TEXT)).toBe('unit');
    expect(read(note({ type: 'FragmentSelector', value: 'char=2,6;length=9' }), TEXT, 'code-points')).toEqual([3]);
  });

  it('without a quote are where the other positions of the file have theirs', () => {
    expect(
      places([note([quote('Ilse'), position(TEXT.indexOf('Ilse'), TEXT.indexOf('Ilse') + 4)]), note(position(3, 7))]),
    ).toEqual([TEXT.indexOf('Ilse'), 3]);
    const ilse = TEXT.indexOf('Ilse');
    const mixed = [
      [ilse, ilse + 4],
      [ilse - 1, ilse + 3],
    ].map(([from, to]) => note([quote('Ilse'), position(from!, to!)]));
    expect(places([...mixed, note(position(3, 7))])).toEqual([ilse, ilse]);
  });
});

describe('a file', () => {
  it('may be one annotation, a list, a page, a collection with its pages, or a graph', () => {
    const one = note(quote('came'));
    const page = { type: 'AnnotationPage', items: [one] };
    const pages = {
      type: 'AnnotationCollection',
      total: 2,
      first: { ...page, next: { ...page, items: [note(quote('left'))] } },
    };
    for (const value of [one, [one], page, { ...pages, total: 1, first: page }, { '@graph': [one] }])
      expect(places(value)).toEqual([TEXT.indexOf('came')]);
    expect(places(pages)).toEqual([TEXT.indexOf('came'), TEXT.indexOf('left')]);
    const [document] = open({ ...pages, total: 7, first: { ...page, next: 'https://example.org/2' } });
    expect(document?.notRead).toEqual({ 'annotations on pages that are not in this file': 6 });
  });

  it('of Hypothesis is read: people, tags, comments, and the web page it is of', () => {
    const [document] = open({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { schema: 'http://schema.org/' }],
      ...{ type: 'Annotation', id: 'https://hypothes.is/a/x', created: '2026-01-02T03:04:05+00:00' },
      creator: 'acct:ilse@hypothes.is',
      body: [
        { type: 'TextualBody', value: 'Is it *so*?', format: 'text/markdown' },
        { type: 'TextualBody', purpose: 'tagging', value: 'claim' },
        { type: 'TextualBody', purpose: 'tagging', value: 'check' },
      ],
      target: [
        {
          source: URL,
          selector: [
            { type: 'RangeSelector', startSelector: {} },
            position(3, 13),
            quote('Nine boats', '🙂 ', ' came'),
          ],
        },
      ],
    });
    expect(document).toMatchObject({ name: URL, meta: { url: URL }, text: TEXT });
    const mark = { spans: [{ start: 3, end: 13 }], attrs: {}, annotator: 'ilse@hypothes.is', note: 'Is it *so*?' };
    expect(document?.marks).toEqual([
      { ...mark, id: 'https://hypothes.is/a/x', label: 'claim' },
      { ...mark, id: 'https://hypothes.is/a/x\ncheck', label: 'check' },
    ]);
    const rows = {
      total: 1,
      rows: [
        {
          id: 'y',
          uri: URL,
          user: 'acct:b@h',
          tags: ['t'],
          text: 'Oh',
          target: [{ source: URL, selector: [quote('left')] }],
        },
      ],
    };
    expect(open(rows)[0]?.marks).toMatchObject([{ label: 't', annotator: 'b@h', note: 'Oh' }]);
  });

  it('has bodies of every kind, several stretches, and links', () => {
    const marks = [
      note(quote('came'), { id: 'urn:a', bodyValue: 'Well.', body: undefined, motivation: 'commenting' }),
      note(quote('left'), {
        id: 'urn:b',
        body: ['http://www.wikidata.org/entity/Q1', { source: 'urn:e', purpose: 'identifying' }],
      }),
      note([], { id: 'urn:c', target: ['left', 'came'].map((word) => ({ source: URL, selector: quote(word) })) }),
    ];
    const linking = {
      type: 'Annotation',
      motivation: 'linking',
      body: { type: 'TextualBody', purpose: 'tagging', value: 'same' },
    };
    const links = [
      { ...linking, target: [{ id: 'urn:a' }, { id: 'urn:b' }] },
      { ...linking, body: ['urn:c'], target: 'urn:b' },
      { ...linking, target: ['urn:a', 'urn:gone'] },
    ];
    const [document] = open([...marks, ...links]);
    expect(document?.marks).toMatchObject([
      { label: 'commenting', note: 'Well.' },
      { label: 'tagging', attrs: { reference: 'urn:e http://www.wikidata.org/entity/Q1' } },
      { label: 'claim', spans: [{ start: TEXT.indexOf('came') }, { start: TEXT.indexOf('left') }] },
    ]);
    expect(document?.links).toEqual([
      { type: 'same', from: 'urn:a', to: 'urn:b' },
      { type: 'related', from: 'urn:b', to: 'urn:c' },
    ]);
    expect(document?.notRead).toEqual({ 'links whose marks are not both here': 1 });
  });

  it('of our own needs nothing else; marks that are not exact stay out and are counted', async () => {
    const article = gatherArticle(goldArticle().parts, 'include', noCounts());
    const file = (await writtenInMemory(w3c({}), [article])).files.text('.w3c.jsonld');
    expect(looksLikeW3c(file.slice(0, 1000))).toBe(true);
    const read = readW3c(file);
    const [document] = read.ok ? read.value : [];
    const there = article.marks.filter(({ spans }) => spans.some(({ start }) => start !== null));
    const exact = article.marks.filter(({ state }) => state === 'exact');
    expect(document?.marks.map(({ id }) => id)).toEqual(exact.map(({ id }) => id));
    expect(document?.notRead).toMatchObject({ 'marks that are not exact': there.length - exact.length });
    expect(document).toMatchObject({
      name: 'Gold, "first"',
      text: article.text,
      meta: { outlet: '@gold', date: '2024-10-18' },
    });
  });
});

describe('a file that is none', () => {
  it.each([
    ['{"type": "Annotation",\n "target" 3}', /^Line 2, column \d+: from here on it is not JSON/],
    [JSON.stringify(note(quote('came'))).slice(0, -9), /^Line 1, column \d+: from here on it is not JSON/],
    [JSON.stringify([note(quote('came')), 7]), 'Annotation 2: it is no object of JSON. Mend it, or take it'],
    [JSON.stringify([{ type: 'Annotation' }]), 'Annotation 1: it has no target'],
    [JSON.stringify(note(quote('came'), { target: {} })), 'Annotation 1: its target names no source'],
    [JSON.stringify(note(position(9, 4))), 'there is no stretch from 9 to 4'],
    [
      JSON.stringify({ type: 'AnnotationCollection', total: 3, first: 'https://example.org/p1' }),
      'collection names its pages only',
    ],
    [
      JSON.stringify(note(quote('came'), { target: { source: 'https://example.org/b', selector: quote('came') } })),
      /holds no texts, and none of those .*\(https:\/\/example\.org\/b for one\)/,
    ],
    ['[]', 'Nothing in this file annotates a text.'],
  ])('is refused in one sentence: %s', (json, why) => {
    expect(refusal(json)).toMatch(why);
    expect(refusal(json)).not.toMatch(/\n/);
  });

  it('is refused or read, and nothing else, when any of its characters is another', () => {
    const good = JSON.stringify([note([quote('came', 'boats '), position(13, 17)], { creator: { name: 'Ilse' } })]);
    let refused = 0;
    for (let at = 0; at < good.length; at++) {
      for (const sign of ['"', '}', '0', '\ud83d'])
        if (!readW3c(good.slice(0, at) + sign + good.slice(at + 1), textOf).ok) refused++;
      if (!readW3c(good.slice(0, at), textOf).ok) refused++;
    }
    expect(refused).toBeGreaterThan(good.length);
  });

  it('does not hang on what is deep, long or everywhere', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(refusal(deep)).toBe('Nothing in this file annotates a text. Export it again together with its annotations.');
    const many = 'a'.repeat(30_000);
    const read = readW3c(
      JSON.stringify(Array.from({ length: 200 }, () => note([quote('a'), position(500, 501)]))),
      () => many,
    );
    expect(read.ok && read.value[0]?.marks.every(({ spans }) => spans[0]?.start === 500)).toBe(true);
  });
});
