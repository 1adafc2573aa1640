/** `.postil` files that are opened, and people whose work came with one. */
export const bundleTrouble = {
  notPostil: 'This is not a .postil file. Choose another one.',
  otherZip: 'This is a zip file, but not a .postil file. Choose another one.',
  cutShort: 'The file is cut short: it was not saved or sent to its end. Ask for it once more.',
  damaged: 'The file is damaged: what it holds is not what was saved. Ask for it once more.',
  odd: 'The file holds things that no .postil file has, so nothing of it was taken in. Ask whoever sent it to save it anew.',
  tooLarge:
    'The file unpacks to more than Postil takes in, so nothing of it was taken in. Ask whoever sent it to save it anew.',
  badContents: 'The file’s list of contents is not right, so nothing of it was taken in. Ask for it once more.',
  newer: 'This file was saved by a newer Postil. Update Postil to open it.',
  partMissing: (file: string) =>
    `Part of the file is missing (${file}), so nothing of it was taken in. Ask for it once more.`,
  unlisted:
    'The file holds parts that its list of contents does not name, so nothing of it was taken in. Ask whoever sent it to save it anew.',
  partUnreadable: (room: string) =>
    `A part of the file cannot be read (${room}), so nothing of it was taken in. Ask for it once more.`,
  peopleUnreadable:
    'The list of people in the file cannot be read, so nothing of it was taken in. Ask for it once more.',
  tooMuch:
    'Reading the file took more time or memory than Postil gives any file, so nothing of it was taken in. Ask whoever sent it to save it anew.',
  cancelled: 'Opening the file was cancelled: nothing of it was taken in. Open it again.',
  notAll: (why: string) => `Not all of the file was taken in. ${why} Then open it again.`,
  busy: 'The project kept changing while the file was read. Open the file once more.',
  leftOut: (n: number) =>
    `Changes in the file were left out (${n}): their signature is wrong, or a newer Postil made them. Update Postil and open the file again.`,
  inviteInstead: 'This project is on a hub: invite them to it. What they sent comes in once they have joined there.',
  unproved:
    'What they sent does not prove who they are. Ask them to open the project in Postil, save it and send it again.',
  notAllAdmitted: (why: string) => `Not all that waits to be admitted could be taken in. ${why}`,
};
