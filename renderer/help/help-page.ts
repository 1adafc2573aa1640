/** A part of a page: a question people have, and its answer. Keys stand between backticks. */
export interface HelpPart {
  readonly title: string;
  readonly words: readonly string[];
  /** What is listed below the words. */
  readonly list?: readonly string[];
}

/** The names of the pages, by which they are asked for, in the order of the table of contents. */
export const HELP_PAGE_IDS = ['start', 'marking', 'together', 'offline', 'files', 'data', 'trouble'] as const;
export type HelpPageId = (typeof HELP_PAGE_IDS)[number];

/** The whole help in one language. */
export type HelpPages = Readonly<Record<HelpPageId, HelpPage>>;

/** A page of the help. */
export interface HelpPage {
  readonly title: string;
  readonly parts: readonly HelpPart[];
}
