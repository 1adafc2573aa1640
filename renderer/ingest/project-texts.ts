import { AlikeIndex } from '../../shared/ingest/alike/alike-index.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { articleEntry } from '../../shared/model/records.ts';
import type { ProjectSession } from '../session/session-types.ts';

/** How many texts are read at once. */
const AT_ONCE = 4;

/** What this needs of a session. */
export type TextsOfProject = Pick<ProjectSession, 'readText'> & {
  readonly project: Pick<ProjectSession['project'], 'fold'>;
};

const ofSessions = new WeakMap<TextsOfProject, ProjectTexts>();

/** What is kept of the texts of a project's articles, to find those that new ones are much like. */
export class ProjectTexts {
  readonly index = new AlikeIndex<ArticleId>();
  readonly #session: TextsOfProject;
  readonly #known = new Set<ArticleId>();
  #reading: Promise<void> | null = null;

  /** One for each session: each text is read once. */
  static of(session: TextsOfProject): ProjectTexts {
    const texts = ofSessions.get(session) ?? new ProjectTexts(session);
    ofSessions.set(session, texts);
    return texts;
  }

  private constructor(session: TextsOfProject) {
    this.#session = session;
  }

  /** Reads the texts that are new in the project since. A text that cannot be read is like no other. */
  read(): Promise<void> {
    this.#reading ??= this.#readNew().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  /** Whether an article of this id is in the project. */
  has(aid: ArticleId): boolean {
    return this.#session.project.fold.sourced('article', aid)?.dropped === false;
  }

  /** What an article of the project is called; empty when it has no title. */
  titleOf(aid: ArticleId): string {
    const entry = this.#session.project.fold.sourced('article', aid);
    return (entry && articleEntry(entry)?.title) ?? '';
  }

  textOf(aid: ArticleId): Promise<string> {
    return this.#session.readText(aid);
  }

  async #readNew(): Promise<void> {
    const entries = [...this.#session.project.fold.all('make', 'article')];
    const fresh = entries.flatMap((entry) => articleEntry(entry)?.aid ?? []).filter((aid) => !this.#known.has(aid));
    const work = async (): Promise<void> => {
      for (let aid = fresh.pop(); aid !== undefined; aid = fresh.pop()) {
        const text = await this.#session.readText(aid).catch(() => '');
        if (text === '') continue; // it has not come in yet, or cannot be read: looked for again the next time
        this.#known.add(aid);
        this.index.add(aid, text);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
}
