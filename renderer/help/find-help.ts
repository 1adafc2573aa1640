import { plain } from '../../shared/text/plain.ts';
import { HELP_PAGE_IDS, type HelpPageId, type HelpPart } from './help-page.ts';
import { helpPages } from './pages.ts';

/** A part of the help that has what was looked for. */
export interface HelpFound {
  readonly page: HelpPageId;
  readonly pageTitle: string;
  readonly part: HelpPart;
}

/** The parts that have every one of these words, wherever in a word they begin; none for no words. */
export function findHelp(filter: string): readonly HelpFound[] {
  const wanted = sought(filter).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const pages = helpPages();
  return HELP_PAGE_IDS.flatMap((page) => {
    const { title: pageTitle, parts } = pages[page];
    return parts.flatMap((part) => {
      const text = sought([pageTitle, part.title, ...part.words, ...(part.list ?? [])].join('\n'));
      return wanted.every((word) => text.includes(word)) ? [{ page, pageTitle, part }] : [];
    });
  });
}

/** A text as it is looked for: also without the signs that stand for keys. */
const sought = (text: string): string => plain(text).replaceAll('`', '');
