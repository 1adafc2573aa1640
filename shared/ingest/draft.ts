import type { Result } from '../base/result.ts';
import type { IngestedArticle } from './ingest.ts';
import type { Limits } from './limits.ts';
import type { CharacterMaps } from './pdf/open-pdf.ts';
import type { ColumnMap, TableHead } from './table/columns.ts';

/** A file as it was chosen, dropped, named at the command line, or found in an archive. */
export interface SourceFile {
  /** Its name, or its path in a folder or an archive: what people are shown, and what its ending is read from. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a part of a source is not in the article's text. The interface has words for each. */
export type LeftOutReason = 'boilerplate' | 'navigation' | 'beside' | 'page-head' | 'page-foot' | 'page-number';

/** A part of a source that was taken for furniture. A person sees it and can bring it back. */
export interface LeftOut {
  /** Its words as plain text. */
  readonly text: string;
  readonly reason: LeftOutReason;
  /** Where in the draft's text it would stand: a UTF-16 offset, at the start of a line or at the text's end. */
  readonly at: number;
}

/** An article as a reader found it, for a person to look at and correct before it comes in. */
export interface ArticleDraft {
  /** Where it is from: the file's name, a path in an archive (“news.zip/may/a.html”), “line 7 of x.jsonl”. */
  readonly source: string;
  readonly article: IngestedArticle;
  /** In the order of the source. */
  readonly leftOut: readonly LeftOut[];
  /** What to look at before it comes in, a sentence each, in the language of this process. */
  readonly warnings: readonly string[];
}

/** A part of a file that is no article: a row of a table, an entry of an archive. The other parts come in. */
export interface RefusedPart {
  /** As `ArticleDraft.source`. */
  readonly source: string;
  /** Why, in one sentence. */
  readonly message: string;
}

/** What a file holds. */
export type Reading =
  | { readonly kind: 'articles'; readonly drafts: readonly ArticleDraft[]; readonly refused: readonly RefusedPart[] }
  /** A table whose columns could mean several things: to be read again with a map that a person chose. */
  | { readonly kind: 'needs-columns'; readonly table: TableHead };

/** How a file is to be read. */
export interface ReadOptions {
  /** What the columns of a table mean; without it, what their names say when that is certain. */
  readonly columns?: ColumnMap;
  /** Whether a person can be asked: then columns are not passed over while no column is the title, or the date. */
  readonly asks?: boolean;
  /** Where the tables are that older Chinese, Japanese and Korean PDFs need; without it their letters are unknown. */
  readonly characterMaps?: CharacterMaps;
  readonly limits: Limits;
}

/** Reads one kind of document, of which every part is an article or the whole file is refused. */
export type DocumentReader = (file: SourceFile, limits: Limits) => Promise<Result<readonly ArticleDraft[]>>;

/** Reads one kind of file. It throws for bugs alone: whatever bytes come, the answer is a `Result`. */
export type Reader = (file: SourceFile, options: ReadOptions) => Promise<Result<Reading>>;
