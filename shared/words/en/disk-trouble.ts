/** What this computer's disk refuses: saving, the data folder's files, snapshots, deleting. */
export const diskTrouble = {
  full: 'The disk is full: free some space, nothing saved before is hurt.',
  forbidden:
    'Postil may not write to its data folder: check the folder’s permissions, or name another with --data-dir.',
  damaged: 'The file is damaged: start Postil again, it keeps what can be read.',
  refused: (why: string) => `The disk refused (${why}): check it, then start Postil again.`,

  /** A step that could not be written, by the reason. */
  notSaved: {
    'disk-full':
      'The disk of this computer is full: what you do now is not saved. Free some space; nothing saved before is hurt.',
    'read-only':
      'Postil may not write to its data folder: what you do now is not saved. Check the folder’s permissions.',
    damaged:
      'The file of your saved work is damaged: what you do now is not saved. Save the project as a file, then start Postil again: it keeps what can be read.',
    io: 'This computer’s disk refused a write: what you do now is not saved. Save the project as a file on another disk.',
  },
  fileUnreadable: (file: string, why: string, kept: string) =>
    `The file ${file} could not be read (${why}); it was kept as ${kept} and Postil starts with a fresh one.`,
  /** Why a file could not be read. */
  notJson: 'it is not JSON',
  otherFields: 'its fields are not as expected',
  waitingUnreadable: (why: string, kept: string) =>
    `Work that waited to be admitted could not be read (${why}); it was kept as ${kept}. Ask for the file it came with once more.`,

  logNotOpened: (file: string, why: string) => `Your saved work in ${file} could not be opened. ${why}`,
  logChanged:
    'The disk has changed something that was saved, and Postil leaves it out. What is missing comes back from the hub, or with “Snapshots” in the menu. Check this disk.',
  /** `read` says how much came back; `copy` that more did from a snapshot, or nothing. */
  logDamaged: (kept: string, read: string, copy: string) =>
    `The file of your saved work was damaged; it was kept as ${kept} and a new one was made. ${read}${copy}. Check this disk.`,
  logReadAll: (n: number) => `All ${n} parts found in it were read`,
  logRead: (n: number, all: number) => `${n} of the ${all} parts found in it were read`,
  logFromSnapshot: ', and what is in the newest snapshot came back too',
  newerLog: (version: number, ours: number) =>
    `This log was written by a newer Postil (version ${version}, this one reads ${ours}). Update Postil to open it.`,
  relisted:
    'The list of projects was made anew from your saved work. A project that was on a hub has to be joined there again.',

  rescueFailed: (why: string) => `The rescue copy could not be written. ${why} Keep this window open.`,
  setAsideFailed: (why: string) => `The work of people whom the hub does not know could not be set aside. ${why}`,
  changedElsewhere: 'This was changed in another window meanwhile. Close the other windows and try again.',
  /** Where a window still shows a room that another one has deleted, or made anew without what the hub refuses. */
  replaced:
    'Another window deleted this, or set aside what the hub refuses of it. Reload this window to go on: what you do in it now is not saved.',

  noDailySnapshot: (why: string) => `Today’s snapshot is missing. ${why}`,
  snapshotNotMade: (why: string) => `The snapshot could not be made. ${why}`,
  nothingBroughtBack: (why: string) => `Nothing was brought back: what is here now has to be kept first. ${why}`,
  snapshotGoneAtOnce: 'The snapshot was taken away as soon as it was made. Make another one.',
  snapshotGone: 'This snapshot is not there any more. Choose another one.',
  snapshotDamaged: 'This snapshot is damaged: nothing can be brought back from it. Choose another one.',
  newerCopy: 'This copy was made by a newer Postil. Update Postil to open it.',

  notAllDeleted: (why: string) => `Not all of it is deleted. ${why} Then delete it again.`,
  stillHere: (why: string) => `Something you deleted is still on this computer in part. ${why}`,
};
