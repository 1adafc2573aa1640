import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useCommands } from '../commands/use-commands.ts';
import { useKeyTable } from '../commands/use-key-table.ts';
import { type Choice, choicesNow } from './choices.ts';
import { PaletteDialog } from './PaletteDialog.tsx';

/** How many of the last ones used come first. */
const RECENT = 8;

/** Where the focus and the selection were before the palette. */
interface Before {
  readonly element: HTMLElement | null;
  readonly selection: Pick<Selection, 'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset'> | null;
}

/** The palette, to be had wherever one is: it finds every command, and gives focus and caret back before that is run. */
export function Palette() {
  const table = useKeyTable();
  /** What is offered while it is open: all that could be chosen when it was opened. */
  const [offered, setOffered] = useState<ReturnType<typeof choicesNow> | null>(null);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const before = useRef<Before | null>(null);
  const chosen = useRef<Choice | null>(null);
  useCommands({
    palette: () => {
      before.current = standNow();
      setOffered(choicesNow(table));
    },
  });

  useLayoutEffect(() => {
    if (offered || !before.current) return;
    goBack(before.current);
    before.current = null;
    const choice = chosen.current;
    chosen.current = null;
    if (!choice) return;
    // Not within React's own work: a command may have to show something at once.
    queueMicrotask(() => {
      // What stands in the text again has to be known before a command is about it.
      flushSync(() => document.dispatchEvent(new Event('selectionchange')));
      choice.run();
    });
  }, [offered]);

  if (!offered) return null;
  return (
    <PaletteDialog
      choices={offered}
      recent={recent}
      onChoose={(choice) => {
        chosen.current = choice;
        setRecent([choice.id, ...recent.filter((id) => id !== choice.id)].slice(0, RECENT));
        setOffered(null);
      }}
      onClose={() => setOffered(null)}
    />
  );
}

function standNow(): Before {
  const { activeElement } = document;
  const selection = document.getSelection();
  return {
    element: activeElement instanceof HTMLElement ? activeElement : null,
    selection: selection && {
      anchorNode: selection.anchorNode,
      anchorOffset: selection.anchorOffset,
      focusNode: selection.focusNode,
      focusOffset: selection.focusOffset,
    },
  };
}

function goBack({ element, selection }: Before): void {
  if (element?.isConnected) element.focus({ preventScroll: true });
  // A field keeps its own caret.
  if (!selection?.anchorNode?.isConnected || !selection.focusNode || element?.matches('input, textarea')) return;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  document.getSelection()?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
}
