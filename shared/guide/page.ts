import type { ActId, ArticleId } from '../model/ids.ts';

/** A mark that the guidelines show as an example. */
export interface GuideExample {
  readonly aid: ArticleId;
  readonly mark: ActId;
  /** What was marked when it became an example: shown as long as the mark itself is not at hand. */
  readonly quote: string;
  /** The key of its tag at that time. */
  readonly tag: string;
}

/** What stands in a line. `unknown`: something that this version cannot show, by its words. */
export type GuideInline =
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean; readonly italic: boolean }
  | { readonly kind: 'break' }
  | { readonly kind: 'link'; readonly url: string; readonly content: readonly GuideInline[] }
  | { readonly kind: 'example'; readonly example: GuideExample }
  | { readonly kind: 'unknown'; readonly text: string };

/** A list; an item may hold lists of its own. */
export interface GuideList {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** The number of the first item. */
  readonly start: number;
  readonly items: readonly { readonly content: readonly GuideInline[]; readonly lists: readonly GuideList[] }[];
}

/** What stands below each other on the page. A `section` is the heading of a tag's section; the tag gives its words. */
export type GuideBlock =
  | { readonly kind: 'section'; readonly tag: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly content: readonly GuideInline[] }
  | { readonly kind: 'paragraph' | 'quote'; readonly content: readonly GuideInline[] }
  | GuideList
  | { readonly kind: 'unknown'; readonly text: string };

/** The guidelines as plain data: what is shown, saved and exported without the editor that wrote them. */
export interface GuidePage {
  readonly blocks: readonly GuideBlock[];
  /** Whether any of it is something that this version would not write: then it is shown, and never opened for writing. */
  readonly foreign: boolean;
}
