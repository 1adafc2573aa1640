import type { ArticleMeta } from '../../model/article.ts';
import { fitsMeta } from '../../model/article-meta.ts';
import type { ForeignDocument } from '../foreign.ts';

/**
 * An article's details: what its document knows of them, else what its text says; where nothing tells a title, the name of
 * its file. A detail that an article cannot have (a date "last Tuesday") is left to the text; `wrong` names it.
 */
export function knownMeta(
  document: ForeignDocument,
  fromText: ArticleMeta,
): { readonly meta: ArticleMeta; readonly wrong: readonly string[] } {
  const meta = { ...fromText, title: fromText.title || document.name.replace(/\.txt$/i, '') };
  const wrong: string[] = [];
  // The keys are those of the details: `Object.keys` forgets that.
  for (const key of Object.keys(fromText) as (keyof ArticleMeta)[]) {
    const told = document.meta[key] ?? '';
    if (!fitsMeta(key, told)) wrong.push(key);
    else if (told !== '') meta[key] = told;
  }
  return { meta, wrong };
}
