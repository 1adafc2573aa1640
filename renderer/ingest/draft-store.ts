import type { Result } from '../../shared/base/result.ts';
import type { ArticleDraft, RefusedPart } from '../../shared/ingest/draft.ts';
import type { ArticleMeta } from '../../shared/model/article.ts';
import { type ArticleId, articleIdOf } from '../../shared/model/ids.ts';
import { canonicalText } from '../../shared/text/canonical.ts';
import type { NewArticle } from '../session/session-types.ts';
import { Watched } from '../session/watched.ts';
import { keptDetails, type Problems, wrongDetails } from './check-details.ts';
import {
  type DraftKind,
  type DraftLine,
  draftLines,
  draftText,
  draftZones,
  type LineRun,
  setKind,
} from './draft-lines.ts';
import { withText } from './edit-lines.ts';

/** An article that was found, as it stands before it comes in. */
export interface DraftItem {
  readonly id: number;
  readonly source: string;
  readonly warnings: readonly string[];
  readonly meta: ArticleMeta;
  readonly lines: readonly DraftLine[];
  /** The id that its text gives it. */
  readonly aid: ArticleId;
  /** Whether it is to come in. */
  readonly ticked: boolean;
}

/** Where the very same text is. */
export type Same = { readonly in: 'project'; readonly aid: ArticleId } | { readonly in: 'list'; readonly id: number };

/**
 * The articles that were found in files, while a person looks at them: which are to come in, their details, their text and
 * what each of its lines is. Nothing of it is in the project. Texts that are there already, and second copies, begin
 * unticked.
 */
export class DraftStore extends Watched {
  items: readonly DraftItem[];
  /** What of the files is no article. */
  readonly refused: readonly RefusedPart[];
  /** Whether anything was corrected, or ticked otherwise. */
  touched = false;
  /** The item whose text and details are shown: its place in the list. */
  at = 0;
  readonly #inProject: (aid: ArticleId) => boolean;
  /** What had something wrong with it when it was last to come in. */
  #wrong: ReadonlySet<number> = new Set();

  /** `inProject` says whether an article of this text is in the project. */
  constructor(
    drafts: readonly ArticleDraft[],
    refused: readonly RefusedPart[],
    inProject: (aid: ArticleId) => boolean,
  ) {
    super();
    this.refused = refused;
    this.#inProject = inProject;
    const seen = new Set<ArticleId>();
    this.items = drafts.map(({ source, article, leftOut, warnings }, id) => {
      const { text, meta, zones } = article;
      const aid = articleIdOf(text);
      const ticked = !seen.has(aid) && !inProject(aid);
      seen.add(aid);
      return { id, source, warnings, meta, lines: draftLines(text, zones, leftOut), aid, ticked };
    });
  }

  /** The item that is shown; undefined where nothing was found. */
  get shown(): DraftItem | undefined {
    return this.items[this.at];
  }

  /** How many are to come in. */
  get ticked(): number {
    return this.items.filter(({ ticked }) => ticked).length;
  }

  show(at: number): void {
    this.at = Math.max(0, Math.min(this.items.length - 1, at));
    this.bump();
  }

  tick(id: number, ticked: boolean): void {
    this.#change(id, { ticked });
  }

  tickAll(ticked: boolean): void {
    this.items = this.items.map((item) => ({ ...item, ticked }));
    this.touched = true;
    this.bump();
  }

  setDetail(id: number, key: keyof ArticleMeta, value: string): void {
    const item = this.items[id];
    if (item) this.#change(id, { meta: { ...item.meta, [key]: value } });
  }

  /** Says what lines of an item are. */
  setKind(id: number, run: LineRun, kind: DraftKind): void {
    const item = this.items[id];
    if (item) this.#setLines(id, setKind(item.lines, run, kind));
  }

  /** Puts another text in an item; what its lines are stays with them as far as they are the same. */
  setText(id: number, text: string): void {
    const item = this.items[id];
    // As `canonicalText` leaves them: zones are counted in the text that comes in.
    const clean = text.replace(/^\uFEFF+/, '').toWellFormed();
    if (item && clean !== draftText(item.lines)) this.#setLines(id, withText(item.lines, clean));
  }

  /** Where the very same text is: in the project, or further up in this list; null where it is new. */
  sameAs({ aid, id }: DraftItem): Same | null {
    if (this.#inProject(aid)) return { in: 'project', aid };
    const first = this.items.find((other) => other.aid === aid);
    return first === undefined || first.id === id ? null : { in: 'list', id: first.id };
  }

  /** What keeps an item from coming in. */
  problems(item: DraftItem): Problems {
    const ready = readyText(item);
    return { ...wrongDetails(item.meta), ...(!ready.ok && { text: ready.message }) };
  }

  /** Whether an item kept the list from coming in, and still would. */
  isWrong(item: DraftItem): boolean {
    return this.#wrong.has(item.id) && this.#keepsOut(item);
  }

  /** How many kept the list from coming in, and still would. */
  get wrong(): number {
    return this.items.filter((item) => this.isWrong(item)).length;
  }

  /** The articles that are to come in; or the place of the first of those with something wrong, and how many these are. */
  ready(): { readonly articles: readonly NewArticle[] } | { readonly wrong: number; readonly first: number } {
    const wrong = this.items.flatMap((item, at) => (this.#keepsOut(item) ? [at] : []));
    this.#wrong = new Set(wrong);
    const [first] = wrong;
    if (first !== undefined) return { wrong: wrong.length, first };
    const articles = this.items.flatMap((item) => {
      const text = item.ticked ? readyText(item) : null;
      if (!text?.ok) return [];
      return [{ text: text.value, meta: keptDetails(item.meta), zones: draftZones(item.lines) }];
    });
    return { articles };
  }

  #keepsOut(item: DraftItem): boolean {
    return item.ticked && Object.keys(this.problems(item)).length > 0;
  }

  #setLines(id: number, lines: readonly DraftLine[]): void {
    this.#change(id, { lines, aid: articleIdOf(draftText(lines)) });
  }

  #change(id: number, change: Partial<DraftItem>): void {
    this.items = this.items.map((item) => (item.id === id ? { ...item, ...change } : item));
    this.touched = true;
    this.bump();
  }
}

const readyText = ({ lines }: DraftItem): Result<string> => canonicalText(draftText(lines));
