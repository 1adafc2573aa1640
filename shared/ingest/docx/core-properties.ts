import type { ArticleMeta } from '../../model/article.ts';
import { bylineOfNames, plainWords } from '../html/page-meta.ts';
import { isNobody, isProgramsTitle } from '../told-by-programs.ts';

/**
 * What a document's core properties say (ISO/IEC 29500-2, 11.1). Word fills them in by itself: the title may be that of a
 * template, the author whoever set up the computer. Good where the text says nothing. The day is that of the file, or of
 * the template it began as, and says nothing of the article's.
 */
export function readCoreProperties(core: string): Partial<ArticleMeta> {
  const told = (name: string) =>
    plainWords(new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>([^<]{0,1000})</`).exec(core)?.[1] ?? '');
  const title = told('title');
  const authors = told('creator').split(';');
  return {
    title: isProgramsTitle(title) ? '' : title,
    byline: bylineOfNames(authors.filter((name) => !isNobody(name))),
    language: told('language'),
  };
}
