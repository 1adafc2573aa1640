import type { HelpPage } from '../help-page.ts';

/** Making, changing and taking back marks. */
export const MARKING: HelpPage = {
  title: 'Marking',
  parts: [
    {
      title: 'Make a mark',
      words: [
        'Select some words and press `c` for a claim, `a` for an actor or `f` for a figure. The bar above the selection does the same by mouse.',
        'Marks may overlap and lie inside one another. A second click on the same word goes on to the next mark over it.',
        'Words that you marked with a tag already are not marked with it again: their mark is taken in hand. Where a sentence holds two claims, press the key once more while the words are selected.',
      ],
    },
    {
      title: 'The mark in hand',
      words: [
        'The mark you made or clicked last is in hand: the pane on the right shows it, and the keys act on it. `j` and `k` go to the next and the previous mark, `Escape` lets go.',
      ],
    },
    {
      title: 'Change a mark',
      words: ['With a mark in hand you can:'],
      list: [
        'give it another tag with `c`, `a` or `f`;',
        'drag its ends, or move them by a word with `[` and `]` and by a letter with `,` and `.`;',
        'select other words and press `=` to fit it to them;',
        'select more words and press `+` to add them as another part: a quotation that is cut in two stays one mark.',
      ],
    },
    {
      title: 'Take something back',
      words: [
        '`Ctrl+Z` takes back your own last step, never somebody else’s. `Delete` drops the mark in hand; dropped marks stay under “Dropped” above the list and can be brought back.',
      ],
    },
    {
      title: 'Say who and what is meant',
      words: [
        '`g` goes to the field that says who an actor is, who makes a claim or what a figure counts. Type any of its names and press `Enter`: it is chosen, or made, in the register of the project. Words that you leave without choosing stay as free words.',
        '`Shift+G` opens the register: every actor, measure and concept once, with all its names and every place where it is mentioned. Two entries that are the same can be merged there, and split again.',
      ],
    },
    {
      title: 'Talk about a mark',
      words: ['`t` writes a comment on the mark in hand, `y` accepts it and `x` rejects it.'],
    },
    {
      title: 'Contested marks',
      words: [
        'When two people change the same thing without knowing of each other, both values stay, and the mark is shown as contested. Take it in hand and choose one.',
        '“Needs a look” above the list leaves only such marks, and those whose words were changed or moved.',
      ],
    },
    {
      title: 'Headings, captions and leftovers',
      words: [
        'Select some lines and press `z` to say what they are: heading, caption, byline, or boilerplate that does not belong to the article.',
      ],
    },
    {
      title: 'Without the mouse',
      words: [
        'In the text the arrow keys move the caret; with `Shift` they select, with `Ctrl` they go by a word. `Tab` goes on to the list of marks, where the arrows move and `Enter` takes a mark in hand.',
      ],
    },
  ],
};
