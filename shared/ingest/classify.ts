import { readDateLine } from './date-line.ts';
import { readDateline } from './dateline.ts';
import type { ZoneType } from '../model/zone.ts';
import { isHeadingLike, isSectionName } from './headings.ts';
import { bulletOf, isBreadcrumb, isByline, isCaption, isCredit, isFurniture, readLabel, speaksOfPicture } from './line-patterns.ts';
import { endsSentence, type Line } from './lines.ts';

/** What a line is: a zone's type, or running text. */
export type LineKind = ZoneType | 'body';

/** What each line is. Rules look at a line's words first, then at its neighbours; what no rule names is running text. */
export function classify(lines: readonly Line[]): LineKind[] {
  const kinds = lines.map(({ words }) => byWords(words));
  markLists(lines, kinds);
  markCaptions(lines, kinds);
  markFooter(lines, kinds);
  markHead(lines, kinds);
  markHeadings(lines, kinds);
  return kinds;
}
