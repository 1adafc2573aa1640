import type { ArticleId, MemberId } from '../model/ids.ts';

/** What a `.postil` file is made of: all of a project, or what has come since its last file. */
export const BUNDLE_SCOPES = ['all', 'since'] as const;

/** One of them. */
export type BundleScope = (typeof BUNDLE_SCOPES)[number];

/** The last `.postil` file that this computer wrote of a project. */
export interface LastBundle {
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
  /** How many steps have come since, by whomever. */
  readonly steps: number;
}

/** What somebody's steps in a file did, counted. */
export interface NewsCounts {
  readonly marks: number;
  readonly links: number;
  /** Edits of what was there, drops among them. */
  readonly changes: number;
  readonly comments: number;
  readonly verdicts: number;
  /** Articles, and what is known about them. */
  readonly articles: number;
  /** Entries of the register, and their names. */
  readonly entries: number;
  /** Everything else, such as how far somebody is. */
  readonly others: number;
}

/** What came in from one person for one article, or (null) for the project as a whole. */
export interface BundleNews extends NewsCounts {
  readonly aid: ArticleId | null;
  readonly by: MemberId;
}
