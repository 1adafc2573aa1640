import { BrowserWindow, dialog, type WebContents } from 'electron';
import { words } from '../../shared/words/words.ts';

const STAY = 0;

/** Asks before a window closes whose page says that work is not saved yet. Without this Electron would just not close it. */
export function askBeforeClosing(contents: WebContents): void {
  contents.on('will-prevent-unload', (event) => {
    const window = BrowserWindow.fromWebContents(contents);
    if (!window) return;
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: words.desktop.notSaved,
      detail: words.desktop.mayBeGone,
      buttons: [words.desktop.stay, words.desktop.closeWithout],
      defaultId: STAY,
      cancelId: STAY,
    });
    // Preventing the page's objection is what lets the window close.
    if (answer !== STAY) event.preventDefault();
  });
}
