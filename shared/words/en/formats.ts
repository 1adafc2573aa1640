/** The formats of datasets, as the export offers them. */
export const formats = {
  jsonl: {
    label: 'JSONL',
    hint: 'One line for each article: its text, and every mark with its offsets in code points and UTF-16.',
  },
  csv: { label: 'CSV', hint: 'One line for each mark, for spreadsheets and statistics.' },
  'label-studio': { label: 'Label Studio', hint: 'A list of tasks, and the labeling configuration that shows them.' },
  brat: { label: 'brat', hint: 'A folder of texts and standoff annotations, with its configuration.' },
  doccano: {
    label: 'doccano',
    hint: 'One line for each article. Its project must allow relations and overlapping spans.',
  },
  prodigy: { label: 'Prodigy and spaCy', hint: 'One line for each article, with tokens. Offsets count code points.' },
  iob2: {
    label: 'CoNLL, IOB2',
    hint: 'A token a line: a file in which the longest mark wins, and a file for each tag.',
  },
  bilou: { label: 'CoNLL, BILOU', hint: 'The same, with the last token of each mark and lone tokens told apart.' },
  carriesAll: 'It carries everything that is in the project.',
  cannotCarry: (what: string) => `It has no place for: ${what}. Each is counted in a file beside the export.`,
  losses: {
    orphans: 'marks whose words are gone',
    fragments: 'marks of several stretches as one',
    overlaps: 'marks that lie over others',
    attributes: 'attributes',
    links: 'links',
    authors: 'who made a mark, and when',
    states: 'that words have changed',
    contested: 'contested values',
    linkValues: 'attributes of links',
    entries: 'ids of the register',
    blanks: 'marks on white space',
    lineEnds: 'marks on line ends',
    zones: 'headings, captions and other zones',
  },
};
