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
  /** Said of a caret: what is selected, the marks it comes into by their tags, and that it leaves them. */
  selected: (quote: string) => `Selected: “${quote}”`,
  inside: (tags: string) => `in a mark: ${tags}`,
  outside: 'outside of marks',
  blank: 'blank',
  undone: 'Undone.',
  redone: 'Redone.',
  split: 'Split in two. The part split off is in hand.',
  /** Said of the mark in hand once it has taken in another one, whose words these are. */
  merged: (quote: string) => `Merged with “${quote}”`,
  byWords: 'The mouse selects whole words',
  byWordsHint: 'Alt held down selects just the letters it goes over.',
  linesAre: 'These lines are',
  runningText: 'Running text',
};
