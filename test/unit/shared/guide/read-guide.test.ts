import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { guideRoot } from '../../../../shared/guide/guide-root.ts';
import { DEEPEST } from '../../../../shared/guide/node-kinds.ts';
import { guidelinesOf } from '../../../../shared/guide/read-guide.ts';
import { mendGuide } from '../../../../shared/guide/write-guide.ts';
import { type ActId, articleIdOf } from '../../../../shared/model/ids.ts';
import { ANA } from '../../../kit/people.ts';
import { element, line, pageOf, piece, type Shared, textMark } from './crafted.ts';

const AID = articleIdOf('One.\n');
const MARK = `${ANA}/${'a'.repeat(26)}/0` as ActId;
const EXAMPLE = { __type: 'guide-example', __aid: AID, __mark: MARK, __quote: 'four', __tag: 'figure' };
const text = (words: string, bold = false, italic = false) => ({ kind: 'text', text: words, bold, italic });

describe('the guidelines as plain data', () => {
  it('read back all that may stand in them', () => {
    const doc = pageOf(
      element({ __type: 'heading', __tag: 'h1' }, textMark(), 'All of it'),
      piece({ __type: 'guide-section', __tag: 'claim' }),
      element(
        { __type: 'paragraph', __dir: 'rtl' },
        textMark(),
        'a',
        textMark({ __format: 3 }),
        'b',
        new Y.Map([['__type', 'linebreak']]),
      ),
      element({ __type: 'quote' }, element({ __type: 'link', __url: 'https://example.org/' }, textMark(), 'there')),
      element(
        { __type: 'list', __listType: 'number', __start: 3, __tag: 'ol' },
        element({ __type: 'listitem' }, textMark(), 'one'),
        element(
          { __type: 'listitem' },
          element({ __type: 'list', __listType: 'bullet' }, element({ __type: 'listitem' }, piece(EXAMPLE))),
        ),
      ),
    );
    const inner = {
      kind: 'list',
      ordered: false,
      start: 1,
      items: [
        { content: [{ kind: 'example', example: { aid: AID, mark: MARK, quote: 'four', tag: 'figure' } }], lists: [] },
      ],
    };
    expect(guidelinesOf(doc)).toEqual({
      foreign: false,
      blocks: [
        { kind: 'heading', level: 1, content: [text('All of it')] },
        { kind: 'section', tag: 'claim' },
        { kind: 'paragraph', content: [text('a'), text('b', true, true), { kind: 'break' }] },
        { kind: 'quote', content: [{ kind: 'link', url: 'https://example.org/', content: [text('there')] }] },
        {
          kind: 'list',
          ordered: true,
          start: 3,
          items: [
            { content: [text('one')], lists: [] },
            { content: [], lists: [inner] },
          ],
        },
      ],
    });
  });

  it('takes words without their text for plain ones: two people at once leave such behind', () => {
    expect(guidelinesOf(pageOf(element({ __type: 'paragraph' }, 'left over')))).toEqual({
      foreign: false,
      blocks: [{ kind: 'paragraph', content: [text('left over')] }],
    });
  });
});

const deep = (levels: number): Y.XmlText =>
  element(
    { __type: 'list' },
    element({ __type: 'listitem' }, ...(levels > 0 ? [deep(levels - 1)] : [textMark(), 'below'])),
  );

const listOf = (word: string): Shared => {
  const list = new Y.Array<unknown>();
  list.push([word]);
  return list;
};

