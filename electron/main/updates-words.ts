import { missingCase } from '../../shared/base/assert.ts';
import { words } from '../../shared/words/words.ts';
import type { UpdateWay } from './updates-way.ts';

/** What is said in a dialog. The first button is the one Enter presses, the last one changes nothing. */
export interface Words {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly [string, ...string[]];
}

/** Where people find Postil: package.json's `homepage`. */
const HOMEPAGE = 'https://postil.dev';

/** Why this copy does not fetch newer versions itself, and how it gets them. */
export function otherWay(way: Exclude<UpdateWay, 'itself'>): Words {
  const message = words.updates.notItself;
  const buttons = [words.updates.ok] as const;
  switch (way) {
    case 'sources':
      return {
        message,
        detail: words.updates.fromSources,
        buttons,
      };
    case 'package':
      return {
        message,
        detail: words.updates.asPackage(HOMEPAGE),
        buttons,
      };
    case 'by-hand':
      return {
        message,
        detail: words.updates.byHand(HOMEPAGE),
        buttons,
      };
    default:
      return missingCase(way);
  }
}

/** Nothing newer is there. */
export const upToDate = (version: string): Words => ({
  message: words.updates.upToDate,
  detail: words.updates.newest(version),
  buttons: [words.updates.ok],
});

/** A newer version is there; nothing has been fetched. */
export const found = (version: string): Words => ({
  message: words.updates.isOut(version),
  detail: words.updates.isOutHow,
  buttons: [words.updates.download, words.updates.notNow],
});

/** The same, said in the window without asking anything: Postil looked by itself. */
export const foundUnasked = (version: string): string =>
  `Postil ${version} is out: Help, then Check for updates…, fetches it.`;

/** It is being fetched; `share` is how much of it has come, 0 to 1. */
export const downloading = (version: string, share: number): Words => ({
  message: words.updates.downloading(version, Math.floor(share * 100)),
  detail: words.updates.downloadingHow,
  buttons: [words.updates.goOn, words.updates.stopDownload],
});

/** It is here, checked, and waits. */
export const ready = (version: string): Words => ({
  message: words.updates.isReady(version),
  detail: words.updates.isReadyHow,
  buttons: [words.updates.restartNow, words.updates.whenQuit],
});

/** It did not work: why, and what to do. */
export const failed = (error: unknown): Words => ({
  message: 'The update did not work',
  detail: `${reason(error)} This version stays as it is.`,
  buttons: [words.updates.ok],
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
