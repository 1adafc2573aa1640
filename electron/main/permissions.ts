import type { Session, WebContents } from 'electron';
import { isOurAddress } from './origin.ts';

type OnRequest = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type OnCheck = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
/** A permission by Electron's name. */
export type Permission = Parameters<OnRequest>[1] | Parameters<OnCheck>[1];

const NO_DEVICES = 'Postil uses no devices';
const NO_MEDIA = 'Postil neither plays nor records';
const NO_BACKGROUND = 'Postil does nothing while it is closed';
const NO_SENSING = 'Postil does not look at where or what the person does elsewhere';
const OWN_FILES = 'files go through the host, which asks the person';
const NOT_NEEDED = 'the workbench does not use it';

/**
 * What the workbench's own page may do. Every other page may do nothing. All that Electron knows is listed, so that a
 * new permission in a new Electron is a type error here and not an open door.
 */
export const PERMISSIONS: { readonly [P in Permission]: { readonly allow: boolean; readonly why: string } } = {
  'local-network-access': allow('hubs live on the office network; Chromium refuses their sockets without it'),
  'local-network': allow('hubs live on the office network; Chromium refuses their sockets without it'),
  'loopback-network': allow('a hub may run on this computer'),
  'clipboard-sanitized-write': allow('“Copy invitation” and copying quotes'),
  fullscreen: allow('reading without distraction'),

  'clipboard-read': deny('pasting needs no permission; reading unasked is never needed'),
  'deprecated-sync-clipboard-read': deny('pasting needs no permission; reading unasked is never needed'),
  'automatic-fullscreen': deny('only a person may ask for full screen'),
  fileSystem: deny(OWN_FILES),
  'local-fonts': deny('its list of fonts tells computers apart'),
  openExternal: deny('links go out through the host, https and mailto only'),
  notifications: deny('notes are shown by the host, not the page'),
  'persistent-storage': deny('the host’s log is the copy that lasts'),
  'storage-access': deny('nothing from other sites is embedded'),
  'top-level-storage-access': deny('nothing from other sites is embedded'),
  media: deny(NO_MEDIA),
  mediaKeySystem: deny(NO_MEDIA),
  'display-capture': deny(NO_MEDIA),
  'captured-surface-control': deny(NO_MEDIA),
  'speaker-selection': deny(NO_MEDIA),
  hid: deny(NO_DEVICES),
  midi: deny(NO_DEVICES),
  midiSysex: deny(NO_DEVICES),
  nfc: deny(NO_DEVICES),
  serial: deny(NO_DEVICES),
  'smart-card': deny(NO_DEVICES),
  usb: deny(NO_DEVICES),
  'background-fetch': deny(NO_BACKGROUND),
  'background-sync': deny(NO_BACKGROUND),
  'periodic-background-sync': deny(NO_BACKGROUND),
  'screen-wake-lock': deny(NO_BACKGROUND),
  'system-wake-lock': deny(NO_BACKGROUND),
  geolocation: deny(NO_SENSING),
  'geolocation-approximate': deny(NO_SENSING),
  'idle-detection': deny(NO_SENSING),
  sensors: deny(NO_SENSING),
  ar: deny(NO_SENSING),
  vr: deny(NO_SENSING),
  'hand-tracking': deny(NO_SENSING),
  keyboardLock: deny('every key of the person’s system stays theirs'),
  pointerLock: deny(NOT_NEEDED),
  'payment-handler': deny(NOT_NEEDED),
  'web-app-installation': deny(NOT_NEEDED),
  'web-printing': deny(NOT_NEEDED),
  'window-management': deny(NOT_NEEDED),
  unknown: deny('what has no name cannot be judged'),
};

/** Whether a page at this address may have it. */
export const isPermitted = (permission: Permission, address: string): boolean =>
  isOurAddress(address) && Object.hasOwn(PERMISSIONS, permission) && PERMISSIONS[permission].allow;

/** Sets both handlers: Chromium asks one of them, or both, depending on the permission. */
export function guardPermissions(session: Session, isOurPage: (contents: WebContents) => boolean): void {
  session.setPermissionRequestHandler((contents, permission, done, details) => {
    done(isOurPage(contents) && isPermitted(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((contents, permission, origin) => {
    // Without contents a worker asks; its origin says enough.
    return (contents === null || isOurPage(contents)) && isPermitted(permission, origin);
  });
}

function allow(why: string) {
  return { allow: true, why };
}

function deny(why: string) {
  return { allow: false, why };
}
