import type { Json } from '../base/canonical-json.ts';
import type { ArticleEntry } from '../model/article.ts';
import type { ActId, ArticleId } from '../model/ids.ts';
import type { MarkSet } from '../wire/room.ts';

/** What a row says it is. A change that old readers would misread gets another number. */
export const DATASET_SCHEMA = 'postil-article/1';

/** What stands for a time that nobody knows: of marks that come from files which do not tell it. */
export const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z';

/**
 * One article with everything that was marked in it: the neutral form that every export is written from. Positions come
 * in two units side by side: `start`/`end` count Unicode code points (as Python and R do), `start16`/`end16` count UTF-16
 * units (as JavaScript and Java do). Start is inclusive, end exclusive.
 */
export interface DatasetArticle extends ArticleEntry {
  readonly schema: typeof DATASET_SCHEMA;
  readonly text: string;
  /** The hash of exactly this text; equal to `aid` unless the text was corrected since it came in. */
  readonly textHash: ArticleId;
  readonly zones: readonly DatasetZone[];
  readonly marks: readonly DatasetMark[];
  readonly relations: readonly DatasetRelation[];
  /** Only where sets lie beside one another: those that were made of this article, one without any mark too. */
  readonly sets?: readonly DatasetSet[];
}

/** A set of marks: the team's, the adjudicated one, or what one member made independently. */
export interface DatasetSet {
  readonly id: MarkSet;
  /** The member's name, or the id where nobody told it. */
  readonly name: string;
}

/** A stretch of the text in both units. */
export interface DatasetRange {
  readonly start: number;
  readonly end: number;
  readonly start16: number;
  readonly end16: number;
}

/** A stretch that is not running text: a heading, a caption, boilerplate... */
export interface DatasetZone extends DatasetRange {
  readonly type: string;
}

/** One stretch of a mark. The four offsets are null together, when the stretch could not be found in the text. */
export interface DatasetSpan {
  readonly start: number | null;
  readonly end: number | null;
  readonly start16: number | null;
  readonly end16: number | null;
  /** The words between the offsets; without offsets, the words that were marked. */
  readonly quote: string;
  /** The words that were marked, where they are not the words there now; else null. */
  readonly was: string | null;
}

/** Whose work it is. `for` is the pseudonym of somebody whose work was brought in by this person. */
export interface DatasetAuthor {
  readonly id: string;
  readonly name: string;
  readonly for: string | null;
}

/** An entry of the register that an attribute refers to; `name` and `externalId` are empty where nobody told them. */
export interface DatasetEntry {
  /** The same for all marks that refer to it, also by an entry that was merged into it. */
  readonly id: ActId;
  readonly name: string;
  readonly externalId: string;
}

/** What became of a mark's spans: the worst of them. Marks whose text has not come in yet are never exported. */
export type DatasetState = 'exact' | 'changed' | 'moved' | 'orphan';

/** A value that somebody else gave a field and that nobody has settled yet. */
export interface DatasetAlternative {
  /** For the field `spans` a list of spans; for a reference the entry's name, as in `attrs`; else the value as it was set. */
  readonly value: Json | readonly DatasetSpan[];
  readonly entry?: DatasetEntry;
  readonly author: DatasetAuthor;
}

/** What marks and relations have in common. */
export interface DatasetRecord {
  readonly id: ActId;
  /** Which of the article's `sets` it is of; left out where those are. */
  readonly set?: MarkSet;
  /** The attributes that are set, by key. One that refers to an entry of the register has its name, else its id. */
  readonly attrs: { readonly [key: string]: Json };
  /** By key, the entries that attributes refer to. Left out where none does. */
  readonly entries?: { readonly [key: string]: DatasetEntry };
  /** Who made it. */
  readonly author: DatasetAuthor;
  /** When it was made, by its author's clock: ISO 8601 in UTC. */
  readonly at: string;
  /** Fields that are not settled, with the values that are not shown. The value shown stands in its usual place. */
  readonly contested: { readonly [field: string]: readonly DatasetAlternative[] };
  /** Whether somebody dropped it while somebody else kept or changed it. */
  readonly dropContested: boolean;
}

/** A mark: one or more stretches of the text under a tag, in the order of the text. */
export interface DatasetMark extends DatasetRecord {
  readonly tag: string;
  readonly state: DatasetState;
  readonly spans: readonly DatasetSpan[];
}

/** A link from one exported mark to another. */
export interface DatasetRelation extends DatasetRecord {
  readonly type: string;
  readonly from: ActId;
  readonly to: ActId;
}
