import type { Result } from '../base/result.ts';
import { type ArticleId, isMemberId, isProjectId, type MemberId, type ProjectId } from '../model/ids.ts';
import { bytes, type GuardsOf, oneOf } from './argument.ts';
import type { JobStart } from './jobs.ts';

/** The largest `.postil` file that may be handed over as bytes. */
export const MAX_BUNDLE = 96 * 1024 * 1024;

/**
 * What a `.postil` file is made of: all of a project that the person may see, what has come since its last file, or (for
 * those who curate it) what every annotator may see.
 */
export const BUNDLE_SCOPES = ['all', 'since', 'annotators'] as const;

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

/** What came in with a `.postil` file. */
export interface BundleOpened {
  readonly pid: ProjectId;
  readonly name: string;
  /** Steps that are new here. */
  readonly added: number;
  /** Steps by people this project does not know: set aside until someone admits them. */
  readonly waiting: number;
  /** Who did what in those that are new, by article. */
  readonly news: readonly BundleNews[];
}

/** Somebody a project does not know, whose steps came with a `.postil` file and wait. */
export interface WaitingPerson {
  readonly member: MemberId;
  /** As they introduce themselves, proved by their key; empty when they do not, and then they cannot be admitted. */
  readonly name: string;
  /** How many steps wait. */
  readonly steps: number;
}

/** The calls for `.postil` files, and for the people whose work came with them. */
export interface BundleCalls {
  /** The last `.postil` file this computer wrote of the project whole; null when there was none. */
  lastBundle(pid: ProjectId): Promise<LastBundle | null>;
  /** Saves the project, or some of it, as a `.postil` file; asks the person where to. */
  saveBundle(pid: ProjectId, scope: BundleScope): Promise<Result<JobStart | null>>;
  /** Merges a `.postil` file that the person dropped or picked. */
  openBundle(bytes: Uint8Array): Promise<Result<BundleOpened>>;
  /** Asks the person for a `.postil` file and merges it; null when they thought better. */
  pickBundle(): Promise<Result<BundleOpened | null>>;
  /** Who waits to be admitted to a project. Steps of people it has come to know meanwhile are taken in first. */
  waiting(pid: ProjectId): Promise<readonly WaitingPerson[]>;
  /**
   * Lets a person into a project on this computer: their steps that wait come in now (`added` counts the new ones), later
   * ones at once. Refused while the project is on a hub, where an invitation is what lets people in.
   */
  admit(pid: ProjectId, member: MemberId): Promise<Result<{ added: number }>>;

  /** Makes the project's `.postil` file, so that it can be dragged out of the window: only where `caps.dragsFiles`. */
  prepareDrag(pid: ProjectId): Promise<Result<true>>;
  /** The person drags that file: the system takes over. */
  dragBundle(pid: ProjectId): Promise<Result<true>>;
}

/** What each of the calls takes. */
export const BUNDLE_GUARDS: { readonly [K in keyof BundleCalls]: GuardsOf<Parameters<BundleCalls[K]>> } = {
  lastBundle: [isProjectId],
  saveBundle: [isProjectId, oneOf(BUNDLE_SCOPES)],
  openBundle: [bytes(MAX_BUNDLE)],
  pickBundle: [],
  waiting: [isProjectId],
  admit: [isProjectId, isMemberId],
  prepareDrag: [isProjectId],
  dragBundle: [isProjectId],
};
