import { rowStep } from '../ui/row-step.ts';

/** What is read of a key event. */
export type ListKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Where the keys are in a list of rows. */
export interface ListPlace {
  readonly at: number;
  readonly count: number;
  /** How many rows are in view. */
  readonly page: number;
  /** Whether letters find rows: not after a click, when they belong to the text that it opened. */
  readonly mayType: boolean;
  /** Whether a word is being typed: a space belongs to it then. */
  readonly isTyping: boolean;
  readonly hasChosen: boolean;
}

/** What a key asks for in a list of rows. */
export type ListTurn =
  | { readonly do: 'move'; readonly to: number; readonly extend: boolean }
  | { readonly do: 'type'; readonly letter: string }
  | { readonly do: 'open' | 'toggle' | 'all' | 'none' | 'edit' | 'undo' | 'redo' };

/** What a key asks for; null for one that means nothing here. */
export function keyTurn({ key, ctrlKey, metaKey, altKey, shiftKey }: ListKey, place: ListPlace): ListTurn | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return withCtrl(key.toLowerCase(), shiftKey);
  const to = rowStep(key, place);
  if (to !== null) return { do: 'move', to, extend: shiftKey };
  if (place.mayType && (/^[\p{L}\p{N}]$/u.test(key) || (key === ' ' && place.isTyping))) {
    return { do: 'type', letter: key };
  }
  switch (key) {
    case 'Enter':
      return { do: 'open' };
    case ' ':
      return { do: 'toggle' };
    case 'F2':
      return { do: 'edit' };
    case 'Escape':
      return place.hasChosen ? { do: 'none' } : null;
    default:
      return null;
  }
}

function withCtrl(key: string, shift: boolean): ListTurn | null {
  if (key === 'a') return { do: 'all' };
  if (key === 'z') return { do: shift ? 'redo' : 'undo' };
  return key === 'y' ? { do: 'redo' } : null;
}
