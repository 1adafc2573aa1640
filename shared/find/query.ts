import type { ActId, ArticleId } from '../model/ids.ts';
import type { ZoneType } from '../model/zone.ts';
import type { MatchRules } from './occurrences.ts';

/** The longest words that can be looked for, in UTF-16 units. */
export const MAX_WORDS = 500;
/** The most articles that one search goes through. */
export const MAX_ARTICLES = 100_000;
/** The most entries of the register that words may mean. */
export const MAX_ENTRIES = 20_000;
/** The most lines that are told at once. */
export const MAX_LINES = 500;
/** How much of the paragraph on each side of a hit is told, in UTF-16 units, at most. */
export const SIDE = 80;

/** The orders lines can come in: as the articles were named, or by the words beside the hit. */
export const SORTS = ['article', 'left', 'right'] as const;
export type Sort = (typeof SORTS)[number];

/** Who searches in a page: the pane of what is found, and the dialog that marks all of it. Each has a search of its own. */
export const FIND_ASKERS = ['find', 'mark-all'] as const;
export type FindAsker = (typeof FIND_ASKERS)[number];

/** Which marks: those that are all of this. Null: whichever. */
export interface MarkFilter {
  readonly tag: string | null;
  /**
   * An attribute that is set, and whose value holds these words (empty words: any value) or refers to one of these
   * entries of the register: those that go by such a name.
   */
  readonly attribute: { readonly key: string; readonly holds: string; readonly entries: readonly ActId[] } | null;
  /** Who made it: a member's id or a pseudonym. */
  readonly by: string | null;
}

/** What is looked for. Without words it is the marks themselves; else the words, within such marks where any are asked for. */
export interface FindQuery {
  /** As typed, see `termsOf`. */
  readonly words: string;
  /** Whether the words are one phrase as they stand, quotation marks and all. */
  readonly phrase: boolean;
  readonly rules: MatchRules;
  readonly marks: MarkFilter;
  /** Where: in these articles, which are told in this order. */
  readonly articles: readonly ArticleId[];
  readonly sort: Sort;
}

/** Which of the lines are told. */
export interface LineWindow {
  readonly from: number;
  readonly count: number;
}

/** One place that was found, in its context. Offsets are UTF-16 in the text as it was when it was indexed. */
export interface FindLine {
  readonly aid: ArticleId;
  readonly start: number;
  readonly end: number;
  /** The paragraph's words before it, the words found (cut when they are very long), and those after it. */
  readonly left: string;
  readonly hit: string;
  readonly right: string;
  /** The tags of the marks it lies in, or touches, each once. */
  readonly tags: readonly string[];
  /** What its lines are, when they are not running text. */
  readonly zone: ZoneType | null;
  /** The mark itself, where marks were looked for. */
  readonly mark: ActId | null;
}

/** What was found, as far as the index goes. */
export interface FindPage {
  /** Which state of the index this is from. */
  readonly rev: number;
  /** The lines of the window that was asked for. */
  readonly lines: readonly FindLine[];
  /** How many places were found in all, and in how many articles. */
  readonly hits: number;
  readonly found: number;
  /** How many of the articles have been indexed: less than all of them while the index is being built. */
  readonly indexed: number;
  /** How many of them can be asked for as lines; the rest are only counted. */
  readonly listed: number;
  /** Whether there were too many to sort them by their context, so that they are in the order of the articles. */
  readonly unsorted: boolean;
}

/** Whether a filter leaves any marks out. */
export const isFiltered = ({ tag, attribute, by }: MarkFilter): boolean =>
  tag !== null || attribute !== null || by !== null;

/** Whether a query asks for anything. */
export const asksFor = ({ words, marks }: Pick<FindQuery, 'words' | 'marks'>): boolean =>
  words.trim() !== '' || isFiltered(marks);
