/** Starting: the data folder, the person's key, the window itself. */
export const startTrouble = {
  cannotStart: 'Postil cannot start',
  runsInBrowser:
    'Postil runs in a browser already, on this data folder. Go on there, or end it where it was started and start again.',
  earlierStart: 'This page belongs to an earlier start of Postil: open the address that Postil printed this time.',
  noAnswer: 'Postil does not answer: it was closed where it was started. Start it again.',
  folderNotMade: (folder: string, why: string) => `The data folder ${folder} cannot be made. ${why}`,
  folderNotTaken: (folder: string, why: string) => `The data folder ${folder} could not be taken. ${why}`,
  keyDamaged: (path: string) =>
    `Your key in ${path} is damaged. Put a copy of that file back; or move it away to start as a new member, who cannot change earlier work.`,
  keyNeedsDesktop: (path: string) =>
    `Your key in ${path} is locked in the system’s keychain, which only the desktop app can open. Start that, or use another data folder with --data-dir.`,
  keyLocked: (path: string) =>
    `The system’s keychain did not open your key in ${path}. Unlock the keychain and start Postil again.`,
  keyNotSaved: (why: string) => `Your key could not be saved. ${why}`,
  crashes: 'Postil’s window keeps crashing',
  crashesHow: 'What was saved is safe. Quit Postil and start it again.',
  failedInside:
    'Something in Postil failed that should not. What is shown as saved is safe; if anything behaves oddly, quit and start again. The journal (in the Help menu) holds the details.',
  noInvitation: 'That link is no invitation to a Postil project. Ask for a new one.',
};
