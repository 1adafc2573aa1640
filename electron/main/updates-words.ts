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
export const foundUnasked = (version: string): string => words.updates.isOutUnasked(version);

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
  message: words.updateTrouble.didNotWork,
  detail: words.updateTrouble.staysAsItIs(reason(error)),
  buttons: [words.updates.ok],
});

/** Electron's, Node's and the updater's own codes, put into words with a way out. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const says = (pattern: RegExp): boolean => pattern.test(code) || pattern.test(message);
  const { retry, full, diskImage, forbidden, damaged, unsigned, noneHere, away, other } = words.updateTrouble;
  const byHand = words.updateTrouble.byHand(HOMEPAGE);
  if (says(/ENOSPC|EDQUOT/)) return full;
  if (says(/read-only volume/)) return diskImage;
  if (says(/EACCES|EPERM|EROFS/)) return forbidden(byHand);
  if (says(/ERR_CHECKSUM_MISMATCH/)) return damaged(retry, byHand);
  if (says(/SIGNATURE|code signature/i)) return unsigned(byHand);
  if (says(/NOT_FOUND|ERR_UPDATER_(NO|INVALID)|HTTP_ERROR/)) return noneHere(retry, byHand);
  if (says(/net::|ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN|timed out/i)) return away;
  return other(retry, byHand, message.split('\n')[0] ?? '');
}
