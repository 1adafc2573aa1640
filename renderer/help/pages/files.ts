import type { HelpPage } from '../help-page.ts';

/** What goes in and what comes out. */
export const FILES: HelpPage = {
  title: 'Files and exports',
  parts: [
    {
      title: 'What can be brought in',
      words: [
        'Text and Markdown, saved web pages, Word documents, PDFs that hold text, feeds, and tables of articles (CSV, JSON and the like): one by one, in folders or in zips, with up to 5 MB of text an article. “Paste text” takes what you copied, also from a web page.',
        'Whatever may have been read wrongly is shown first: what becomes text, what each line is, and what is known of the article, to be corrected before it comes in.',
        'The same text is brought in only once, even when two people do it.',
      ],
    },
    {
      title: 'Annotations of other tools',
      words: [
        'Files of brat, doccano, Label Studio, Prodigy, CoNLL, QDA programs and the like come in with their marks: drop them like articles, or choose “Bring in annotations…” in the menu. You say what each label becomes and for whom it counts; what cannot be carried over is listed before anything is written, and all of it can be taken out again at once.',
      ],
    },
    {
      title: 'Export a dataset',
      words: ['“Export dataset…” (`Ctrl+E`) writes:'],
      list: [
        'JSON Lines: one line for each article, with its text and all its marks;',
        'CSV: one row for each mark, for spreadsheets and statistics;',
        'what Label Studio, brat, doccano, Prodigy, CoNLL readers and others take. What a format cannot carry is said before it is written.',
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
