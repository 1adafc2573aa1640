import type { Session, WebContents } from 'electron';
import { strict } from './strict.ts';

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
/** A permission by Electron's name. */
export type Permission = Parameters<CheckHandler>[1] & Parameters<RequestHandler>[1];

let onRequest: RequestHandler | null = null;
let onCheck: CheckHandler | null = null;

const defaultSession = strict('session.defaultSession', {
  setPermissionRequestHandler(handler: RequestHandler | null) {
    onRequest = handler;
  },
  setPermissionCheckHandler(handler: CheckHandler | null) {
    onCheck = handler;
  },
});

/** Electron's `session`. */
export const session = strict('session', { defaultSession });

/** What the page may be asked for here: Electron's name, and Chromium's names for the same. */
const PERMISSIONS: readonly (readonly [Permission, readonly string[]])[] = [
  ['local-network', ['localNetwork']],
  ['loopback-network', ['loopbackNetwork']],
  ['local-network-access', ['localNetworkAccess']],
  ['clipboard-read', ['clipboardReadWrite']],
  ['clipboard-sanitized-write', ['clipboardSanitizedWrite']],
  ['geolocation', ['geolocation']],
  ['media', ['audioCapture', 'videoCapture']],
  ['midi', ['midi']],
  ['notifications', ['notifications']],
  ['idle-detection', ['idleDetection']],
];

/**
 * Chromium's names of the permissions that main's two handlers both allow for this site. Electron asks when the page
 * first reaches for one; asking before the page loads comes to the same. Without handlers Electron allows everything,
 * but sockets to this machine and the LAN.
 */
export async function permitted(contents: WebContents, address: string): Promise<string[]> {
  const { protocol, host } = new URL(address);
  const site = `${protocol}//${host}/`;
  const details = { requestingUrl: site, isMainFrame: true };
  const allowed: string[] = [];
  for (const [name, chromiumNames] of PERMISSIONS) {
    const network = name.includes('network');
    const asked = onRequest
      ? await new Promise<boolean>((resolve) => onRequest?.(contents, name, resolve, details))
      : !network;
    const checked = onCheck ? onCheck(contents, name, site, details) : !network;
    if (asked && checked) allowed.push(...chromiumNames);
  }
  return allowed;
}
