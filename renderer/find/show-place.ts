import type { Range } from '../../shared/model/anchor.ts';
import type { ReaderHandle } from '../reader/reader-types.ts';

/** Brings a stretch into view and selects it. Selecting takes the focus: without `focus` it goes back to where it was. */
export function showPlace(reader: ReaderHandle | null, range: Range, focus: boolean): void {
  const before = document.activeElement;
  reader?.reveal(range.start);
  reader?.select(range);
  if (!focus && before instanceof HTMLElement) before.focus({ preventScroll: true });
}
