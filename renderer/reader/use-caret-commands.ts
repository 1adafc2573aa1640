import type { CommandId } from '../commands/command.ts';
import { type Answer, type Answers, useCommands } from '../commands/use-commands.ts';
import type { Caret } from './caret.ts';
import { CARET_MOVES, type CaretMove } from './caret-moves.ts';
import type { MarkOverlay } from './overlay.ts';

/** What the commands work on, as it is when they come; null while the text is not there. */
interface CaretCommandParts {
  caret(): Caret | null;
  overlay(): MarkOverlay | null;
  /** Enter was pressed with the caret before the character at `offset` (UTF-16). */
  onEnter(offset: number): void;
  /** A command has selected words: nobody goes on dragging them. */
  onMade(): void;
  /** A command moved the caret, or selected words (null). */
  moved(move: CaretMove | null): void;
}

/** Answers the commands of the caret while an article's text is shown. */
export function useCaretCommands({ caret, overlay, onEnter, onMade, moved }: CaretCommandParts): void {
  const moves = CARET_MOVES.map((move): [CommandId, Answer] => [
    `caret.${move}`,
    {
      run: (extend) => {
        caret()?.move(move, extend);
        moved(move);
      },
      ready: (extend) => caret()?.canMove(move, extend) ?? false,
    },
  ]);
  const selecting = (select: (standing: Caret) => void) => () => {
    const standing = caret();
    if (!standing) return;
    select(standing);
    onMade();
    moved(null);
  };
  const toMark = (edge: 'start' | 'end') =>
    selecting((standing) => {
      const from = standing.offset ?? 0;
      const found = edge === 'start' ? overlay()?.startAfter(from) : overlay()?.endBefore(from);
      if (found !== null && found !== undefined) standing.extendTo(found);
    });
  const answers: Answers = {
    ...Object.fromEntries(moves),
    'select.word': selecting((standing) => standing.selectUnit('word', 1)),
    'select.word-back': selecting((standing) => standing.selectUnit('word', -1)),
    'select.sentence': selecting((standing) => standing.selectUnit('sentence', 1)),
    'select.sentence-back': selecting((standing) => standing.selectUnit('sentence', -1)),
    'select.paragraph': selecting((standing) => standing.selectUnit('paragraph', 1)),
    'select.paragraph-back': selecting((standing) => standing.selectUnit('paragraph', -1)),
    'select.to-next-mark': toMark('start'),
    'select.to-previous-mark': toMark('end'),
    'select.article': selecting((standing) => standing.selectAll()),
    'mark.take': {
      run: () => {
        const offset = caret()?.offset;
        if (offset !== null && offset !== undefined) onEnter(offset);
      },
      ready: () => caret()?.isLive ?? false,
    },
  };
  useCommands(answers);
}
