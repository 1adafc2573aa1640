import { strict } from './strict.ts';

/** Electron's `shell`. Nothing is opened; tests read `opened`. */
export const shell = strict('shell', {
  opened: [] as string[],
  async openPath(path: string) {
    shell.opened.push(path);
    return '';
  },
  async openExternal(url: string) {
    shell.opened.push(url);
  },
});
