import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { mediaType, PAGE_HEADERS } from '../../shared/host/csp.ts';
import { isOurAddress, SCHEME } from './origin.ts';

/** Makes `app://` a standard, secure scheme, so that the page has storage, modules and workers. Before `ready` only. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built workbench in `folder` at `app://postil/`, each answer with the content security policy. */
export function serveApp(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const path = fileOf(folder, request.url);
    if (path === null) return new Response('There is no such page.', { status: 400, headers: PAGE_HEADERS });
    try {
      const body = new Uint8Array(await readFile(path));
      return new Response(body, { headers: { ...PAGE_HEADERS, 'content-type': mediaType(path) } });
    } catch {
      return new Response('There is no such page.', { status: 404, headers: PAGE_HEADERS });
    }
  });
}

/** The file that an address names within `folder`; null for other hosts, bad escapes and ways out of the folder. */
export function fileOf(folder: string, address: string): string | null {
  if (!isOurAddress(address)) return null;
  try {
    const path = normalize(join(folder, decodeURIComponent(new URL(address).pathname)));
    return path.startsWith(folder + sep) && !path.includes('\0') ? path : null;
  } catch {
    return null; // a bad escape such as %zz
  }
}
