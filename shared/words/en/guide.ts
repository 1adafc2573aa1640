/** The guidelines: their page, and the section beside the reader. */
export const guide = {
  title: 'Guidelines',
  lead: 'What this team marks, and how it decides.',
  /** To somebody who may only read. */
  whoWrites: 'Owners and curators write it.',
  open: 'Guidelines…',
  /** A file, and its first line. */
  fileTitle: (project: string) => `${project}: guidelines`,
  saveTitle: 'Save the guidelines as Markdown',
  save: 'Save as Markdown…',
  savedAt: (path: string) => `The guidelines lie at ${path}.`,
  contents: 'On this page',
  text: 'Text of the guidelines',
  /** In an empty page. */
  placeholder: 'Write down what counts, what does not, and how you decide when it is close.',
  addSections: 'Add a section for each tag',
  /** To somebody who may not write. */
  nothingYet: 'Nobody has written guidelines for this project yet. Its owners and curators can.',
  tools: 'Formatting',
  bold: 'Bold',
  italic: 'Italic',
  heading: 'Heading',
  subheading: 'Subheading',
  bulleted: 'Bulleted list',
  numbered: 'Numbered list',
  quote: 'Quote',
  link: 'Link',
  linkAddress: 'Address of the link',
  linkSet: 'Set the link',
  linkRemove: 'Remove the link',
  undo: 'Undo your own last change',
  redo: 'Redo it',
  /** Below an example whose mark was dropped. */
  exampleGone: 'this mark is gone',
  exampleOf: (quote: string, tag: string) => `Example: “${quote}”, ${tag}. Go to this mark`,
  goToExample: 'Go to this mark',
  addExample: 'Add this mark as an example',
  exampleAdded: (tag: string) => `The mark is now an example in the section ${tag}.`,
  show: 'Show',
  /** The panel beside the reader, named after a tag. */
  beside: (tag: string) => `Guidelines: ${tag}`,
  /** One short line beside the tag's sign, in place of that panel. */
  nothingBeside: 'Guidelines: nothing yet',
  writeAt: 'Write it in the guidelines',
  openAt: 'Open in the guidelines',
  foldUp: 'Fold up',
  foldOut: 'Fold out',
  mend: 'Turn it into plain text',
};
