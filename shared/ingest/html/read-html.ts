import { fail, ok, type Result } from '../../base/result.ts';
import { words } from '../../words/words.ts';
import { articleOfBlocks } from '../blocks/article-of-blocks.ts';
import type { Block } from '../blocks/block.ts';
import { withHeadline } from '../blocks/with-headline.ts';
import type { ArticleDraft, DocumentReader, SourceFile } from '../draft.ts';
import type { Limits } from '../limits.ts';
import { asInPage } from './as-in-page.ts';
import { blocksOfHtml, type HtmlBlock } from './blocks-of-html.ts';
import { decodePage } from './decode-page.ts';
import { parsePage } from './dom.ts';
import { findHeadline, mainHeadings } from './headline.ts';
import { withLeftOut } from './left-out.ts';
import { findMainContent } from './main-content.ts';
import { bylineOfNames, plainWords, readPageMeta } from './page-meta.ts';

/** What whoever has a page knows of it besides its bytes; '' for what is not known. */
export interface KnownOfPage {
  /** The name of its encoding, where its own bytes do not name one. */
  readonly encoding: string;
  /** The web address that it was saved from. */
  readonly address: string;
}

/** Reads a page that was saved from a browser: one article. */
export const readHtml: DocumentReader = async (file, limits) => {
  const draft = readPage(file, limits);
  return draft.ok ? ok([draft.value]) : draft;
};

/** The article in the bytes of a page. */
export function readPage(
  { name, bytes }: SourceFile,
  limits: Limits,
  { encoding, address }: KnownOfPage = { encoding: '', address: '' },
): Result<ArticleDraft> {
  const decoded = decodePage(bytes, encoding);
  if (!decoded.ok) return decoded;
  const draft = draftOfPage(name, decoded.value.text, limits, address);
  if (!draft.ok) return draft;
  const { documentTrouble } = words;
  const warnings = [...(decoded.value.isDamaged ? [documentTrouble.pageDamaged] : []), ...draft.value.warnings];
  return ok({ ...draft.value, warnings });
}

/** The article in the source of a page, which was saved from `address` where that is known. Nothing of the page is run, fetched or shown: it is read as text. */
export function draftOfPage(source: string, html: string, limits: Limits, address = ''): Result<ArticleDraft> {
  const page = parsePage(html);
  const told = readPageMeta(page, html);
  const headings = mainHeadings(page.body);
  const name = plainWords(page.root.querySelector('title')?.textContent ?? '');
  const whole = blocksOfHtml(page.body);
  const main = findMainContent(page, limits);
  const content = main === null ? [] : asInPage(whole, blocksOfHtml(main.content));
  const isTold = main !== null && content.length > 0;
  if (whole.length === 0) return fail('empty', words.ingestTrouble.empty);
  const headline = findHeadline(headings, told.title || main?.title || name, told.outlet);
  const blocks = withoutMenu(withHeadline(isTold ? content : whole, headline.shown));
  const made = articleOfBlocks(
    isTold ? withLeftOut(blocks, whole, told.lead) : blocks,
    { ...told, title: headline.title, url: told.url || address },
    { byline: isSentence(main?.byline ?? '') ? '' : bylineOfNames([main?.byline ?? '']) },
  );
  if (!made.ok) return made;
  const { pageNotTold, pageForSubscribers } = words.documentTrouble;
  const isTeaser = !told.isFree && made.value.article.text.length < LONGEST_TEASER;
  const warnings = [...(isTold && !isOfLinks(content) ? [] : [pageNotTold]), ...(isTeaser ? [pageForSubscribers] : [])];
  return ok({ source, ...made.value, warnings });
}

/** Whether words are a sentence on somebody, no name: “Sammy Davis Jr.” and “Ana R.” end in short ones. */
const isSentence = (words: string): boolean => /\p{Ll}{3}[.!?]$/u.test(words.trim());

/** What publishers show of an article to those who have not paid is shorter, in UTF-16 units. */
const LONGEST_TEASER = 2_500;

/** Whether most of the words of a page's main part are links: a front page, a list of results. */
const isOfLinks = (blocks: readonly HtmlBlock[]): boolean => {
  const lengthOf = (some: readonly HtmlBlock[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  return 2 * lengthOf(blocks.filter(({ isLinks }) => isLinks)) > lengthOf(blocks);
};

/** Marks links above the headline as left out, and menus wherever they stand: they lead elsewhere. */
function withoutMenu(blocks: readonly (HtmlBlock | Block)[]): readonly Block[] {
  const head = blocks.findIndex((block) => !('part' in block));
  return blocks.map((block, i) =>
    'part' in block && block.isLinks && (i < head || block.part === 'navigation')
      ? { ...block, leftOut: 'navigation' }
      : block,
  );
}
