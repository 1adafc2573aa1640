import { $isLinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link';
import {
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { Bold, Heading1, Heading2, Italic, Link, List, ListOrdered, Redo2, TextQuote, Undo2 } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { words } from '../../shared/words/words.ts';
import { IconButton } from '../ui/Button.tsx';
import styles from './GuideTools.module.css';
import { LinkField } from './LinkField.tsx';
import type { UndoState } from './use-bound-guide.ts';

/** What the caret stands in. */
interface Here {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly block: string;
  /** The address of the link it stands in. */
  readonly link: string | null;
}

const NOWHERE: Here = { bold: false, italic: false, block: 'paragraph', link: null };

/** The bar above the page: how words and lines are set, links, and undo. */
export function GuideTools({ undo }: { readonly undo: UndoState }) {
  const [editor] = useLexicalComposerContext();
  const [here, setHere] = useState(NOWHERE);
  const [linking, setLinking] = useState(false);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const now = editorState.read($here);
        setHere((before) => (sameHere(before, now) ? before : now));
      }),
    [editor],
  );
  const list = (kind: 'number' | 'bullet') => () => {
    const make = kind === 'number' ? INSERT_ORDERED_LIST_COMMAND : INSERT_UNORDERED_LIST_COMMAND;
    editor.dispatchCommand(here.block === kind ? REMOVE_LIST_COMMAND : make, undefined);
  };
  const block = (kind: string, make: () => ElementNode) => () =>
    editor.update(() => $setBlocks(here.block === kind ? $createParagraphNode : make));
  const setLink = (url: string | null) => {
    setLinking(false);
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, url);
    editor.focus();
  };
  return (
    <div className={styles.bar}>
      <div role="toolbar" aria-label={words.guide.tools} className={styles.tools}>
        <Tool label={words.guide.heading} on={here.block === 'h1'} run={block('h1', () => $createHeadingNode('h1'))}>
          <Heading1 size={18} aria-hidden />
        </Tool>
        <Tool label={words.guide.subheading} on={here.block === 'h2'} run={block('h2', () => $createHeadingNode('h2'))}>
          <Heading2 size={18} aria-hidden />
        </Tool>
        <Tool label={words.guide.quote} on={here.block === 'quote'} run={block('quote', $createQuoteNode)}>
          <TextQuote size={18} aria-hidden data-mirrored />
        </Tool>
        <Tool label={words.guide.bulleted} on={here.block === 'bullet'} run={list('bullet')}>
          <List size={18} aria-hidden data-mirrored />
        </Tool>
        <Tool label={words.guide.numbered} on={here.block === 'number'} run={list('number')}>
          <ListOrdered size={18} aria-hidden data-mirrored />
        </Tool>
        <span className={styles.gap} />
        <Tool label={words.guide.bold} on={here.bold} run={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')}>
          <Bold size={18} aria-hidden />
        </Tool>
        <Tool
          label={words.guide.italic}
          on={here.italic}
          run={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic')}
        >
          <Italic size={18} aria-hidden />
        </Tool>
        <Tool label={words.guide.link} on={here.link !== null} run={() => setLinking(!linking)}>
          <Link size={18} aria-hidden />
        </Tool>
        <span className={styles.gap} />
        <IconButton
          label={words.guide.undo}
          disabled={!undo.canUndo}
          onClick={() => editor.dispatchCommand(UNDO_COMMAND, undefined)}
        >
          <Undo2 size={18} aria-hidden data-mirrored />
        </IconButton>
        <IconButton
          label={words.guide.redo}
          disabled={!undo.canRedo}
          onClick={() => editor.dispatchCommand(REDO_COMMAND, undefined)}
        >
          <Redo2 size={18} aria-hidden data-mirrored />
        </IconButton>
      </div>
      {linking ? <LinkField address={here.link} onSet={setLink} onClose={() => setLinking(false)} /> : null}
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly on: boolean;
  readonly children: ReactNode;
  run(): void;
}

function Tool({ label, on, children, run }: ToolProps) {
  return (
    <IconButton
      label={label}
      aria-pressed={on}
      // The caret stays in the page.
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      {children}
    </IconButton>
  );
}

function $here(): Here {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return NOWHERE;
  const node = selection.anchor.getNode();
  const parents = [node, ...node.getParents()];
  const link = parents.find($isLinkNode);
  const block = parents.find(
    (each) => $isListNode(each) || (!each.isInline() && each.getParent()?.getType() === 'root'),
  );
  return {
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    block: $isListNode(block) ? block.getListType() : $isHeadingNode(block) ? block.getTag() : (block?.getType() ?? ''),
    link: link?.getURL() ?? null,
  };
}

const sameHere = (a: Here, b: Here): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.block === b.block && a.link === b.link;

/** Puts what `make` makes in the place of every line that is selected. Lines of lists stay what they are. */
function $setBlocks(make: () => ElementNode): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const root = $getRoot();
  if (root.isEmpty()) {
    root.append(make()).selectEnd();
    return;
  }
  const lines = new Set(selection.getNodes().map((node) => node.getTopLevelElement()));
  for (const line of lines) {
    if (line === null || $isListNode(line) || !('append' in line)) continue;
    line.replace(make(), true);
  }
}
