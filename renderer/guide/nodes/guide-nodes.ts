import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import type { Klass, LexicalNode } from 'lexical';
import { ExampleNode } from './ExampleNode.tsx';
import { SectionNode } from './SectionNode.tsx';

/** What an editor of the guidelines knows, besides the paragraphs and text that every one knows: see `NODE_KINDS`. */
export const GUIDE_NODES: readonly Klass<LexicalNode>[] = [
  HeadingNode,
  QuoteNode,
  ListNode,
  ListItemNode,
  LinkNode,
  SectionNode,
  ExampleNode,
];
