import { $createLinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import type { Provider } from '@lexical/yjs';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isTextNode,
  createEditor,
  type ElementNode,
  type LexicalEditor,
  type TextNode,
} from 'lexical';
import * as Y from 'yjs';
import { type BoundGuide, bindGuide } from '../../../../renderer/guide/binding.ts';
import { cleanNodes } from '../../../../renderer/guide/clean-nodes.ts';
import { GuideUndo } from '../../../../renderer/guide/guide-undo.ts';
import { GUIDE_NODES } from '../../../../renderer/guide/nodes/guide-nodes.ts';
import { showsPage } from '../../../../renderer/guide/same-page.ts';
import { guideRoot } from '../../../../shared/guide/guide-root.ts';
import { guidelinesOf } from '../../../../shared/guide/read-guide.ts';
import { newRoomDoc } from '../../../../shared/steps/steps-map.ts';

/** A provider that tells nobody anything. */
export const silent: Provider = {
  awareness: {
    getLocalState: () => null,
    getStates: () => new Map(),
    setLocalState: () => undefined,
    setLocalStateField: () => undefined,
    on: () => undefined,
    off: () => undefined,
  },
  connect: () => undefined,
  disconnect: () => undefined,
  on: () => undefined,
  off: () => undefined,
};

/** An editor without a page around it: what it holds is committed as in one. */
export function pagelessEditor(): LexicalEditor {
  const editor = createEditor({
    nodes: [...GUIDE_NODES],
    onError: (error) => {
      throw error;
    },
  });
  editor._headless = true; // what `@lexical/headless` does
  return editor;
}

/** Somebody who writes: a copy of the page with an editor bound to it. What they do waits until it is given to others. */
export class Writer {
  readonly doc: Y.Doc;
  readonly editor: LexicalEditor;
  readonly bound: BoundGuide;
  readonly undo: GuideUndo;
  foreign = 0;

  /** With somebody's copy and undo, it is the next editor of theirs. */
  constructor(state: Uint8Array | null = null, doc = newRoomDoc(), undo: GuideUndo | null = null) {
    this.doc = doc;
    if (state !== null) Y.applyUpdate(this.doc, state);
    this.editor = pagelessEditor();
    cleanNodes(this.editor);
    const root = guideRoot(this.doc);
    this.undo = undo ?? new GuideUndo(root);
    const bound = { root, undo: this.undo, provider: silent };
    this.bound = bindGuide(this.editor, bound, {
      onForeign: () => {
        this.foreign++;
      },
      onBroken(error) {
        throw error;
      },
    });
  }

  get state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }

  /** What is shown: each block by its kind and words. */
  get shown(): string[] {
    return shownIn(this.editor);
  }

  /** Whether what is shown is what the page holds; one that it is not is made anew. */
  get isRight(): boolean {
    return showsPage(this.editor, guidelinesOf(this.doc));
  }

  /** Takes in what another one has; resolves when it is shown. */
  async take(other: Writer): Promise<void> {
    const missing = Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(this.doc));
    Y.applyUpdate(this.doc, missing, 'network');
    await Promise.resolve(); // the editor shows it at the end of this turn
  }

  do(what: () => void): void {
    this.editor.update(what, { discrete: true });
  }
}

/** What an editor shows: each block by its kind and words. */
export const shownIn = (editor: LexicalEditor): string[] =>
  editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .map((block) => JSON.stringify(told(block))),
  );

/** A node with all that lies in it, without what the editor keeps for itself. */
function told(node: Parameters<typeof $isElementNode>[0]): unknown {
  if ($isTextNode(node)) return [node.getFormat() || 0, node.getTextContent()];
  if ($isElementNode(node)) return [node.getType(), ...node.getChildren().map(told)];
  return node?.getType();
}

/** One edit as a person might make it, chosen by numbers. */
export function $edit(pick: (below: number) => number): void {
  const root = $getRoot();
  if (root.isEmpty()) root.append($createParagraphNode());
  const blocks = root.getChildren().filter($isElementNode);
  const block = blocks[pick(blocks.length)]!; // the page is never empty
  const texts = block.getAllTextNodes();
  const text = texts[pick(Math.max(texts.length, 1))];
  const kind = pick(12);
  if (kind === 0 || text === undefined) {
    lineIn(block).append($createTextNode(`w${pick(100)} `));
  } else if (kind <= 4) $type(text, pick);
  else if (kind === 5) $split(text, pick);
  else if (kind === 6) text.toggleFormat(pick(2) === 0 ? 'bold' : 'italic');
  else if (kind === 7) root.append($createHeadingNode('h2').append($createTextNode(`head ${pick(9)}`)));
  else if (kind === 8) block.insertAfter($list(pick));
  else if (kind === 9 && blocks.length > 1) block.remove();
  else if (kind === 10) block.replace(pick(2) === 0 ? $createQuoteNode() : $createParagraphNode(), true);
  else text.insertAfter($createLinkNode('https://example.org/').append($createTextNode('link')));
}

const lineIn = (block: ElementNode): ElementNode => {
  const first = block.getFirstDescendant();
  const parent = first === null ? block : $isElementNode(first) ? first : first.getParentOrThrow();
  return parent.getType() === 'list' ? block : parent;
};

function $type(text: TextNode, pick: (below: number) => number): void {
  const words = text.getTextContent();
  const at = pick(words.length + 1);
  const gone = pick(3) === 0 ? Math.min(pick(4), words.length - at) : 0;
  text.spliceText(at, gone, gone > 0 && pick(2) === 0 ? '' : `${'abcdefgh'[pick(8)]}${pick(10)}`);
}

/** Enter in the middle of a line. */
function $split(text: TextNode, pick: (below: number) => number): void {
  const line = text.getTopLevelElementOrThrow();
  if (!$isElementNode(line) || text.getParent() !== line) return;
  const [, rest] = text.splitText(pick(text.getTextContentSize() + 1));
  const after = rest ?? text;
  const below = $createParagraphNode();
  line.insertAfter(below);
  below.append(after, ...after.getNextSiblings());
}

const $list = (pick: (below: number) => number) =>
  $createListNode(pick(2) === 0 ? 'bullet' : 'number').append(
    ...Array.from({ length: 1 + pick(3) }, () => $createListItemNode().append($createTextNode(`item ${pick(9)}`))),
  );
