import type { ArticleMeta } from '../../model/article.ts';
import { datesIn } from '../dates.ts';
import { blocksOfHtml } from './blocks-of-html.ts';
import { type Page, type PageElement, parsePage } from './dom.ts';
import { readLinkedData } from './json-ld.ts';

/** What a page says of its article, and the summary it gives of it: '' when there is none. */
export interface PageMeta extends ArticleMeta {
  readonly lead: string;
  /** False where it says that the whole article is for those who pay. */
  readonly isFree: boolean;
}

/**
 * What a page says of its article outside its text: JSON-LD first, then Open Graph and the `meta` elements that
 * publishers use, then what its elements are marked as. Details it does not tell are ''.
 */
export function readPageMeta({ root }: Page, html: string): PageMeta {
  const data = readLinkedData(
    [...root.querySelectorAll('script[type="application/ld+json" i]')].map((script) => script.textContent ?? ''),
  );
  const tags = metaTags(root);
  const tag = (...names: readonly string[]) =>
    names.map((name) => tags.get(name)?.[0] ?? '').find((value) => value !== '') ?? '';
  const authors = [
    data?.authors ?? [],
    ...AUTHORS.map((name) => (tags.get(name) ?? []).filter((value) => !/^https?:/i.test(value))),
    wordsAt(root, '[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"]'),
  ].find((names) => names.length > 0);
  return {
    title: plainWords(
      data?.headline || tag('og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title'),
    ),
    outlet: plainWords(data?.publisher || tag('og:site_name', 'application-name', 'dc.publisher')),
    byline: bylineOfNames(authors ?? []),
    date: firstDate([data?.published ?? '', ...DATES.map((name) => tag(name)), ...timesIn(root)]),
    url: firstUrl([attribute(root, 'link[rel~="canonical"]', 'href'), tag('og:url'), data?.url ?? '', savedFrom(html)]),
    language:
      attribute(root, 'html', 'lang') ||
      attribute(root, 'html', 'xml:lang') ||
      data?.language ||
      tag('content-language', 'og:locale').replace('_', '-'),
    lead: plainWords(tag('og:description', 'description', 'twitter:description')),
    isFree: data?.isFree ?? true,
  };
}

const AUTHORS = [
  'author',
  'article:author',
  'article:author_name',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
];
const DATES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publish-date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
];

/** The `meta` elements by name, in lower case; several of a name in the order of the page. */
function metaTags(root: PageElement): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  for (const element of root.querySelectorAll('meta[content]')) {
    const name = ['property', 'name', 'itemprop', 'http-equiv']
      .map((key) => element.getAttribute(key))
      .find((one) => one !== null);
    const value = element.getAttribute('content')?.trim() ?? '';
    if (name == null || value === '') continue;
    const key = name.trim().toLowerCase();
    const known = tags.get(key);
    if (known === undefined) tags.set(key, [value]);
    else known.push(value);
  }
  return tags;
}

/** Names as one line: without "By" and the like, each once, with commas between them. */
export function bylineOfNames(names: readonly string[]): string {
  const plain = names
    .slice(0, 20)
    .map((name) => plainWords(name).replace(/^(?:by\s+|(?:بقلم|كتبت?|إعداد)\s*:\s*)(?=\S)/i, ''))
    .filter((name) => name !== '' && name.length <= LONGEST_NAME);
  return [...new Set(plain)].join(', ');
}

/** A longer text in a place for names is none. UTF-16 units. */
const LONGEST_NAME = 200;

/** The first that has a year, as an article's details have it: the time of day as the page writes it. */
export const firstDate = (values: readonly string[]): string => {
  for (const value of values) {
    const found = datesIn(value.slice(0, 200))[0]?.value ?? '';
    if (found !== '') return found;
  }
  return '';
};

/** The first web address; in JSON, publishers write it as in an attribute. */
const firstUrl = (values: readonly string[]): string =>
  values.find((value) => /^https?:\/\/\S+$/i.test(value))?.replaceAll('&amp;', '&') ?? '';

/** The date that an element is marked with, those marked as the publication's first. */
function timesIn(root: PageElement): readonly string[] {
  const marked = [...root.querySelectorAll('[itemprop~="datePublished"], time[pubdate], time[class*="publish" i]')];
  const times = [...root.querySelectorAll('time')];
  return [...marked, ...times]
    .slice(0, 20)
    .map((element) => element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? '');
}

/** Browsers that save a page write where it was. */
function savedFrom(html: string): string {
  const head = html.slice(0, 4096);
  return (
    /<!-{2}\s*saved from url=\(\d+\)(?<url>\S+)/i.exec(head)?.groups?.url ??
    /Page saved with SingleFile\s+url:\s*(?<url>\S+)/i.exec(head)?.groups?.url ??
    ''
  );
}

const attribute = (root: PageElement, selector: string, name: string): string => {
  const element = selector === 'html' ? root : root.querySelector(selector);
  return element?.getAttribute(name)?.trim() ?? '';
};

/** The words of the first element that a selector finds, and of those beside it: others belong to other articles. */
function wordsAt(root: PageElement, selector: string): readonly string[] {
  const [first, ...others] = [...root.querySelectorAll(selector)].slice(0, 50);
  const together = others.filter(({ parentNode }) => parentNode === first?.parentNode);
  return [first, ...together]
    .map((one) => (one?.getAttribute('content') ?? one?.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '');
}

/** A detail as plain words: publishers put entities and elements of HTML into JSON and attributes. */
export function plainWords(value: string): string {
  if (!/&(?:#\d+|#x[\da-f]+|\w+);|<\/?[a-z]/i.test(value)) return value.replace(/\s+/g, ' ').trim();
  const blocks = blocksOfHtml(parsePage(value.slice(0, 10_000)).body);
  return blocks
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
