import { AlikeIndex, type Alike as Found } from '../../shared/ingest/alike/alike-index.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { Watched } from '../session/watched.ts';
import { type DraftLine, isKept } from './draft-lines.ts';
import { draftName } from './draft-name.ts';
import type { DraftItem, DraftStore } from './draft-store.ts';
import type { ProjectTexts } from './project-texts.ts';

/** A text that is much like one that was found: where it is, and how much of the shorter one is in the other, in per cent. */
export type Alike = { readonly percent: number } & (
  | { readonly in: 'project'; readonly aid: ArticleId }
  | { readonly in: 'list'; readonly id: number }
);

/** A text with its name. */
export interface NamedText {
  readonly title: string;
  readonly text: string;
}

/** How many that are like one article are told of. */
const MOST = 3;
/** How long it works before others have their turn, in milliseconds. */
const TURN = 12;

/** Finds out, in the background, which of the articles that were found are much like others there, or in the project. */
export class AlikeWatch extends Watched {
  readonly #store: DraftStore;
  readonly #project: ProjectTexts;
  readonly #index = new AlikeIndex<string>();
  readonly #compared = new Map<number, { readonly lines: readonly DraftLine[]; readonly found: readonly Alike[] }>();
  #ended = false;

  constructor(store: DraftStore, project: ProjectTexts) {
    super();
    this.#store = store;
    this.#project = project;
  }

  /** Compares all of them, and then once more with the project, whose texts have to be read first. */
  async run(): Promise<void> {
    await this.#each((item) => this.#index.add(String(item.id), wordsOf(item)));
    await this.#each((item) => this.#compare(item));
    await this.#project.read();
    await this.#each((item) => this.#compare(item));
  }

  /** What an article is much like, the likest first; as far as it was compared. Compared anew once its text is another. */
  of(item: DraftItem): readonly Alike[] {
    const compared = this.#compared.get(item.id);
    if (compared === undefined) return [];
    return compared.lines === item.lines ? compared.found : this.#compare(item);
  }

  /** What an article of the project is called. */
  titleOf(aid: ArticleId): string {
    return this.#project.titleOf(aid);
  }

  /** The text that one is much like. */
  async textOf(other: Alike): Promise<NamedText> {
    if (other.in === 'project') {
      return { title: this.titleOf(other.aid), text: await this.#project.textOf(other.aid) };
    }
    const item = this.#store.items[other.id];
    return item ? { title: draftName(item), text: wordsOf(item) } : { title: '', text: '' };
  }

  dispose(): void {
    this.#ended = true;
  }

  #compare(item: DraftItem): readonly Alike[] {
    const { id, lines, aid } = item;
    const text = wordsOf(item);
    this.#index.add(String(id), text);
    // Itself, and what is the very same, which is told otherwise.
    const isOther = (found: Found<string>) => this.#store.items[Number(found.aid)]?.aid !== aid;
    const inList = this.#index.like(text).filter(isOther);
    const inProject = this.#project.index
      .like(text)
      .filter((found) => found.aid !== aid && this.#project.has(found.aid));
    const found = [
      ...inProject.map((like): Alike => ({ in: 'project', aid: like.aid, percent: percentOf(like) })),
      ...inList.map((like): Alike => ({ in: 'list', id: Number(like.aid), percent: percentOf(like) })),
    ];
    found.sort((a, b) => b.percent - a.percent);
    this.#compared.set(id, { lines, found: found.slice(0, MOST) });
    return found.slice(0, MOST);
  }

  /** Does something with each, in turns with everything else. */
  async #each(work: (item: DraftItem) => void): Promise<void> {
    let since = performance.now();
    for (const { id } of this.#store.items) {
      const item = this.#store.items[id];
      if (this.#ended) return;
      if (item) work(item);
      if (performance.now() - since < TURN) continue;
      await new Promise((next) => setTimeout(next));
      since = performance.now();
    }
    this.bump();
  }
}

const percentOf = ({ share }: Found<string>): number => Math.floor(share * 100);

/** The words of an article that are its own: an outlet's articles share their boilerplate. */
const wordsOf = ({ lines }: DraftItem): string =>
  lines
    .filter((line) => isKept(line) && line.kind !== 'boilerplate')
    .map(({ text }) => text)
    .join('\n');
