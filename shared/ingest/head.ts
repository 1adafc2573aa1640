import type { ArticleMeta } from '../model/article.ts';
import type { Classified } from './classify.ts';
import { readDateLine } from './date-line.ts';
import { type Dateline, isAgency, readDateline, readEndCredit } from './dateline.ts';
import { datesIn } from './dates.ts';
import { languageOf } from './language.ts';
import { bylineOf, isLink, readLabel, sourceOf } from './line-patterns.ts';
import { type OutletLine, readOutletLine } from './outlet-line.ts';

/** A footer of mirrored pages that names the outlet. */
const MIRRORS = /^(?<outlet>.{2,40}?)['’]s website can also be accessed\b/;

/**
 * What the article itself says about title, outlet, author, date, address and language. What it does not say stays empty: nothing
 * is guessed.
 */
export function readMeta(text: string, article: Classified): ArticleMeta {
  const labels = readLabels(article);
  return {
    title: labels.get('title') ?? labels.get('headline') ?? titleOf(article),
    outlet:
      labels.get('outlet') ??
      labels.get('publisher') ??
      labels.get('publication') ??
      labels.get('newspaper') ??
      outletOf(article),
    byline: bylineIn(article),
    date: dateOf(article),
    url: labels.get('url') ?? labels.get('link') ?? urlOf(article),
    language: languageOf(text),
  };
}

function readLabels({ lines, head }: Classified): ReadonlyMap<string, string> {
  const found = lines.slice(0, head).map(({ words }) => readLabel(words));
  return new Map(found.filter((label) => label !== null).map(({ label, value }) => [label, value]));
}

/** The first heading above the first paragraph. */
function titleOf({ lines, kinds, head }: Classified): string {
  return lines.find((_, i) => i < head && kinds[i] === 'heading')?.words ?? '';
}

/** Who wrote it, by the first line above the first paragraph that says so. */
function bylineIn({ lines, kinds, head }: Classified): string {
  const names = lines.map(({ words }, i) => (kinds[i] === 'byline' && i < head ? bylineOf(words) : ''));
  return names.find((name) => name !== '') ?? '';
}

/**
 * What stands beside the date above the first paragraph, or the agency of the dateline; else a credit: on a line of its
 * own, or in brackets at the end of the last paragraph.
 */
function outletOf(article: Classified): string {
  const named = outletLineOf(article)?.outlet ?? datelineOf(article)?.agency ?? '';
  if (named !== '') return named;
  const words = article.lines.map((line) => line.words);
  const source = words.map(sourceOf).find(isAgency);
  const mirrored = words.map((each) => MIRRORS.exec(each)?.groups?.outlet).find((outlet) => outlet !== undefined);
  return source ?? mirrored ?? readEndCredit(words.findLast((_, i) => article.kinds[i] === 'body') ?? '');
}

/** The date of first publication; that of an update only when no other is given. */
function dateOf(article: Classified): string {
  const { lines, kinds, head } = article;
  const above = lines.slice(0, head);
  const own = above.map(({ words }) => readDateLine(words)).filter((found) => found !== null);
  const inBylines = above.filter((_, i) => kinds[i] === 'byline').flatMap(({ words }) => datesIn(words));
  const inOrder = [
    ...own.filter(({ updated }) => !updated).map(({ value }) => value),
    outletLineOf(article)?.date ?? '',
    ...inBylines.map(({ value }) => value),
    datelineOf(article)?.date ?? '',
    ...own.map(({ value }) => value),
  ];
  return inOrder.find((value) => value !== '') ?? '';
}

/** The line above the first paragraph that names outlet and date. */
const outletLineOf = ({ lines, kinds, head }: Classified): OutletLine | undefined =>
  lines
    .slice(0, head)
    .map(({ words }, i) => (kinds[i] === 'dateline' ? readOutletLine(words) : null))
    .find((found) => found !== null);

/** The dateline above the first paragraph or at its start. */
const datelineOf = ({ lines, head }: Classified): Dateline | undefined =>
  lines
    .slice(0, head + 1)
    .map(({ words }) => readDateline(words))
    .find((found) => found !== null);

/** A web address on a line of its own above the first paragraph. */
const urlOf = ({ lines, head }: Classified): string =>
  lines.slice(0, head).find(({ words }) => /^https?:/i.test(words) && isLink(words))?.words ?? '';
