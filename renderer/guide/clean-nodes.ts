import { $isLinkNode, LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $isElementNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  ParagraphNode,
  TextNode,
} from 'lexical';
import { BOLD, DEEPEST, ITALIC, NODE_KINDS, PAGE_KINDS } from '../../shared/guide/node-kinds.ts';
import { safeUrl } from '../../shared/guide/safe-url.ts';
import { ExampleNode } from './nodes/ExampleNode.tsx';
import { SectionNode } from './nodes/SectionNode.tsx';

/**
 * Keeps what is typed, pasted and dropped to what the guidelines may hold (`NODE_KINDS`), before it is shown or shared:
 * no styles, three levels of headings, links that are safe. The returned function ends it.
 */
export function cleanNodes(editor: LexicalEditor): () => void {
  const ends = [
    editor.registerNodeTransform(TextNode, $cleanText),
    editor.registerNodeTransform(LinkNode, $cleanLink),
    editor.registerNodeTransform(HeadingNode, $cleanHeading),
    editor.registerNodeTransform(ListNode, $cleanList),
    editor.registerNodeTransform(ListItemNode, $cleanItem),
    ...[ParagraphNode, QuoteNode].map((kind) => editor.registerNodeTransform(kind, $cleanElement)),
    editor.registerNodeTransform(SectionNode, $cleanPiece),
    editor.registerNodeTransform(ExampleNode, $cleanPiece),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function $cleanText(node: TextNode): void {
  const format = node.getFormat() & (BOLD | ITALIC);
  if (format !== node.getFormat()) node.setFormat(format);
  if (node.getStyle() !== '') node.setStyle('');
  if (node.getMode() !== 'normal') node.setMode('normal');
}

function $cleanLink(node: LinkNode): void {
  const url = safeUrl(node.getURL());
  if (url === null || !$isInPlace(node)) {
    $unwrap(node);
    return;
  }
  if (url !== node.getURL()) node.setURL(url);
  if (node.getTarget() !== null) node.setTarget(null);
  if (node.getRel() !== null) node.setRel(null);
  if (node.getTitle() !== null) node.setTitle(null);
  for (const child of node.getChildren()) if ($isElementNode(child) && !$isLinkNode(child)) $unwrap(child);
  $setPlainly(node);
}

function $cleanHeading(node: HeadingNode): void {
  const tag = node.getTag();
  if (!/^h[1-6]$/.test(tag)) {
    node.replace($createParagraphNode(), true);
    return;
  }
  if (/^h[4-6]$/.test(tag)) node.setTag('h3');
  $cleanElement(node);
}

function $cleanList(node: ListNode): void {
  if (node.getParents().length > DEEPEST - 4) {
    $unwrap(node);
    return;
  }
  if (node.getListType() !== 'number' && node.getListType() !== 'bullet') node.setListType('bullet');
  $cleanElement(node);
}

function $cleanItem(node: ListItemNode): void {
  if (node.getChecked() !== undefined) node.setChecked(undefined);
  $cleanElement(node);
}

function $cleanElement(node: ElementNode): void {
  if ($isInPlace(node)) $setPlainly(node);
  else $unwrap(node);
}

/** Sections stand on the page, examples in a line; both say what they are. */
function $cleanPiece(node: SectionNode | ExampleNode): void {
  const { attributes } = NODE_KINDS[node.getType()]!; // both are kinds of the page
  const said = new Map<string, unknown>(Object.entries(node));
  const isRight = Object.entries(attributes).every(([name, check]) => check(said.get(name)));
  if (isRight && $isInPlace(node)) return;
  const words = node.getTextContent();
  if (node.isInline() || !$isInPlace(node)) node.replace($createTextNode(words));
  else node.replace($createParagraphNode().append($createTextNode(words)));
}

/** How a block is set is no part of the guidelines. */
function $setPlainly(node: ElementNode): void {
  if (node.getFormatType() !== '') node.setFormat('');
  if (node.getStyle() !== '') node.setStyle('');
  if (node.getTextStyle() !== '') node.setTextStyle('');
  const format = node.getTextFormat() & (BOLD | ITALIC);
  if (format !== node.getTextFormat()) node.setTextFormat(format);
}

/** Whether a node lies in one that may hold it. */
function $isInPlace(node: LexicalNode): boolean {
  const parent = node.getParent();
  if (parent === null) return true; // not yet anywhere, or no longer
  const type = parent.getType();
  return (type === 'root' ? PAGE_KINDS : NODE_KINDS[type]?.children)?.has(node.getType()) ?? false;
}

/** Leaves what an element holds in its place. */
function $unwrap(node: ElementNode): void {
  for (const child of node.getChildren()) node.insertBefore(child);
  node.remove();
}
