import { words } from '../../shared/words/words.ts';
import type { WhatComes } from './what-comes.ts';

/** How much would be written. */
type Amounts = Pick<WhatComes, 'articles' | 'marks' | 'links'>;

/** Whether nothing would be written: neither articles, nor marks, nor links between marks that are here already. */
export const isNothing = ({ articles, marks, links }: Amounts): boolean => articles + marks + links === 0;

/** What the button that brings in says. */
export function bringInWords(comes: Amounts): string {
  const said = words.importMarks;
  if (isNothing(comes)) return said.nothing;
  if (comes.marks > 0)
    return comes.links === 0 ? said.bringIn(comes.marks) : said.bringInLinked(comes.marks, comes.links);
  return comes.links > 0 ? said.bringInLinks(comes.links) : words.preview.bringIn(comes.articles);
}

/** Why that is another number than the files hold, in one line; null when it is the same or the line of what is here says it. */
export function whyOtherNumber({
  merged,
  leftOut,
  ofEvents,
}: Pick<WhatComes, 'merged' | 'leftOut' | 'ofEvents'>): string | null {
  const said = words.importMarks;
  const reasons = [
    ...(merged > 0 ? [said.becameOne(merged)] : []),
    ...(leftOut > 0 ? [said.leftOutOf(leftOut)] : []),
    ...(ofEvents > 0 ? [said.ofEvents(ofEvents)] : []),
  ];
  return reasons.length === 0 ? null : said.otherNumber(reasons);
}
