import type { ActId, ArticleId, MemberId } from './ids.ts';
import type { ProgressState } from './progress.ts';

/**
 * What the host's derived index tells of an article: counted from its rooms, so that a list of a thousand articles opens
 * none of them. It can lag behind what is in the rooms for a moment; it is never the source of anything.
 */
export interface IndexedArticle {
  readonly aid: ArticleId;
  /** Live marks of the team, without those that wait for their text. */
  readonly marks: number;
  /** The same marks by tag, in the order of the tags' keys; only tags that have some. */
  readonly tags: readonly (readonly [tag: string, marks: number])[];
  /** How many of the marks have a value or a drop that people do not agree on. */
  readonly contested: number;
  /** Live marks whose text has not come in yet. */
  readonly waiting: number;
  readonly words: number;
  /** What the text begins with, after its dateline: stands for a title. Empty while there is no text. */
  readonly opening: string;
  /** The team's comments that are for somebody, then what was decided about somebody's marks, both in the order of the room. */
  readonly talk: readonly AddressedComment[];
  /** How far each person is with it, in the order of their ids; whoever has not begun is left out. */
  readonly progress: readonly (readonly [member: MemberId, state: ProgressState])[];
  /** How many steps each person has in the team's marks, in the order of their ids; none while it is annotated independently. */
  readonly steps: readonly (readonly [member: MemberId, steps: number])[];
  /** The same of its text: its zones, and what else is said of its lines. */
  readonly textSteps: readonly (readonly [member: MemberId, steps: number])[];
}

/** A comment that is for somebody: because it names them, they wrote in its thread before, or made the mark it is about. */
export interface AddressedComment {
  readonly id: ActId;
  /** The record that its thread is about; null: the article. */
  readonly of: ActId | null;
  readonly by: MemberId;
  /** A pseudonym: a comment brought in for somebody who has no key here. */
  readonly for?: string;
  /** The author's clock, in milliseconds since 1970. Shown, never sorted on. */
  readonly at: number;
  /** How it begins. */
  readonly text: string;
  readonly mentions: readonly MemberId[];
  /** Those who wrote in its thread before it and are not mentioned. */
  readonly answers: readonly MemberId[];
  /** For what is no comment: what `by` did to a mark of the maker's; `text` is then the reason, or the mark's words. */
  readonly did?: 'accepted' | 'rejected' | 'dropped';
  /** Who made the mark that it is about, unless it is theirs or is for them in any case. */
  readonly maker?: MemberId;
  /** Whose own marks it is about, where these were made independently. */
  readonly set?: MemberId;
}

/** What the index holds of a project at one moment. */
export interface ArticleIndexPage {
  /** Grows with every change of the index, in this project or another. */
  readonly rev: number;
  /** The articles that were counted so far, in no order. */
  readonly rows: readonly IndexedArticle[];
}