/** Things that this version would never write, each with words that somebody may want to read. */
const FOREIGN: readonly (readonly [string, () => Shared])[] = [
  ['a kind that is not known', () => element({ __type: 'table' }, textMark(), 'kept')],
  ['a kind of another place', () => element({ __type: 'listitem' }, textMark(), 'kept')],
  ['no kind at all', () => element({}, textMark(), 'kept')],
  ['a kind that is no text', () => element({ __type: 7 }, textMark(), 'kept')],
  ['a name every object has', () => element({ __type: 'constructor' }, textMark(), 'kept')],
  ['a heading of a made-up element', () => element({ __type: 'heading', __tag: 'script' }, textMark(), 'kept')],
  ['looks of its own', () => element({ __type: 'paragraph', __style: 'position:fixed' }, textMark(), 'kept')],
  [
    'an attribute that replaces a prototype',
    () => element({ __type: 'paragraph', ['__proto__']: {} }, textMark(), 'kept'),
  ],
  ['an attribute that is not known', () => element({ __type: 'paragraph', onclick: 'alert(1)' }, textMark(), 'kept')],
  [
    'a link that runs',
    () =>
      element({ __type: 'paragraph' }, element({ __type: 'link', __url: 'javascript:alert(1)' }, textMark(), 'kept')),
  ],
  [
    'a link that runs, with a tab in it',
    () =>
      element({ __type: 'paragraph' }, element({ __type: 'link', __url: 'java\tscript:alert(1)' }, textMark(), 'kept')),
  ],
  [
    'a link to a file',
    () =>
      element({ __type: 'paragraph' }, element({ __type: 'link', __url: 'file:///etc/passwd' }, textMark(), 'kept')),
  ],
  ['a link to nowhere', () => element({ __type: 'paragraph' }, element({ __type: 'link' }, textMark(), 'kept'))],
  ['a text with looks', () => element({ __type: 'paragraph' }, textMark({ __style: 'color:red' }), 'kept')],
  ['a text of another mode', () => element({ __type: 'paragraph' }, textMark({ __mode: 1 }), 'kept')],
  [
    'an element where a text should be',
    () => element({ __type: 'paragraph' }, element({ __type: 'text' }, textMark(), 'kept')),
  ],
  ['a piece where an element should be', () => piece({ __type: 'paragraph' })],
  [
    'an example of nothing',
    () => element({ __type: 'paragraph' }, piece({ ...EXAMPLE, __mark: 'x' }), textMark(), 'kept'),
  ],
  [
    'an example without its mark',
    () => element({ __type: 'paragraph' }, piece({ __type: 'guide-example', __aid: AID }), textMark(), 'kept'),
  ],
  ['a section with a heart of its own', () => piece({ __type: 'guide-section', __tag: { deep: true } })],
  ['a list too deep for any reader', () => deep(DEEPEST)],
  ['a list that goes on and on', () => deep(200)],
  ['a list of another shared kind', () => listOf('kept')],
];

describe('what this version would not write', () => {
  it.each(FOREIGN)('%s is said, and the rest is read', (_, make) => {
    const doc = pageOf(line('before'), make(), line('after'));
    const page = guidelinesOf(doc);
    expect(page.foreign).toBe(true);
    expect(page.blocks).toHaveLength(3);
    expect([page.blocks[0], page.blocks[2]]).toEqual([
      { kind: 'paragraph', content: [text('before')] },
      { kind: 'paragraph', content: [text('after')] },
    ]);
    const shown = JSON.stringify(page.blocks[1]);
    expect(shown).not.toMatch(/javascript|file:|script|color|alert/);
    if (JSON.stringify(guideRoot(doc).toJSON()).includes('kept')) expect(shown).toContain('kept');
  });

  it.each(FOREIGN)('%s becomes a plain line when somebody says so', (_, make) => {
    const doc = pageOf(line('before'), make(), line('after'));
    doc.transact(() => mendGuide(guideRoot(doc)));
    const page = guidelinesOf(doc);
    expect(page.foreign).toBe(false);
    expect(page.blocks).toHaveLength(3);
    expect(page.blocks[1]).toMatchObject({ kind: 'paragraph' });
  });

  it('may lie in the page itself', () => {
    const doc = pageOf(line('one'));
    const root = guideRoot(doc);
    root.setAttribute('__slots', 'x');
    root.insert(root.length, 'loose');
    root.applyDelta([{ retain: root.length }, { insert: { image: 'x' } }]);
    expect(guidelinesOf(doc)).toMatchObject({
      foreign: true,
      blocks: [{}, { kind: 'unknown', text: 'loose' }, { kind: 'unknown', text: '' }],
    });
    mendGuide(root);
    expect(guidelinesOf(doc)).toMatchObject({
      foreign: false,
      blocks: [{}, { content: [text('loose')] }, { content: [] }],
    });
  });

  it.each(['__defineGetter__', '__proto__', 'toString', 'constructor'])(
    'may be an attribute of the page itself that every object has (%s)',
    (name) => {
      const doc = pageOf(line('one'));
      guideRoot(doc).setAttribute(name, 'x');
      expect(guidelinesOf(doc)).toEqual({ foreign: true, blocks: [{ kind: 'paragraph', content: [text('one')] }] });
      mendGuide(guideRoot(doc));
      expect(guidelinesOf(doc)).toEqual({ foreign: false, blocks: [{ kind: 'paragraph', content: [text('one')] }] });
    },
  );

  it('goes where lines are set in some way, and the lines stay', () => {
    const doc = pageOf(line('one'), line('two'), element({ __type: 'table' }, textMark(), 'x'), line('three'));
    const root = guideRoot(doc);
    root.format(0, 2, { bold: true });
    root.format(3, 1, { bold: true });
    expect(guidelinesOf(doc).foreign).toBe(true);
    mendGuide(root);
    expect(guidelinesOf(doc)).toEqual({
      foreign: false,
      blocks: ['one', 'two', 'x', 'three'].map((words) => ({ kind: 'paragraph', content: [text(words)] })),
    });
  });
});
