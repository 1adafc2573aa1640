/** What a person should know before they delete: nothing can reach into other people's computers and files. */
export const REMAINS = {
  here: 'Snapshots on this computer keep it until they are replaced, after seven days as a rule; files you saved or exported stay.',
  hub: 'What others have on their computers stays there until they delete it, and so do files they saved.',
} as const;
