/** What can go wrong with the guidelines. */
export const guideTrouble = {
  badLink: 'This is no address for a link: it has to lead to a web page (https) or be a mail address. Correct it.',
  foreign:
    'Part of this page was written by a newer Postil, or is damaged, so nothing can be written here. Update Postil, or turn that part into plain text.',
  broken:
    'The page could not be kept open for writing. All that was written is here; reload this window to go on writing.',
};
