import { type RefObject, useEffect, useState } from 'react';
import { isTyping } from '../commands/use-command-keys.ts';
import { useCommands } from '../commands/use-commands.ts';

interface ListUndoProps {
  readonly pane: RefObject<HTMLElement | null>;
  /** Whether the pane is all there is to see: no text stands beside it whose marks could be meant. */
  readonly wide: boolean;
  onTravel(verb: 'undo' | 'redo'): void;
}

/** What stands over the page for a moment: whoever is in it is still where they came from. */
const IN_FRONT = '[aria-haspopup], [role="menu"], [role="menubar"], [role="dialog"], [role="status"]';

/** Undo and redo mean the project's articles, by key and by menu, for as long as the person works in their list. */
export function ListUndo({ pane, wide, onTravel }: ListUndoProps) {
  const [here, setHere] = useState(false);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      if (pane.current?.contains(target)) setHere(true);
      else if (target.closest(IN_FRONT) === null) setHere(false);
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [pane]);
  return wide || here ? <Answering onTravel={onTravel} /> : null;
}

/** Comes after the text's own answers, and so goes before them. */
function Answering({ onTravel }: Pick<ListUndoProps, 'onTravel'>) {
  // A menu's undo comes here, too, while words are typed.
  const travel = (verb: 'undo' | 'redo') => () => (isTyping() ? document.execCommand(verb) : onTravel(verb));
  useCommands({ undo: travel('undo'), redo: travel('redo') });
  return null;
}
