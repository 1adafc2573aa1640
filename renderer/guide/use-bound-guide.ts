import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { UserState } from '@lexical/yjs';
import { BLUR_COMMAND, COMMAND_PRIORITY_LOW, FOCUS_COMMAND, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { readGuide } from '../../shared/guide/read-guide.ts';
import { bindGuide } from './binding.ts';
import { type CaretPeople, Carets } from './carets.ts';
import { cleanNodes } from './clean-nodes.ts';
import { drawCarets } from './draw-carets.ts';
import type { GuideParts } from './guide-context.ts';
import { putCaret } from './put-caret.ts';
import { showsPage } from './same-page.ts';

/** How long after the last change it is looked whether the editor shows all of the page, in milliseconds. */
const LOOK_AFTER = 500;

/** What may change what can be undone. */
const UNDO_EVENTS = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;

/** What an editor is bound with. */
export interface GuideBond {
  readonly people: CaretPeople;
  /** Where the person was in an editor before this one; kept for the next one. */
  readonly place: RefObject<UserState | null>;
  /** It cannot go on, for this reason. */
  onBroken(error: unknown): void;
  /** It does not show all of the page, or must not show what has come: somebody has to look again. */
  onStale(): void;
}

/** Whether there is something of one's own to undo, or to redo. */
export interface UndoState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Binds the editor it is used in to the guidelines, for as long as it is there; the others' carets come into `carets`. */
export function useBoundGuide(
  { guide, undo }: Pick<GuideParts, 'guide' | 'undo'>,
  carets: RefObject<HTMLElement | null>,
  { people, place, ...bond }: GuideBond,
): UndoState {
  const [editor] = useLexicalComposerContext();
  const [state, setState] = useState<UndoState>({ canUndo: false, canRedo: false });
  const onBroken = useEffectEvent(bond.onBroken);
  const onStale = useEffectEvent(bond.onStale);

  useEffect(() => {
    const desk = new Carets(guide.presence, people);
    const { provider } = desk;
    const { binding, end } = bindGuide(
      editor,
      { root: guide.root, undo, provider },
      { onForeign: () => onStale(), onBroken: (error) => onBroken(error) },
    );
    binding.cursorsContainer = carets.current;
    if (place.current !== null) putCaret(editor, binding, place.current);
    const draw = (): void => drawCarets(binding, provider);
    const tellUndo = (): void => setState({ canUndo: undo.canUndo(), canRedo: undo.canRedo() });
    for (const event of UNDO_EVENTS) undo.on(event, tellUndo);
    tellUndo();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      if (editor.isComposing()) lookSoon();
      else if (!showsPage(editor, readGuide(guide.root))) onStale();
    };
    const lookSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, LOOK_AFTER);
    };
    guide.root.observeDeep(lookSoon);
    // What a row takes changes with the width of the page.
    const resized = new ResizeObserver(draw);
    if (carets.current) resized.observe(carets.current);
    const focus = (focused: boolean) => () => {
      desk.focused = focused;
      return false;
    };
    const ends = [
      guide.presence.moved.on(draw),
      editor.registerCommand(UNDO_COMMAND, () => undo.undo() !== undefined, COMMAND_PRIORITY_LOW),
      editor.registerCommand(REDO_COMMAND, () => undo.redo() !== undefined, COMMAND_PRIORITY_LOW),
      editor.registerCommand(FOCUS_COMMAND, focus(true), COMMAND_PRIORITY_LOW),
      editor.registerCommand(BLUR_COMMAND, focus(false), COMMAND_PRIORITY_LOW),
      cleanNodes(editor),
      () => resized.disconnect(),
      () => guide.root.unobserveDeep(lookSoon),
      () => clearTimeout(timer),
      () => {
        for (const event of UNDO_EVENTS) undo.off(event, tellUndo);
      },
      end,
      () => desk.close(),
    ];
    draw();
    return () => {
      place.current = desk.mine;
      for (const each of ends) each();
    };
  }, [editor, guide, undo, people, carets, place]);
  return state;
}
