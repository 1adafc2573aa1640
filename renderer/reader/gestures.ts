import type { ActId } from '../../shared/model/ids.ts';
import { offsetAt } from './hit-test.ts';
import { readSelection } from './selection.ts';
import type { TextModel } from './text-model.ts';

/** What clicks come to. */
interface GestureEvents {
  /** A click that selected nothing: the offset (UTF-16) of the character under it, or null beside the words. */
  onClickAt(offset: number | null): void;
  onZone(id: ActId): void;
}

/** Turns clicks and copy on the article into what the reader means by them. The returned function ends it. */
export function listenForGestures(article: HTMLElement, model: TextModel, events: GestureEvents): () => void {
  const click = (event: MouseEvent) => {
    const handle = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-zone]') : null;
    if (handle) return events.onZone(handle.dataset.zone as ActId); // `Section` wrote it there from a zone's id
    if (event.detail > 1 || readSelection(article, model)) return;
    events.onClickAt(offsetAt(event.clientX, event.clientY, article, model));
  };
  // The browser's own copy loses spaces and adds line ends.
  const copy = (event: ClipboardEvent) => {
    const range = readSelection(article, model);
    if (!range) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', model.text.slice(range.start, range.end));
  };
  article.addEventListener('click', click);
  article.addEventListener('copy', copy);
  return () => {
    article.removeEventListener('click', click);
    article.removeEventListener('copy', copy);
  };
}
