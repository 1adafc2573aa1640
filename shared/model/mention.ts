import type { ActId, ArticleId } from './ids.ts';

/** A mark that refers to an entry of the register, with the sentence it stands in; told by the host's derived index. */
export interface Mention {
  readonly aid: ArticleId;
  readonly mark: ActId;
  readonly tag: string;
  /** The key of the attribute that refers to the entry. */
  readonly attribute: string;
  /** The sentence up to the mark's first words, those words, and the rest of it; `words` alone where the place is gone. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The most mentions that are listed: a message of bounded size. */
export const MAX_MENTIONS = 20_000;

/** The mentions of an entry, in the order of their articles' texts. */
export interface Mentions {
  readonly mentions: readonly Mention[];
  /** How many there are, also where fewer are listed, and in how many articles. */
  readonly total: number;
  readonly articles: number;
}

/** How often each id is referred to, in no order. Which entry an id is part of, the register says. */
export type MentionCounts = readonly (readonly [ref: ActId, mentions: number])[];
