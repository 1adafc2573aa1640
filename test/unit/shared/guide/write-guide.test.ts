import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { parseGuideCaret } from '../../../../shared/guide/caret.ts';
import { guideRoot } from '../../../../shared/guide/guide-root.ts';
import { guideMarkdown } from '../../../../shared/guide/markdown.ts';
import type { GuideBlock, GuideInline } from '../../../../shared/guide/page.ts';
import { guidelinesOf } from '../../../../shared/guide/read-guide.ts';
import { safeUrl } from '../../../../shared/guide/safe-url.ts';
import { saysNothing, sectionOf } from '../../../../shared/guide/sections.ts';
import { addExample, addSections } from '../../../../shared/guide/write-guide.ts';
import { type ActId, articleIdOf } from '../../../../shared/model/ids.ts';
import { ANA } from '../../../kit/people.ts';
import { element, line, pageOf, piece, textMark } from './crafted.ts';

const AID = articleIdOf('One.\n');
const example = (letter: string, tag: string) => ({
  aid: AID,
  mark: `${ANA}/${letter.repeat(26)}/0` as ActId,
  quote: `quote ${letter}`,
  tag,
});
const shape = (blocks: readonly GuideBlock[]) =>
  blocks.map((block) =>
    block.kind === 'section'
      ? `#${block.tag}`
      : 'content' in block
        ? block.content
            .map((each) => ('text' in each ? each.text : 'example' in each ? `[${each.example.quote}]` : ''))
            .join('')
        : block.kind,
  );

describe('sections and examples', () => {
  it('a section a tag, once, at the end, with a line to write in', () => {
    const doc = pageOf(line('first'), piece({ __type: 'guide-section', __tag: 'actor' }), line('who'));
    addSections(guideRoot(doc), ['claim', 'actor', 'figure']);
    addSections(guideRoot(doc), ['claim', 'actor', 'figure']);
    const { blocks, foreign } = guidelinesOf(doc);
    expect(foreign).toBe(false);
    expect(shape(blocks)).toEqual(['first', '#actor', 'who', '#claim', '', '#figure', '']);
    expect(saysNothing(sectionOf(blocks, 'claim')!)).toBe(true);
  });

  it('an example stands at the end of its section, before the empty line there; a missing section is made', () => {
    const doc = pageOf(
      piece({ __type: 'guide-section', __tag: 'claim' }),
      line('what'),
      element({ __type: 'paragraph' }),
    );
    const root = guideRoot(doc);
    addExample(root, example('a', 'claim'));
    addExample(root, example('b', 'figure'));
    addExample(root, example('c', 'claim'));
    expect(shape(guidelinesOf(doc).blocks)).toEqual([
      '#claim',
      'what',
      '[quote a]',
      '[quote c]',
      '',
      '#figure',
      '[quote b]',
      '',
    ]);
    expect(guidelinesOf(doc).foreign).toBe(false);
  });

  it('an example stands where it belongs, whatever sets the lines before it', () => {
    const doc = pageOf(line('before'), piece({ __type: 'guide-section', __tag: 'claim' }), line('what'), line('last'));
    const root = guideRoot(doc);
    root.format(0, 1, { bold: true });
    root.insertEmbed(3, piece({ __type: 'guide-section', __tag: 'figure' }));
    addExample(root, example('a', 'claim'));
    expect(shape(guidelinesOf(doc).blocks).filter((block) => block !== 'unknown')).toEqual([
      'before',
      '#claim',
      'what',
      '[quote a]',
      '#figure',
      'last',
    ]);
  });

  it('a section ends at the next one and at a heading of the highest level, and is both parts where there are two', () => {
    const doc = pageOf(
      line('before'),
      piece({ __type: 'guide-section', __tag: 'claim' }),
      line('one'),
      element({ __type: 'heading', __tag: 'h2' }, textMark(), 'inside'),
      piece({ __type: 'guide-section', __tag: 'gone' }),
      line('of a tag that is no more'),
      piece({ __type: 'guide-section', __tag: 'claim' }),
      line('two'),
      element({ __type: 'heading', __tag: 'h1' }, textMark(), 'outside'),
      line('after'),
    );
    const { blocks } = guidelinesOf(doc);
    expect(shape(sectionOf(blocks, 'claim')!)).toEqual(['one', 'inside', 'two']);
    expect(shape(sectionOf(blocks, 'gone')!)).toEqual(['of a tag that is no more']);
    expect(sectionOf(blocks, 'figure')).toBeNull();
  });
});

