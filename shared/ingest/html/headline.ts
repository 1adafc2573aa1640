import { blockKey } from '../blocks/block.ts';
import { blocksOfHtml } from './blocks-of-html.ts';
import type { PageElement } from './dom.ts';

/** A page's headline: as its text has it, and as the article's title. */
export interface Headline {
  readonly shown: string;
  readonly title: string;
}

/** Shorter words inside a title are no headline, but the name of the outlet perhaps. UTF-16 units, without white space. */
const SHORTEST = 8;

/** The words of a page's main headings. */
export const mainHeadings = (body: PageElement): readonly string[] =>
  [...body.querySelectorAll('h1')]
    .slice(0, 20)
    .map(wordsOf)
    .filter((words) => words !== '');

const wordsOf = (element: PageElement): string =>
  blocksOfHtml(element)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');

/**
 * The headline of a page with these main headings. `told` is what it says of its title outside its text; it may have the
 * outlet's name behind it. The heading that is within it, or the other way round, is how the page shows it.
 */
export function findHeadline(headings: readonly string[], told: string, outlet: string): Headline {
  const heads = headings.filter((words) => blockKey(words) !== blockKey(outlet));
  const title = withoutOutlet(told, outlet);
  const alike = heads.find((words) => isWithin(words, title) || isWithin(title, words));
  if (alike !== undefined) return { shown: alike, title: alike };
  const only = heads.length === 1 ? heads[0]! : '';
  return { shown: only || title, title: title || only };
}

const isWithin = (part: string, whole: string): boolean =>
  blockKey(part).length >= SHORTEST && blockKey(whole).includes(blockKey(part));

/** "Ferry aground - The Harbour Post" as the headline alone. */
function withoutOutlet(title: string, outlet: string): string {
  if (outlet === '') return title;
  const cut = /\s+[-–—|·:]\s+(?=[^-–—|·:]*$)/.exec(title);
  return cut !== null && blockKey(title.slice(cut.index + cut[0].length)) === blockKey(outlet)
    ? title.slice(0, cut.index)
    : title;
}
