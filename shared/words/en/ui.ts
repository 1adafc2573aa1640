/** What the parts that every view is made of say. */
export const ui = {
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  dismiss: 'Dismiss',
  notices: 'Notifications',
  saidTimes: (message: string, times: number) => `${message} (${times} times)`,
  cannotBeShown: (what: string) => `${what} cannot be shown`,
  whatWasSaved: (error: string) => `What was saved is safe on this computer’s disk. Postil says: ${error}`,
  /** Words as they stand somewhere, in the marks of quotation of the language. */
  quoted: (text: string) => `“${text}”`,
  dayExample: 'Such as 18 October 2024 or 2024-10-18.',
  showAgain: 'Show it again',
};
