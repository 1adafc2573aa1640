import type { HelpPage } from '../help-page.ts';

/** From the first start to the first mark. */
export const START: HelpPage = {
  title: 'Getting started',
  parts: [
    {
      title: 'What Postil is for',
      words: [
        'You read news articles, mark the words that matter and say what they are: a claim, an actor or a figure. Out comes a dataset that others can check word for word.',
        'You can work on your own or with a team, with a network or without.',
      ],
    },
    {
      title: 'The quickest way in',
      words: [
        '“Open sample project” on the first page holds five short reports of one event, made up for Postil. A strip above the text says what to try; send it away with the cross, and it never comes back.',
      ],
    },
    {
      title: 'Your own articles',
      words: [
        'Choose “New project”, then drop files, or a folder of them, anywhere in the window: text, saved web pages, Word documents, PDFs and more. “Paste text” takes a single article.',
        'Title, outlet and date are read from each article. Click them above the text to correct them.',
      ],
    },
    {
      title: 'The three panes',
      words: ['An open project shows, from left to right:'],
      list: [
        'the articles, which you can search and sort once there are more than a few;',
        'the article you read, with its marks drawn under the words;',
        'the marks of this article, or the one mark in hand with everything known about it.',
      ],
    },
    {
      title: 'Where to look for more',
      words: ['`?` shows every key, and `F1` brings you back here.'],
    },
  ],
};
