/** Pages, Word documents, feeds and the like: what cannot be read of them, and what to look at. */
export const documentTrouble = {
  pageNotTold: 'The article could not be told from the rest of this page: look for menus and notices among its text.',
  pageForSubscribers: 'This page says that it is for subscribers: look whether the whole article is in it.',
  pageDamaged: 'Some characters of this page are damaged; they stand as � in the text.',
  mhtmlBroken: 'There is no page in this file, or it is cut short; save it from the browser anew, best as HTML alone.',
  frontMatter: 'The details above this text are no YAML that can be read; fill them in by hand.',
  markdownPlain: 'This Markdown is too tangled or too long to be read as such; it comes in as it is written.',
  docxBroken: 'This Word document is damaged or incomplete; open it in a word processor and save it anew.',
  docxTooLarge: (megabytes: number) =>
    `Unpacked, this Word document is larger than ${megabytes} MB; save only its text as a new document.`,
  feedBroken: 'This feed is damaged or incomplete; fetch it again.',
  feedEntities:
    'This feed defines entities of its own, which Postil does not unfold; ask its publisher for a plain one.',
  feedEmpty: 'There are no articles in this feed; bring in their pages instead.',
  feedSummary: 'The feed has a mere summary of this article; its web page has the whole of it.',
  tooManyArticles: (most: number) => `This file holds more than the ${most} articles that are read at once; split it.`,
  ninjsBroken: 'This ninjs file is damaged or incomplete; export it again.',
  ninjsNoText: 'This ninjs item has no text of its own: pictures and packages are not read; export the text items.',
};
