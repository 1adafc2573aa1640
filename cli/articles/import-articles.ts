import type { Result } from '../../shared/base/result.ts';
import type { ArticleDraft, Reading } from '../../shared/ingest/draft.ts';
import { LIMITS } from '../../shared/ingest/limits.ts';
import type { ColumnMap } from '../../shared/ingest/table/columns.ts';
import { type ArticleId, articleIdOf } from '../../shared/model/ids.ts';
import { addArticle } from '../add-article.ts';
import type { Author } from '../author.ts';
import type { WritableProject } from '../project/writable-project.ts';
import { articlePaths } from './article-paths.ts';
import type { ArticleReader } from './article-reader.ts';
import { alikeInProject } from './project-texts.ts';
import { askForColumns } from './told-columns.ts';

/** What came in, and what is to be said of it. */
export interface ArticleCount {
  imported: number;
  already: number;
  refused: number;
  /** How many that came in are like another article. */
  alike: number;
  /** A line about each article, in the order in which they were read. */
  readonly lines: string[];
}

/** What articles are brought in with. */
export interface ArticleTools {
  readonly project: WritableProject;
  readonly author: Author;
  readonly reader: ArticleReader;
  readonly signal: AbortSignal;
}

/**
 * Adds the articles in files, folders and zips to a project, each for itself: one that is refused leaves the others. Once
 * `signal` is aborted no other file is read.
 */
export async function importArticles(
  paths: readonly string[],
  columns: ColumnMap | undefined,
  { project, author, reader, signal }: ArticleTools,
): Promise<ArticleCount> {
  const options = { limits: LIMITS, ...(columns === undefined ? {} : { columns }) };
  const arrivals = new Arrivals(project, author);
  for (const path of paths) {
    const found = await articlePaths(path);
    if (!found.ok) arrivals.refuse(path, found.message);
    else {
      for (const file of found.value.paths) {
        const read = await reader.read(file, options, signal);
        if (signal.aborted) return arrivals.count;
        arrivals.take(file, read);
      }
      for (const file of found.value.passedOver) arrivals.passOver(file);
    }
  }
  return arrivals.count;
}

/** Takes in what was read, and keeps what is to be said. */
class Arrivals {
  readonly count: ArticleCount = { imported: 0, already: 0, refused: 0, alike: 0, lines: [] };
  readonly #project: WritableProject;
  readonly #author: Author;
  readonly #alike;
  readonly #names = new Map<ArticleId, string>();

  constructor(project: WritableProject, author: Author) {
    this.#project = project;
    this.#author = author;
    this.#alike = alikeInProject(project);
  }

  take(path: string, read: Result<Reading>): void {
    if (!read.ok) this.refuse(path, read.message);
    else if (read.value.kind === 'needs-columns') this.refuse(path, askForColumns(read.value.table));
    else {
      for (const draft of read.value.drafts) this.#add(draft);
      for (const { source, message } of read.value.refused) this.refuse(source, message);
    }
  }

  refuse(source: string, message: string): void {
    this.count.refused++;
    this.count.lines.push(`refused   ${source}: ${message}`);
  }

  passOver(source: string): void {
    this.count.lines.push(`passed    ${source}: files with this ending are not read in folders.`);
  }

  #add({ source, article, leftOut, warnings }: ArticleDraft): void {
    const { lines } = this.count;
    const aid = articleIdOf(article.text);
    if (!addArticle(this.#project, this.#author, article)) {
      this.count.already++;
      lines.push(`skipped   ${source}: it is in the project already.`);
      return;
    }
    this.count.imported++;
    lines.push(`imported  ${source}${headOf(article.meta)}`);
    if (leftOut.length > 0) lines.push(`          left out as furniture: ${leftOut.map(opening).join(' | ')}`);
    for (const warning of warnings) lines.push(`          ${warning}`);
    const [likest] = this.#alike.like(article.text);
    if (likest !== undefined) {
      this.count.alike++;
      const name = this.#names.get(likest.aid) ?? likest.aid;
      lines.push(`          ${Math.round(likest.share * 100)} % of the shorter one is also in ${name}`);
    }
    this.#alike.add(aid, article.text);
    this.#names.set(aid, source);
  }
}

function headOf({ title, outlet, date }: ArticleDraft['article']['meta']): string {
  const known = [title === '' ? '' : `“${title}”`, outlet, date].filter((part) => part !== '');
  return known.length === 0 ? '' : `: ${known.join(', ')}`;
}

/** What a part begins with, on one line. */
const opening = ({ text }: { readonly text: string }): string =>
  text.length > 60 ? `${text.slice(0, 60).replace(/\s+/g, ' ')}…` : text.replace(/\s+/g, ' ');
