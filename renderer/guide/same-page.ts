import { $isListItemNode, $isListNode } from '@lexical/list';
import { $getRoot, $isElementNode, $isTextNode, type ElementNode, type LexicalEditor, type LexicalNode } from 'lexical';
import { BOLD, ITALIC } from '../../shared/guide/node-kinds.ts';
import type { GuideBlock, GuideInline, GuidePage } from '../../shared/guide/page.ts';

/**
 * Whether an editor shows what the page holds. Where several people undo and split lines at once, the library now and
 * then leaves words out of an editor that are on the page (once in several hundred such edits): such an editor is to be
 * made anew from the page, where nothing is missing.
 */
export function showsPage(editor: LexicalEditor, page: GuidePage): boolean {
  const shown = editor.getEditorState().read(() => $getRoot().getChildren().map($outline));
  const held = page.blocks.map(outlineOf);
  return shown.length === held.length && shown.every((line, at) => line === held[at]);
}

/** Words in one spelling: how they are set, then what they are; stretches that are set alike are one. */
class Outline {
  #words = '';
  #format = -1;

  text(format: number, words: string): void {
    if (words === '') return;
    if (format !== this.#format) this.#words += `\u0000${format}`;
    this.#format = format;
    this.#words += words;
  }

  piece(kind: string): void {
    this.#words += `\u0001${kind}`;
    this.#format = -1;
  }

  toString(): string {
    return this.#words;
  }
}

function $outline(block: LexicalNode): string {
  const outline = new Outline();
  outline.piece(block.getType());
  const walk = (node: LexicalNode): void => {
    if ($isTextNode(node)) outline.text(node.getFormat() & (BOLD | ITALIC), node.getTextContent());
    else if ($isElementNode(node)) $inOrder(node).forEach(walk);
    else outline.piece('');
  };
  if ($isElementNode(block)) block.getChildren().forEach(walk);
  return outline.toString();
}

/** What lies in an element, as `GuidePage` has it: the lists of an item come after its words, wherever they lie. */
function $inOrder(element: ElementNode): LexicalNode[] {
  const children = element.getChildren();
  if (!$isListItemNode(element)) return children;
  return [...children.filter((child) => !$isListNode(child)), ...children.filter($isListNode)];
}

function outlineOf(block: GuideBlock): string {
  const outline = new Outline();
  outline.piece(block.kind === 'section' ? 'guide-section' : block.kind);
  walkBlock(block, outline);
  return outline.toString();
}

function walkBlock(block: GuideBlock, outline: Outline): void {
  if (block.kind === 'list') {
    for (const { content, lists } of block.items) {
      for (const each of content) walkInline(each, outline);
      for (const list of lists) walkBlock(list, outline);
    }
  } else if ('content' in block) for (const each of block.content) walkInline(each, outline);
}

function walkInline(each: GuideInline, outline: Outline): void {
  switch (each.kind) {
    case 'text':
      outline.text((each.bold ? BOLD : 0) | (each.italic ? ITALIC : 0), each.text);
      break;
    case 'link':
      for (const inner of each.content) walkInline(inner, outline);
      break;
    default:
      outline.piece('');
  }
}
