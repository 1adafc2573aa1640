import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleOfBlocks } from '../../../../../shared/ingest/blocks/article-of-blocks.ts';
import type { Block, BlockKind } from '../../../../../shared/ingest/blocks/block.ts';
import { withHeadline } from '../../../../../shared/ingest/blocks/with-headline.ts';
import { canonicalText } from '../../../../../shared/text/canonical.ts';
import { oddText } from '../../text/odd-text.ts';

const BODY =
  'The ferry Halcyon ran aground off the northern pier early on Sunday with 212 people on board, the coast guard said.';

function made(...args: Parameters<typeof articleOfBlocks>) {
  const article = articleOfBlocks(...args);
  if (!article.ok) throw new Error(article.message);
  return article.value;
}

describe('an article of blocks', () => {
  it('structure decides what lines are, words decide about plain paragraphs', () => {
    const { article } = made(
      [
        { kind: 'heading', text: 'ferry aground.' },
        { kind: 'paragraph', text: 'By Jane Doe' },
        { kind: 'caption', text: 'The boat' },
        { kind: 'paragraph', text: BODY },
        { kind: 'quote', text: 'By Jane Doe' },
        { kind: 'table', text: 'Published\t5 March 2023' },
        { kind: 'verbatim', text: '\n  - a\n\n  - b\n' },
        { kind: 'list', text: 'one\ntwo' },
        { kind: 'paragraph', text: 'Share this' },
      ],
      {},
    );
    expect(article.zones.map(({ type, start, end }) => `${type}: ${article.text.slice(start, end)}`)).toEqual([
      'heading: ferry aground.',
      'byline: By Jane Doe',
      'caption: The boat',
      'list: one\ntwo',
      'boilerplate: Share this',
    ]);
    expect(article.text).toContain('\n\n  - a\n\n  - b\n\none');
  });

  it('what the document says of itself wins over its text, and that over what may be true', () => {
    const blocks: Block[] = [
      { kind: 'heading', text: 'Ferry aground' },
      { kind: 'paragraph', text: 'By Jane Doe' },
      { kind: 'dateline', text: '5 March 2023' },
      { kind: 'paragraph', text: BODY },
    ];
    const { meta } = made(
      blocks,
      { title: ' Ferry\n aground off  Havenport ', date: 'last Sunday', outlet: '' },
      { byline: 'Administrator', outlet: 'Post', url: 'nowhere', date: '1999-01-01' },
    ).article;
    expect(meta).toEqual({
      title: 'Ferry aground off Havenport',
      outlet: 'Post',
      byline: 'Jane Doe',
      date: '2023-03-05',
      url: '',
      language: 'en',
    });
  });

  it.each([
    ['en', 'en'],
    ['en-GB', 'en-GB'],
    ['de', 'en'],
    ['no language', 'en'],
    ['', 'en'],
  ])('its words are English and it says %j: %s', (told, language) => {
    const text = `${BODY} ${BODY.replace('ferry', 'boat')} It was the second of that week and they had said that it would not be the last.`;
    expect(made([{ kind: 'paragraph', text }], { language: told }).article.meta.language).toBe(language);
  });

  it.each([
    ['nb-NO', 'nb-NO'],
    ['no', 'no'],
    ['en', 'nb'],
    ['', 'nb'],
  ])('a language told as %j is, of a Norwegian text, %j', (told, language) => {
    const text =
      'Ingen var blitt skadet, men etter stormen fikk noen ikke komme hjem fra skolen; de ble der av frykt for ny vind.';
    expect(made([{ kind: 'paragraph', text }], { language: told }).article.meta.language).toBe(language);
  });

  it('a heading above a text without one whole sentence is its title', () => {
    const blocks: Block[] = [
      { kind: 'heading', text: 'Fog' },
      { kind: 'paragraph', text: 'no ferry today' },
      { kind: 'heading', text: 'Sun' },
    ];
    expect(made(blocks, {}).article.meta.title).toBe('Fog');
  });

  it('what is left out says where it would stand', () => {
    const { article, leftOut } = made(
      [
        { kind: 'list', text: 'menu', leftOut: 'navigation' },
        { kind: 'heading', text: 'Ferry aground' },
        { kind: 'paragraph', text: 'advertisement', leftOut: 'beside' },
        { kind: 'paragraph', text: BODY },
        { kind: 'paragraph', text: 'imprint', leftOut: 'page-foot' },
      ],
      {},
    );
    expect(article.text).toBe(`Ferry aground\n\n${BODY}`);
    expect(leftOut).toEqual([
      { text: 'menu', reason: 'navigation', at: 0 },
      { text: 'advertisement', reason: 'beside', at: 15 },
      { text: 'imprint', reason: 'page-foot', at: article.text.length },
    ]);
  });

  it('blocks without words are no article', () => {
    expect(articleOfBlocks([{ kind: 'paragraph', text: ' \u00A0\n' }], { title: 'Title' })).toMatchObject({
      code: 'empty',
    });
  });

  it('any blocks: the text is canonical, zones are whole lines of what the structure says', () => {
    const kind = fc.constantFrom<BlockKind>(
      'heading',
      'paragraph',
      'list',
      'caption',
      'byline',
      'dateline',
      'quote',
      'table',
      'verbatim',
    );
    const blocks = fc.array(fc.record({ kind, text: oddText() }), { maxLength: 8 });
    fc.assert(
      fc.property(blocks, (all) => {
        const article = articleOfBlocks(all, {});
        if (!article.ok) return;
        const { text, zones } = article.value.article;
        expect(canonicalText(text)).toEqual({ ok: true, value: text });
        const key = (words: string) => words.toWellFormed().replace(/[\s\uFEFF]+/g, '');
        expect(key(text)).toBe(all.map((block) => key(block.text)).join(''));
        for (const { start, end } of zones) {
          expect(start === 0 || text[start - 1] === '\n').toBe(true);
          expect(end === text.length || text[end] === '\n').toBe(true);
        }
        const headings = all.filter((block) => block.kind === 'heading' && key(block.text) !== '');
        expect(zones.filter(({ type }) => type === 'heading').length).toBeGreaterThanOrEqual(headings.length);
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});

describe('the headline stands once', () => {
  const kinds = (blocks: readonly Block[], shown: string) =>
    withHeadline(blocks, shown).map(({ kind, text }) => `${kind}: ${text}`);

  it.each<readonly [what: string, blocks: readonly Block[], expected: readonly string[]]>([
    ['above, where it is missing', [{ kind: 'paragraph', text: 'a' }], ['heading: Big news', 'paragraph: a']],
    [
      'as a heading, where it is a paragraph',
      [
        { kind: 'paragraph', text: 'BIG  news' },
        { kind: 'paragraph', text: 'a' },
      ],
      ['heading: Big news', 'paragraph: a'],
    ],
    [
      'below a kicker',
      [
        { kind: 'paragraph', text: 'Coast' },
        { kind: 'heading', text: 'Big news' },
        { kind: 'heading', text: 'Big news' },
      ],
      ['paragraph: Coast', 'heading: Big news'],
    ],
    [
      'out of a block of lines',
      [{ kind: 'paragraph', text: 'Big news\nBy Jane' }],
      ['heading: Big news', 'paragraph: By Jane'],
    ],
    [
      'above a picture whose words are the same',
      [
        { kind: 'paragraph', text: 'a' },
        { kind: 'caption', text: 'Big news' },
      ],
      ['heading: Big news', 'paragraph: a', 'caption: Big news'],
    ],
    ['not out of a list', [{ kind: 'list', text: 'Big news\nOther' }], ['heading: Big news', 'list: Big news\nOther']],
  ])('%s', (_, blocks, expected) => {
    expect(kinds(blocks, 'Big news')).toEqual(expected);
  });

  it('the same words further down stay: a paragraph of them, a heading that takes them up', () => {
    const others = ['a', 'b', 'c', 'd'].map((text): Block => ({ kind: 'paragraph', text }));
    const later: readonly Block[] = [
      { kind: 'paragraph', text: 'Big news' },
      { kind: 'heading', text: 'Big news' },
    ];
    const all = others.map(({ kind, text }) => `${kind}: ${text}`);
    expect(kinds([...others, ...later], 'Big news')).toEqual([
      ...['heading: Big news', ...all],
      ...['paragraph: Big news', 'heading: Big news'],
    ]);
  });

  it('without one, the blocks stay', () => {
    expect(kinds([{ kind: 'paragraph', text: 'a' }], '')).toEqual(['paragraph: a']);
  });
});
