import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * Opens an address that carries the token in the person's browser. Other users can read command lines, so the browser is
 * given a private page that leads there; the page goes when this process ends. False when there is nothing to open with, or no place for that page.
 */
export function openBrowser(url: string, platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  const opener = openerOf(platform);
  if (platform !== 'win32' && !(env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, opener)))) {
    return false;
  }
  const page = privatePage(redirectPage(url), [env.XDG_RUNTIME_DIR, tmpdir()]);
  if (page === null) return false;
  const child = spawn(opener, [page], { stdio: 'ignore', detached: true, env });
  // The address stands in the terminal as well: a browser that does not come up is no reason to stop.
  child.on('error', (error) => console.error(`The browser could not be opened (${error.message}).`));
  child.unref();
  return true;
}

/** Writes a page that only this person can read, in the first of these folders that takes it; null when none does. */
function privatePage(content: string, parents: readonly (string | undefined)[]): string | null {
  for (const parent of parents) {
    if (!parent) continue;
    try {
      const folder = mkdtempSync(join(parent, 'postil-')); // mode 0700
      process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
      const page = join(folder, 'open.html');
      writeFileSync(page, content, { mode: 0o600 });
      return page;
    } catch {
      // The system may name a folder that is not there any more, or that is full.
    }
  }
  return null;
}

/** Shows a folder in the system's file manager; where there is none, nothing happens. */
export function openFolder(path: string, platform: NodeJS.Platform): void {
  const child = spawn(openerOf(platform), [path], { stdio: 'ignore', detached: true });
  child.on('error', (error) => console.error(`${path} could not be shown (${error.message}).`));
  child.unref();
}

/** What opens a file or a folder on this system. */
function openerOf(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'open';
  return platform === 'win32' ? 'explorer.exe' : 'xdg-open';
}

/** A page that leads to the address at once, and holds a link for browsers that do not follow. */
export function redirectPage(url: string): string {
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${url}"><a href="${url}">Postil</a>\n`;
}
