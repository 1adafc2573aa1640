/** What is done with the selection and the mark in hand. */
export const marking = {
  markSelection: 'Mark the selection',
  addToMark: 'Add to mark',
  addToMarkWhy: 'Add the selection to the mark in hand',
  fitMark: 'Fit mark',
  fitMarkWhy: 'Make the mark in hand exactly the selection',
  tagWhy: (tag: string) => `Mark as ${tag.toLowerCase()}; with Shift hold it for all that is selected next`,
  held: (tag: string) => `${tag} is held`,
  heldWhy: 'All you select is marked at once.',
  letGo: 'Let go',
  heldSaid: (tag: string) => `${tag} is held. All you select is marked at once, until you press Escape.`,
  letGoSaid: (tag: string) => `${tag} is let go.`,
  marked: (tag: string, quote: string) => `${tag}, “${quote}”`,
  split: 'Split in two. The part split off is in hand.',
  merged: (quote: string) => `Merged into one: “${quote}”`,
  linesAre: 'These lines are',
  runningText: 'Running text',
};
