import type { ZoneType } from '../model/zone.ts';
import { readDateLine } from './date-line.ts';
import { readDateline } from './dateline.ts';
import { isHeadingLike, isLongParagraph, isParagraph, isSectionName, type Layout, layoutOf } from './headings.ts';
import {
  bulletOf,
  isBreadcrumb,
  isByline,
  isCaption,
  isCredit,
  isFurniture,
  readLabel,
  speaksOfPicture,
} from './line-patterns.ts';
import { endsSentence, type Line } from './lines.ts';
import { readOutletLine } from './outlet-line.ts';

/** What a line is: a zone's type, or running text. */
export type LineKind = ZoneType | 'body';

/** The shortest sentence that ends an article's running text: behind it, web furniture draws other short lines along. */
const LAST_SENTENCE = 60;

/** Longer lines are running text, whatever they hold; looking for anything else in them would only take time. */
const LONGEST_SPECIAL = 400;

/** The lines of an article with what each one is. */
export interface Classified {
  readonly lines: readonly Line[];
  readonly kinds: readonly LineKind[];
  /** How many lines come before the first paragraph of running text; without one, how many headings the structure has there. */
  readonly head: number;
}

/**
 * What each line is. Its own words decide first, then its neighbours; what no rule names is running text. `structure` has
 * what is known of a line from elsewhere, null where nothing is: that stays as it is told.
 */
export function classify(lines: readonly Line[], structure: readonly (LineKind | null)[] = []): Classified {
  const kinds = lines.map(({ words }, i) => structure[i] ?? byWords(words));
  const layout = layoutOf(lines);
  const runs = (line: Line, i: number) =>
    kinds[i] === 'body' &&
    readLabel(line.words) === null &&
    (isParagraph(line) || !(isSectionName(line.words) || standsAlone(lines, kinds, i, layout)));
  const first = lines.findIndex(runs);
  const head = first === -1 ? headingsAbove(structure) : first;
  markLists(lines, kinds);
  markCaptions(lines, kinds);
  markFooter(lines, kinds);
  markHead(lines, kinds, head);
  markHeadings(lines, kinds, head, layout);
  return { lines, kinds: kinds.map((kind, i) => structure[i] ?? kind), head };
}

/** How many lines there are above the first that is no heading by its structure. */
const headingsAbove = (structure: readonly (LineKind | null)[]): number =>
  Math.max(
    0,
    structure.findIndex((kind) => kind !== 'heading'),
  );

function byWords(words: string): LineKind {
  if (words.length > LONGEST_SPECIAL) return 'body';
  if (isFurniture(words)) return 'boilerplate';
  if (readDateLine(words) !== null || readDateline(words)?.alone === true) return 'dateline';
  if (isByline(words)) return 'byline';
  if (readOutletLine(words) !== null) return 'dateline';
  return isCaption(words) || isCredit(words) ? 'caption' : 'body';
}

/** Two or more lines in a row with the same bullet, or with numbers, are a list. */
function markLists(lines: readonly Line[], kinds: LineKind[]): void {
  const bullets = lines.map(({ words }) => bulletOf(words));
  for (const [i, bullet] of bullets.entries()) {
    const isItem = bullet !== '' && (bullets[i - 1] === bullet || bullets[i + 1] === bullet);
    if (isItem && kinds[i] === 'body') kinds[i] = 'list';
  }
}

/** A line that speaks of a picture, with that picture's credit below it. */
function markCaptions(lines: readonly Line[], kinds: LineKind[]): void {
  for (const [i, { words }] of lines.entries()) {
    const next = lines[i + 1];
    const isAbove = next !== undefined && kinds[i + 1] === 'caption' && isCredit(next.words);
    if (kinds[i] === 'body' && isAbove && speaksOfPicture(words)) kinds[i] = 'caption';
  }
}

/** Behind the last sentence, everything from the first furniture on. */
function markFooter(lines: readonly Line[], kinds: LineKind[]): void {
  const isSentence = ({ words }: Line, i: number) =>
    kinds[i] !== 'boilerplate' && words.length >= LAST_SENTENCE && endsSentence(words);
  const last = lines.findLastIndex(isSentence);
  const from = kinds.findIndex((kind, i) => i > last && kind === 'boilerplate');
  if (last < 0 || from < 0) return;
  for (let i = from; i < kinds.length; i++) if (kinds[i] === 'body') kinds[i] = 'boilerplate';
}

/** The lines above the first paragraph: labels, breadcrumbs, names of sections, the headline and what stands under it. */
function markHead(lines: readonly Line[], kinds: LineKind[], head: number): void {
  const open: number[] = [];
  for (const [i, { words }] of lines.slice(0, head).entries()) {
    if (kinds[i] !== 'body') continue;
    const label = readLabel(words)?.label;
    if (label !== undefined) kinds[i] = label === 'title' || label === 'headline' ? 'heading' : 'boilerplate';
    else if (isBreadcrumb(words)) kinds[i] = 'boilerplate';
    else if (isHeadingLike(words)) open.push(i);
  }
  const isName = (i: number) => isSectionName(lines[i]!.words);
  const title = open.find((i) => !isName(i)) ?? open[0];
  for (const i of open) kinds[i] = i !== title && isName(i) ? 'boilerplate' : 'heading';
}

/** Sub-headings: lines by themselves, without a sentence's end, with a paragraph or a list below. */
function markHeadings(lines: readonly Line[], kinds: LineKind[], head: number, layout: Layout): void {
  for (let i = head + 1; i + 1 < lines.length; i++) {
    const { words } = lines[i]!;
    if (kinds[i] !== 'body' || !isHeadingLike(words) || endsSentence(words)) continue;
    const isAbove = kinds[i + 1] === 'list' || (kinds[i + 1] === 'body' && isParagraph(lines[i + 1]!));
    if (isAbove && standsAlone(lines, kinds, i, layout)) kinds[i] = 'heading';
  }
}

/** Whether a line stands by itself, as headings do: what is right above or below it is no running text of its own. */
function standsAlone(lines: readonly Line[], kinds: readonly LineKind[], i: number, layout: Layout): boolean {
  if (layout === 'dense') return true;
  const { gapBefore, gapAfter } = lines[i]!;
  const next = lines[i + 1];
  const leads = layout === 'spaced' && next !== undefined && isLongParagraph(next);
  return (gapBefore || kinds[i - 1] !== 'body') && (gapAfter || kinds[i + 1] !== 'body' || leads);
}
