/** Updating the desktop app. */
export const updateTrouble = {
  didNotWork: 'The update did not work',
  staysAsItIs: (why: string) => `${why} This version stays as it is.`,
  /** How sentences end. */
  retry: 'Try again later',
  byHand: (homepage: string) => `get the new version from ${homepage}`,
  full: 'The disk is full: free some space and try again.',
  diskImage: 'Postil runs from a disk image: move it to the Applications folder and try again.',
  forbidden: (byHand: string) => `Postil may not write where it is installed: ${byHand}.`,
  damaged: (retry: string, byHand: string) => `What came was damaged and has been thrown away. ${retry}, or ${byHand}.`,
  unsigned: (byHand: string) =>
    `What came is not signed by the makers of this Postil and has been thrown away: ${byHand}.`,
  noneHere: (retry: string, byHand: string) =>
    `The place updates come from has none for this computer. ${retry}, or ${byHand}.`,
  away: 'The place updates come from could not be reached: check the connection and try again.',
  other: (retry: string, byHand: string, why: string) => `${retry}, or ${byHand}. (${why})`,
};
