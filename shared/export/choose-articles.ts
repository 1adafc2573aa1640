import type { ArticleChoice } from '../host/export-options.ts';
import type { ArticleEntry } from '../model/article.ts';
import { plain } from '../text/plain.ts';

/**
 * Whether an article is asked for: all the words stand in its title, outlet, author or date, in any order and whatever their
 * capitals and accents, as in the list of articles; or it is the one whose id they are. An article of unknown date is in no
 * period.
 */
export function articleChooser({ words = '', from, to }: ArticleChoice): (article: ArticleEntry) => boolean {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return ({ aid, title, outlet, byline, date }) => {
    const day = date.slice(0, 10);
    if (from !== undefined && (day === '' || day < from)) return false;
    if (to !== undefined && (day === '' || day > to)) return false;
    if (wanted.length === 0 || aid === words.trim()) return true;
    const text = plain(`${title}\n${outlet}\n${byline}\n${date}`);
    return wanted.every((word) => text.includes(word));
  };
}