it('a file of them reads as Markdown, whatever their words look like', () => {
  const doc = pageOf(
    element({ __type: 'heading', __tag: 'h1' }, textMark(), 'A # B'),
    piece({ __type: 'guide-section', __tag: 'claim' }),
    element(
      { __type: 'paragraph' },
      textMark(),
      '1. no *list* ',
      textMark({ __format: 1 }),
      ' bold ',
      textMark({ __format: 3 }),
      'both',
    ),
    element({ __type: 'quote' }, element({ __type: 'link', __url: 'https://example.org/a(b)' }, textMark(), 'there')),
    element(
      { __type: 'list', __listType: 'number', __start: 2 },
      element({ __type: 'listitem' }, textMark(), 'one'),
      element(
        { __type: 'listitem' },
        element({ __type: 'list', __listType: 'bullet' }, element({ __type: 'listitem' }, textMark(), 'inner')),
      ),
    ),
  );
  addExample(guideRoot(doc), example('a', 'claim'));
  addExample(guideRoot(doc), example('b', 'claim'));
  const text = guideMarkdown(guidelinesOf(doc).blocks, {
    title: 'Ferry',
    tagLabel: () => 'Claim',
    quoteOf: ({ quote }) => (quote === 'quote a' ? 'as it is *now*' : null),
    gone: 'gone',
  });
  expect(text).toBe(
    [
      '# Ferry',
      '## A \\# B',
      '## Claim',
      '1\\. no \\*list\\*  **bold** ***both***',
      '> [there](<https://example.org/a(b)>)',
      '2. one\n3. \n   - inner',
      '“as it is \\*now\\*” (Claim)',
      '“quote b” (Claim; gone)\n',
    ].join('\n\n'),
  );
});

it('lines that Markdown would take for something else stay the lines they are', () => {
  const items = (words: string) =>
    element({ __type: 'list', __listType: 'bullet' }, element({ __type: 'listitem' }, textMark(), words));
  const doc = pageOf(
    line('---'),
    line('    indented'),
    line('\tby a tab'),
    element({ __type: 'paragraph' }, textMark(), 'words', new Y.Map([['__type', 'linebreak']]), textMark(), '==='),
    items('one'),
    items('two'),
    line('- - -'),
  );
  const text = guideMarkdown(guidelinesOf(doc).blocks, {
    title: 'Ferry',
    tagLabel: () => 'Claim',
    quoteOf: () => null,
    gone: 'gone',
  });
  expect(text).toBe(
    [
      '# Ferry',
      '\\---',
      '&#32;&#32;&#32;&#32;indented',
      '&#9;by a tab',
      'words\\\n\\===',
      '- one',
      '<!-- -->',
      '- two',
      '\\- - -\n',
    ].join('\n\n'),
  );
});

it.each([
  ['example.org/a', 'https://example.org/a'],
  ['http://example.org', 'https://example.org'],
  ['https://example.org/?q=a:b', 'https://example.org/?q=a:b'],
  ['localhost:8080/a', 'https://localhost:8080/a'],
  ['ana@example.org', 'mailto:ana@example.org'],
  ['mailto:ana@example.org', 'mailto:ana@example.org'],
  ['javascript:alert(1)', null],
  [' JavaScript:alert(1)', null],
  ['java\nscript:alert(1)', null],
  ['data:text/html,x', null],
  ['file:///etc/passwd', null],
  ['https://', null],
  ['', null],
  [`https://example.org/${'a'.repeat(3_000)}`, null],
])('a link typed as %j leads to %j', (typed, url) => {
  expect(safeUrl(typed)).toBe(url);
});

it('a caret from elsewhere is a place in the page or nothing', () => {
  const at = { type: { client: 3, clock: 4 }, tname: null, item: { client: 5, clock: 6 }, assoc: -1 };
  expect(parseGuideCaret({ anchor: at, focus: { tname: 'root' } })).toEqual({
    anchor: at,
    focus: { type: null, tname: 'root', item: null, assoc: 0 },
  });
  for (const bad of [
    null,
    'x',
    {},
    { ...at, item: { client: -1, clock: 0 } },
    { ...at, tname: 'steps' },
    { ...at, assoc: 9 },
    { ...at, type: [] },
  ])
    expect(parseGuideCaret({ anchor: at, focus: bad })).toBeNull();
});

it('a link behind an exclamation mark stays a link: with the mark before it, it would be an image', () => {
  const link = { kind: 'link', url: 'https://example.org/', content: [text('here')] } as const;
  const written = (content: GuideInline[]) =>
    guideMarkdown([{ kind: 'paragraph', content }], {
      title: 'Ferry',
      tagLabel: () => 'Claim',
      quoteOf: () => null,
      gone: 'gone',
    });
  expect(written([text('Look!'), link])).toBe('# Ferry\n\nLook\\![here](<https://example.org/>)\n');
  expect(written([text('Look! And'), link])).toContain('Look! And[here]');
});

const text = (words: string) => ({ kind: 'text', text: words, bold: false, italic: false }) as const;
