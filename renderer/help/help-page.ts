/** A part of a page: a question people have, and its answer. Keys stand between backticks. */
export interface HelpPart {
  readonly title: string;
  readonly words: readonly string[];
  /** What is listed below the words. */
  readonly list?: readonly string[];
}

/** A page of the help. */
export interface HelpPage {
  readonly title: string;
  readonly parts: readonly HelpPart[];
}
