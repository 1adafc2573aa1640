/** Deleting projects and articles. */
export const removal = {
  title: (name: string) => `Delete “${name}”?`,
  articleLead:
    'Its text and all that was marked in it go from this computer. Its title stays in the project’s history.',
  articleLeadShared:
    'Its text and all that was marked in it go from this computer and from the hub, which never takes it again. Its title stays in the project’s history.',
  projectLead: 'Every article in it goes, with all that was marked, its history, and its rescue copies.',
  keep: 'Keep it',
  remove: 'Delete',
  removed: (name: string) => `“${name}” is deleted.`,
  removeIt: 'Delete it',
  here: 'From this computer only',
  hereHint: 'The hub and everyone else keep it; you can join again.',
  hub: 'From the hub too, for everyone',
  hubHint: 'Only an owner can. The hub never takes it again.',
  /** Behind the title of an article that the hub removed for good. */
  hereOnly: 'only on this computer',
  wasRemoved: 'An article was deleted',
  removedBy: (name: string, title: string) => `${name} deleted “${title}”. Your copy is still on this computer.`,
  removedFromHubBy: (name: string, title: string) =>
    `${name} deleted “${title}” from the hub. Your copy is still on this computer.`,
  keepCopy: 'Keep my copy',
  removeCopy: 'Delete my copy',
  /** What a person should know before: nothing can reach into other people’s computers and files. */
  remainsHere:
    'Snapshots on this computer keep it until they are replaced, after seven days as a rule; files you saved or exported stay.',
  remainsOnHub:
    'What others have on their computers stays there until they delete it, and so do files they saved; the hub’s daily copies keep it until they are replaced.',
};
