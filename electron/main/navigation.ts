import { app, shell } from 'electron';
import { drop } from '../../shared/base/drop.ts';
import { takes } from '../../shared/host/guards.ts';
import { isOurAddress } from './origin.ts';

/** Keeps every page where it is: no page leaves the workbench, opens a window or embeds another page. Before `ready`. */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (isOurAddress(event.url)) return;
      event.preventDefault();
      openOutside(event.url);
    });
    // None of our pages redirects.
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url);
      return { action: 'deny' };
    });
  });
}

/** Web and mail links go to the person's own programs; all other addresses go nowhere. */
function openOutside(url: string): void {
  const args = [url];
  if (takes('openExternal', args)) drop(shell.openExternal(new URL(args[0]).href));
}
