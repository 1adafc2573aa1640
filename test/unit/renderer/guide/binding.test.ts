import { $createLinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode } from '@lexical/list';
import { $createHeadingNode, type HeadingTagType } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, $isElementNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import manifest from '../../../../package.json' with { type: 'json' };
import { ExampleNode } from '../../../../renderer/guide/nodes/ExampleNode.tsx';
import { SectionNode } from '../../../../renderer/guide/nodes/SectionNode.tsx';
import { ORIGINS } from '../../../../renderer/session/origins.ts';
import { guideRoot } from '../../../../shared/guide/guide-root.ts';
import { guidelinesOf } from '../../../../shared/guide/read-guide.ts';
import { addSections } from '../../../../shared/guide/write-guide.ts';
import { element, line, pageOf, piece, textMark } from '../../shared/guide/crafted.ts';
import { Writer } from './two-editors.ts';

const stateOf = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc);
const type = (words: string) => (): void => {
  const last = $getRoot().getLastChild();
  const block = $isElementNode(last) ? last : $createParagraphNode();
  if (block !== last) $getRoot().append(block);
  block.append($createTextNode(words));
};

describe('an editor bound to the page', () => {
  it('shows what is there already, and changes nothing by looking', () => {
    const doc = pageOf(line('one'), piece({ __type: 'guide-section', __tag: 'claim' }), line('two'));
    const writer = new Writer(stateOf(doc));
    expect(writer.shown).toEqual(['["paragraph",[0,"one"]]', '"guide-section"', '["paragraph",[0,"two"]]']);
    expect(writer.state).toEqual(stateOf(doc));
    expect(new Writer().state).toEqual(stateOf(pageOf()));
  });

  it('keeps the first words of an empty page', async () => {
    const [ana, ben] = [new Writer(), new Writer()];
    ana.do(type('first'));
    ana.do(type(' words'));
    await ben.take(ana);
    expect(ben.shown).toEqual(['["paragraph",[0,"first words"]]']);
  });

  it('can follow another one on the same page, as when the page is opened again', () => {
    const doc = pageOf(line('one'));
    const first = new Writer(stateOf(doc));
    first.do(type(' two'));
    first.bound.end();
    first.do(type(' unheard'));
    const second = new Writer(null, first.doc);
    expect(second.shown).toEqual(['["paragraph",[0,"one two"]]']);
    second.do(type(' three'));
    expect(guidelinesOf(first.doc).blocks).toMatchObject([{ content: [{ text: 'one two three' }] }]);
  });

  it('keeps one’s undo for the next one when it is made anew, and what was done without any', async () => {
    const first = new Writer(stateOf(pageOf(line('one'))));
    first.do(type(' two'));
    first.bound.end();
    first.undo.stopCapturing();
    first.doc.transact(() => addSections(guideRoot(first.doc), ['claim']), ORIGINS.here);
    const second = new Writer(null, first.doc, first.undo);
    expect(second.shown).toEqual(['["paragraph",[0,"one two"]]', '"guide-section"', '["paragraph"]']);
    for (const shown of [['["paragraph",[0,"one two"]]'], ['["paragraph",[0,"one"]]']]) {
      second.undo.undo();
      await Promise.resolve();
      expect(second.shown).toEqual(shown);
    }
    expect(second.undo.canUndo()).toBe(false);
  });

  it('shows a list that stands before the words of its item, and need not be made anew for it', () => {
    const inner = element(
      { __type: 'list', __listType: 'bullet' },
      element({ __type: 'listitem' }, textMark(), 'inner'),
    );
    const item = element({ __type: 'listitem' }, inner, textMark(), 'words');
    const writer = new Writer(stateOf(pageOf(element({ __type: 'list', __listType: 'bullet' }, item))));
    expect(guidelinesOf(writer.doc)).toMatchObject({ foreign: false, blocks: [{ items: [{ lists: [{}] }] }] });
    expect(writer.isRight).toBe(true);
  });

  it('takes in what is written without it, and undoes that with its own, never what others wrote', async () => {
    const ana = new Writer(stateOf(pageOf(line('one'))));
    const ben = new Writer(ana.state);
    ana.doc.transact(() => addSections(guideRoot(ana.doc), ['claim']), ORIGINS.here);
    await Promise.resolve();
    expect(ana.shown).toEqual(['["paragraph",[0,"one"]]', '"guide-section"', '["paragraph"]']);
    ben.do(type(' by Ben'));
    await ana.take(ben);
    ana.undo.undo();
    await Promise.resolve();
    expect(ana.shown).toEqual(['["paragraph",[0,"one by Ben"]]']);
    expect(ana.undo.canUndo()).toBe(false);
    ana.undo.redo();
    await Promise.resolve();
    expect(ana.shown).toEqual(['["paragraph",[0,"one by Ben"]]', '"guide-section"', '["paragraph"]']);
  });

  it.each([
    ['a kind of block', () => element({ __type: 'table' }, textMark(), 'x')],
    [
      'a link that runs',
      () => element({ __type: 'paragraph' }, element({ __type: 'link', __url: 'javascript:alert(1)' })),
    ],
    ['a made-up element', () => element({ __type: 'heading', __tag: 'script' }, textMark(), 'x')],
  ])('stops before %s that it would not write, and leaves it in the page', async (_, make) => {
    const ana = new Writer(stateOf(pageOf(line('one'))));
    const ben = new Writer(ana.state);
    guideRoot(ben.doc).insertEmbed(1, make());
    await ana.take(ben);
    expect(ana.foreign).toBe(1);
    expect(ana.shown).toEqual(['["paragraph",[0,"one"]]']);
    const before = ana.state;
    ana.do(type(' more'));
    expect(ana.state).toEqual(before);
    expect(guidelinesOf(ana.doc)).toEqual(guidelinesOf(ben.doc));
  });

  it.each([
    ['an attribute of a line that every object has', (line: Y.XmlText) => line.setAttribute('__proto__', 'x')],
    ['an attribute of a line', (root: Y.XmlText) => root.setAttribute('__style', 'position:fixed')],
    ['a child of a line', (root: Y.XmlText) => root.insertEmbed(0, element({ __type: 'iframe' }))],
  ])('stops before %s that is there already', async (_, change) => {
    const ana = new Writer(stateOf(pageOf(line('one'))));
    const ben = new Writer(ana.state);
    change(guideRoot(ben.doc).toDelta()[0].insert);
    await ana.take(ben);
    expect([ana.foreign, ana.shown]).toEqual([1, ['["paragraph",[0,"one"]]']]);
  });

  it.each([
    ['the page', (root: Y.XmlText) => root],
    ['a line', (root: Y.XmlText): Y.XmlText => root.toDelta()[0].insert],
  ])('stops before an attribute of %s that was set and taken away at once', async (_, of) => {
    const ana = new Writer(stateOf(pageOf(line('one'))));
    const ben = new Writer(ana.state);
    const target = of(guideRoot(ben.doc));
    ben.doc.transact(() => {
      target.setAttribute('getType', 'x');
      target.removeAttribute('getType');
    });
    await ana.take(ben);
    expect([ana.foreign, ana.shown]).toEqual([1, ['["paragraph",[0,"one"]]']]);
  });
});

