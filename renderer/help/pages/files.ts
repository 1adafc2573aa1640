import type { HelpPage } from '../help-page.ts';

/** What goes in and what comes out. */
export const FILES: HelpPage = {
  title: 'Files and exports',
  parts: [
    {
      title: 'What can be brought in',
      words: [
        'Plain text files of up to 5 MB of text each. UTF-8 is best; other common encodings are recognised. From a web page, a PDF or a word processor, copy the words and use “Paste text”.',
        'The same text is brought in only once, even when two people do it.',
      ],
    },
    {
      title: 'Export a dataset',
      words: ['“Export dataset…” (`Ctrl+E`) writes:'],
      list: [
        'JSON Lines: one line for each article, with its text and all its marks;',
        'CSV: one row for each mark, for spreadsheets and statistics.',
      ],
    },
    {
      title: 'What you can rely on',
      words: [
        'Every marked passage is read back from the written file and compared with the article. If a single one differs, the export stops and nothing is kept.',
        'Dropped marks are never exported. Marks whose words were changed are left out or flagged, as you choose; both are counted at the end.',
      ],
    },
    {
      title: 'Save the whole project',
      words: [
        '“Save as .postil file…” (`Ctrl+S`) puts the project with its whole history into one file: to send it, to carry it, or to keep it.',
      ],
    },
    {
      title: 'On paper',
      words: [
        '“Print the article…” (`Ctrl+P`) and “Save the article as PDF…” give the article with its marks underlined and listed.',
      ],
    },
  ],
};
