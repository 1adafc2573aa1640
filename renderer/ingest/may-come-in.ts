import { AlikeIndex } from '../../shared/ingest/alike/alike-index.ts';
import { type ArticleId, articleIdOf } from '../../shared/model/ids.ts';
import type { ProjectTexts } from './project-texts.ts';
import type { FoundDraft } from './read-files.ts';

/** Shorter texts, in words, are not held against each other: notes of a few lines share what such notes say. */
const LEAST_WORDS = 60;
/** How long the project's texts are waited for, in milliseconds: plain text comes in at once. */
const WAIT = 500;

/**
 * Whether what was found may come in without being looked at first, as far as each article by itself goes: all of it is
 * plain text, nothing was left out, and nothing is to be looked at. Everything else may have been read wrongly.
 */
export const isCertain = (drafts: readonly FoundDraft[]): boolean =>
  drafts.every(({ plain, leftOut, warnings }) => plain && leftOut.length === 0 && warnings.length === 0);

/** Whether some of what was found is much like another of it, or like an article of the project, as far as that is read. */
export async function areAlike(drafts: readonly FoundDraft[], project: ProjectTexts): Promise<boolean> {
  const { promise: waited, resolve } = Promise.withResolvers<void>();
  const limit = setTimeout(resolve, WAIT);
  await Promise.race([project.read(), waited]);
  clearTimeout(limit);
  const index = new AlikeIndex<string>();
  const seen = new Set<string>();
  for (const [place, { article }] of drafts.entries()) {
    const { text } = article;
    // The same text comes in once, whatever else.
    if (seen.has(text) || text.split(/\s+/, LEAST_WORDS + 1).length <= LEAST_WORDS) continue;
    seen.add(text);
    const own = articleIdOf(text);
    const isOther = ({ aid }: { readonly aid: ArticleId }) => aid !== own && project.has(aid);
    if (index.like(text).length > 0 || project.index.like(text).some(isOther)) return true;
    index.add(String(place), text);
  }
  return false;
}
