import type { BlockContent, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Block, BlockKind } from '../blocks/block.ts';
import { blocksOfHtml } from '../html/blocks-of-html.ts';
import { parsePage } from '../html/dom.ts';
import { withEscapes, withNotes, withPipes } from './github-marks.ts';
import { tableRows } from './pipe-table.ts';

/** The blocks of a Markdown text without its marks: links by their words, pictures by what stands for them. */
export const blocksOfMarkdown = (root: Root): readonly Block[] =>
  root.children.flatMap((node) => blocksOf(node, 'paragraph'));

/** `kind` is what a paragraph here is. */
function blocksOf(node: RootContent, kind: BlockKind): readonly Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', text: wordsOf(node.children) }];
    case 'paragraph':
      return blocksOfParagraph(node, kind);
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, 'quote'));
    case 'list':
      return joinItems(node.children.map(blocksOfItem));
    case 'code':
      return [{ kind: 'verbatim', text: withEscapes(node.value) }];
    case 'html':
      return blocksOfHtml(parsePage(withEscapes(node.value)).body);
    default:
      return []; // rules, definitions and front matter: nothing that is read
  }
}

function blocksOfParagraph(node: Paragraph, kind: BlockKind): readonly Block[] {
  const rows = tableRows(wordsOf(node.children, '\n'));
  const own: Block = rows === null ? { kind, text: wordsOf(node.children) } : { kind: 'table', text: rows };
  return [own, ...picturesIn(node.children).map((alt): Block => ({ kind: 'caption', text: alt }))];
}

/** An item of a list is a line, with the items below it; one with several paragraphs is blocks of its own. */
function blocksOfItem(item: ListItem): readonly Block[] {
  const blocks = item.children.flatMap((child: BlockContent | RootContent) => blocksOf(child, 'paragraph'));
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph' || rest.some(({ kind }) => kind !== 'list')) return blocks;
  const lines = [first.text.replaceAll('\n', ' '), ...rest.map(({ text }) => text)];
  return [{ kind: 'list', text: lines.join('\n') }];
}

/** Items one after the other, those that are lines as one list. */
function joinItems(items: readonly (readonly Block[])[]): readonly Block[] {
  const joined: Block[] = [];
  for (const item of items) {
    const [only, ...more] = item;
    const before = joined.at(-1);
    if (only?.kind === 'list' && more.length === 0 && before?.kind === 'list')
      joined[joined.length - 1] = { kind: 'list', text: `${before.text}\n${only.text}` };
    else joined.push(...item);
  }
  return joined;
}

/**
 * The words of a paragraph as a reader sees them. `lineEnd` is what the source's own line ends are: a space, in Markdown;
 * where they are kept the paragraph may be a table, and its escaped pipes are left as `PIPE`.
 */
function wordsOf(nodes: readonly PhrasingContent[], lineEnd: ' ' | '\n' = ' '): string {
  const isTable = lineEnd === '\n';
  const words = nodes.map((node): string => {
    switch (node.type) {
      case 'text':
        return (isTable ? node.value : withPipes(node.value)).replace(/\r?\n\s*/g, lineEnd);
      case 'inlineCode':
        return isTable ? withNotes(node.value) : withEscapes(node.value);
      case 'break':
        return '\n';
      case 'html':
        return /^<br\b/i.test(node.value) ? '\n' : '';
      case 'image':
      case 'imageReference':
        return '';
      default:
        return 'children' in node ? wordsOf(node.children, lineEnd) : '';
    }
  });
  return words.join('').trim();
}

/** What stands for the pictures in a line. */
const picturesIn = (nodes: readonly PhrasingContent[]): readonly string[] =>
  nodes.flatMap((node): readonly string[] => {
    if (node.type === 'image' || node.type === 'imageReference') return node.alt ? [withPipes(node.alt)] : [];
    return 'children' in node ? picturesIn(node.children) : [];
  });
