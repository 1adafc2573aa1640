import type { GatherCounts } from '../formats/gather.ts';
import type { LossCounts } from '../formats/losses.ts';
import type { MarkSet } from '../wire/room.ts';
import type { SplitPart } from './split.ts';

/** What an export with certain options would hold: counted beforehand, without writing anything. */
export interface ExportSurvey extends LeftOutArticles {
  /** Articles in it. */
  readonly articles: number;
  readonly counts: GatherCounts;
  /** What the format could not carry. */
  readonly losses: LossCounts;
  /** By part of the split; empty without one. */
  readonly parts: readonly PartCount[];
  readonly offered: Offered;
}

/** Articles that are not in an export though they were asked for. */
export interface LeftOutArticles {
  /** Their text has not come in here yet. */
  readonly withoutText: number;
  /** They are annotated independently, and none of what was asked for is open to whoever exports. */
  readonly closed: number;
  /** Nobody has the set in them that was asked for: the adjudicated one, or one member's own. */
  readonly withoutSet: number;
}

/** How much is in a part of a split. */
export interface PartCount {
  readonly part: SplitPart;
  readonly articles: number;
  readonly marks: number;
}

/** What there is to choose from: counted over all marks of the set and the articles, whatever else they are narrowed to. */
export interface Offered {
  /** By key, the most used first. */
  readonly tags: readonly { readonly key: string; readonly marks: number }[];
  /** `key` as in the options; `name` is empty where nobody told it. */
  readonly authors: readonly { readonly key: string; readonly name: string; readonly marks: number }[];
  /** The sets that are here and open to whoever exports, in any of the articles. */
  readonly sets: readonly { readonly id: MarkSet; readonly name: string; readonly articles: number }[];
}
