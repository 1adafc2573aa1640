import { domRange } from '../../../../renderer/reader/lines-dom.ts';
import type { TextModel } from '../../../../renderer/reader/text-model.ts';

/** A key pressed in the article. */
export function press(key: KeyboardEventInit): void {
  document
    .querySelector('article')!
    .dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key }));
}

/** Where the moving end of the selection stands. */
export function standsAt(): string {
  const { focusNode, focusOffset } = document.getSelection()!;
  return `${focusNode?.parentElement?.dataset.i} ${focusOffset}`;
}

/** Selects a stretch as a person would. */
export function select({ start, end }: { start: number; end: number }, model: TextModel): void {
  const range = domRange(document.querySelector('article')!, model, start, end)!;
  document
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}
