/** An open project: what cannot be saved, read or brought up to date while one works. */
export const sessionTrouble = {
  closed: 'This was closed in the meantime. Open it again.',
  otherWindowUnread: (why: string) =>
    `What another window wrote could not be read (${why}). Reload this window to see it.`,
  hostAway: (why: string) =>
    `Postil cannot reach its own saving part: keep this window open, it goes on trying. ${why}`,
  quickCopy: (why: string) =>
    `The browser’s quick copy cannot be used (${why}). Nothing is lost: the copy on this computer’s disk counts, so go on working.`,
  /** What is wrong with the quick copy. */
  copyLate: 'it takes too long to open',
  copyGaveUp: 'a write was given up',
  copyClosed: 'the browser closed it',
  copyNotClosed: 'it did not close',
  copyNotOpened: 'it did not open',
  articleBehind: (why: string) =>
    `An article could not be brought up to date (${why}). It is tried again with the next connection.`,
  hubNotReached:
    'The hub cannot be reached, so what others did since the last connection is not here. Try again when it is back.',
  savingSlow: 'Saving on this computer takes too long: the last changes may be missing. Try again in a moment.',
  hubSlow: 'The hub takes too long to answer: what others did lately may be missing. Try again in a moment.',
  hubSilent: 'The hub does not answer now. Try again in a moment.',
  hubAway: 'The hub cannot be reached now. Try again when it is back.',
  waitingUnread: (why: string) => `Who waits to be admitted could not be read (${why}). Open the project again.`,
  nothingToSetAside: 'There is nothing here that setting aside would help. Choose “Try again”.',
  notOnDisk: (why: string) => `${why} Nothing was set aside: what is refused has to be on the disk first.`,
};
