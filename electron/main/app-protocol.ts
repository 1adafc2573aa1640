import { protocol } from 'electron';
import { mediaType, PAGE_HEADERS } from '../../shared/host/csp.ts';
import { staticFile } from '../services/static-files.ts';
import { isOurAddress, SCHEME } from './origin.ts';

/** Makes `app://` a standard, secure scheme, so that the page has storage, modules and workers. Before `ready` only. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built workbench in `folder` at `app://postil/`, every answer with the content security policy. */
export function serveApp(folder: string): void {
  protocol.handle(SCHEME, async ({ url }) => {
    if (!isOurAddress(url)) return refusal(400);
    const file = await staticFile(folder, new URL(url).pathname);
    if (file.status !== 200) return refusal(file.status);
    return new Response(new Uint8Array(file.body), {
      headers: { ...PAGE_HEADERS, 'content-type': mediaType(file.path) },
    });
  });
}

const refusal = (status: number): Response => new Response('There is no such page.', { status, headers: PAGE_HEADERS });
