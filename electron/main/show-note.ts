import { BrowserWindow, Notification } from 'electron';
import type { Note } from '../../shared/host/contract.ts';
import type { PageId } from '../services/shell.ts';
import { keepNewest } from './keep-newest.ts';
import { pageOf, tellPage } from './pages.ts';

/** Notes that are still there: one that nobody holds is collected, and then a click on it does nothing. */
const shown = new Set<Notification>();
/** Not every system says when a note is gone, and none shows more of them. */
const MOST = 50;

/**
 * Shows a note as the system does; a click brings the page's window to the front, and the page to what the note is about.
 * Nothing where the system has no notes.
 */
export function showNote(page: PageId, note: Note): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title: note.title, body: note.body });
  keepNewest(shown, notification, MOST);
  notification.once('close', () => shown.delete(notification));
  notification.once('failed', () => shown.delete(notification));
  notification.once('click', () => {
    shown.delete(notification);
    const contents = pageOf(page);
    const window = contents && BrowserWindow.fromWebContents(contents);
    window?.show();
    window?.focus();
    if (contents) tellPage(contents, 'noteChosen', { comment: note.comment });
  });
  notification.show();
}
