import { missingCase } from '../../shared/base/assert.ts';
import type { UpdateWay } from './updates-way.ts';

/** What is said in a dialog. The first button is the one Enter presses, the last one changes nothing. */
export interface Words {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly [string, ...string[]];
}

/** Where people find Postil: package.json's `homepage`. */
const HOMEPAGE = 'https://postil.dev';

const OK = ['OK'] as const;

/** Why this copy does not fetch newer versions itself, and how it gets them. */
export function otherWay(way: Exclude<UpdateWay, 'itself'>): Words {
  const message = 'This Postil does not update itself';
  switch (way) {
    case 'sources':
      return {
        message,
        detail: 'It runs from its sources: fetch their newest version and start it again.',
        buttons: OK,
      };
    case 'package':
      return {
        message,
        detail: `It was installed as a package, so the system’s package manager updates it, or the newer package from ${HOMEPAGE}.`,
        buttons: OK,
      };
    case 'by-hand':
      return {
        message,
        detail: `It was made without an address to look for updates at. New versions are at ${HOMEPAGE}.`,
        buttons: OK,
      };
    default:
      return missingCase(way);
  }
}

/** Nothing newer is there. */
export const upToDate = (version: string): Words => ({
  message: 'Postil is up to date',
  detail: `This is version ${version}, the newest there is.`,
  buttons: OK,
});

/** A newer version is there; nothing has been fetched. */
export const found = (version: string): Words => ({
  message: `Postil ${version} is out`,
  detail: 'It is downloaded while you go on working, and takes this version’s place only when you say so.',
  buttons: ['Download', 'Not now'],
});

/** The same, said in the window without asking anything: Postil looked by itself. */
export const foundUnasked = (version: string): string =>
  `Postil ${version} is out: Help, then Check for updates…, fetches it.`;

/** It is being fetched; `share` is how much of it has come, 0 to 1. */
export const downloading = (version: string, share: number): Words => ({
  message: `Postil ${version} is being downloaded: ${Math.floor(share * 100)} %`,
  detail: 'You can go on working. Postil asks once more before it restarts.',
  buttons: ['Go on', 'Stop the download'],
});

/** It is here, checked, and waits. */
export const ready = (version: string): Words => ({
  message: `Postil ${version} is ready`,
  detail: 'It takes this version’s place when Postil restarts. What is not saved yet is asked about first.',
  buttons: ['Restart now', 'When I next quit'],
});

/** It did not work: why, and what to do. */
export const failed = (error: unknown): Words => ({
  message: 'The update did not work',
  detail: `${reason(error)} This version stays as it is.`,
  buttons: OK,
});

const RETRY = 'Try again later';
const BY_HAND = `get the new version from ${HOMEPAGE}`;

/** Electron's, Node's and the updater's own codes, put into words with a way out. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const says = (pattern: RegExp): boolean => pattern.test(code) || pattern.test(message);
  if (says(/ENOSPC|EDQUOT/)) return 'The disk is full: free some space and try again.';
  if (says(/read-only volume/))
    return 'Postil runs from a disk image: move it to the Applications folder and try again.';
  if (says(/EACCES|EPERM|EROFS/)) return `Postil may not write where it is installed: ${BY_HAND}.`;
  if (says(/ERR_CHECKSUM_MISMATCH/)) return `What came was damaged and has been thrown away. ${RETRY}, or ${BY_HAND}.`;
  if (says(/SIGNATURE|code signature/i)) {
    return `What came is not signed by the makers of this Postil and has been thrown away: ${BY_HAND}.`;
  }
  if (says(/NOT_FOUND|ERR_UPDATER_(NO|INVALID)|HTTP_ERROR/)) {
    return `The place updates come from has none for this computer. ${RETRY}, or ${BY_HAND}.`;
  }
  if (says(/net::|ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN|timed out/i)) {
    return 'The place updates come from could not be reached: check the connection and try again.';
  }
  return `${RETRY}, or ${BY_HAND}. (${message.split('\n')[0]})`;
}