it('what is typed or pasted is kept to what the page may hold', () => {
  const writer = new Writer();
  writer.do(() => {
    const inner = $createParagraphNode().append($createTextNode('in a list'));
    $getRoot().append(
      $createParagraphNode()
        .setFormat('center')
        .setIndent(2)
        .append(
          $createTextNode('words')
            .setFormat(1 + 2 + 8 + 16)
            .setStyle('color: red'),
          $createLinkNode('javascript:alert(1)', { target: '_blank' }).append($createTextNode('bad')),
          $createLinkNode('http://example.org/', { target: '_blank', rel: 'opener', title: 'x' }).append(
            $createTextNode('good'),
          ),
          ExampleNode.importJSON({ aid: 'x', mark: 'y', quote: 'made up', tag: 'claim' }),
        ),
      $createHeadingNode('h5').append($createTextNode('small')),
      $createHeadingNode('script' as HeadingTagType).append($createTextNode('none')),
      $createListNode('check').append($createListItemNode(true).append(inner)),
      SectionNode.importJSON({ tag: 'x'.repeat(500) }),
    );
  });
  const page = guidelinesOf(writer.doc);
  expect(page.foreign).toBe(false);
  expect(page.blocks).toMatchObject([
    {
      kind: 'paragraph',
      content: [
        { text: 'words', bold: true, italic: true },
        { text: 'bad' },
        { kind: 'link', url: 'https://example.org/', content: [{ text: 'good' }] },
        { text: '“made up”' },
      ],
    },
    { kind: 'heading', level: 3 },
    { kind: 'paragraph', content: [{ text: 'none' }] },
    { kind: 'list', ordered: false, items: [{ content: [{ text: 'in a list' }] }] },
    { kind: 'paragraph' },
  ]);
  expect(writer.isRight).toBe(true);
});

it('stands on the insides of one version of the library', () => {
  const versions = Object.entries(manifest.dependencies).filter(([name]) => /^(@lexical\/|lexical$)/.test(name));
  expect(new Set(versions.map(([, version]) => version))).toEqual(new Set(['0.52.0']));
  const { binding } = new Writer().bound;
  expect(binding.root.applyChildrenYjsDelta).toHaveLength(2);
  expect(binding.root.syncChildrenFromYjs).toHaveLength(1);
  expect(binding.root.getSharedType()._collabNode).toBe(binding.root);
});
