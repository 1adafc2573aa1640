import type { Json } from '../base/canonical-json.ts';
import type { Range } from '../model/anchor.ts';
import type { ArticleId } from '../model/ids.ts';
import type { DatasetAuthor, DatasetMark, DatasetRelation, DatasetZone } from './dataset.ts';

/** A document as another tool wrote it: the neutral form that every import is read into. All offsets are UTF-16 units. */
export interface ForeignDocument {
  /** What it is called where it comes from: a file's name, or a number in a list. */
  readonly name: string;
  readonly text: string;
  /** Of Postil's own rows: the article that this is a text of. Left out where its records are to get ids of their own. */
  readonly aid?: ArticleId;
  /** What is known of the article by the names of `ArticleEntry`; others are kept under their own. */
  readonly meta: { readonly [key: string]: string };
  readonly marks: readonly ForeignMark[];
  readonly links: readonly ForeignLink[];
  /** The zones of Postil's own rows; left out where the text tells them. */
  readonly zones?: readonly DatasetZone[];
  /** What of the file is not in here, by what it is ("notes on links"); left out where everything is. */
  readonly notRead?: { readonly [what: string]: number };
}

/** A mark in it. */
export interface ForeignMark {
  /** Unique in the document. */
  readonly id: string;
  /** The label as it stands there; a person maps labels to tags. */
  readonly label: string;
  /** One or more, in the order of the text, none empty. */
  readonly spans: readonly Range[];
  readonly attrs: { readonly [key: string]: Json };
  /** Whose work it is, in the words of the file; null when it does not say. */
  readonly annotator: string | null;
  readonly note: string | null;
  /** Of Postil's own rows: a conversion hands it on, and bringing it into a project counts it. */
  readonly own?: OwnRecord;
}

/** What of a record no other format tells. */
export interface OwnRecord extends Pick<DatasetMark, 'at' | 'entries' | 'contested' | 'dropContested'> {
  /** Who made it; null for a mark of one of several sets, whose name stands for them. */
  readonly author: DatasetAuthor | null;
}

/** A link from one of its marks to another. */
export interface ForeignLink {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** The event that it is a role of, unique in the document; left out for all other links. */
  readonly event?: string;
  /** As of marks. */
  readonly own?: OwnRecord & Pick<DatasetRelation, 'id' | 'attrs'>;
}
