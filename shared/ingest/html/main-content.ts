import { Readability } from '@mozilla/readability';
import type { Limits } from '../limits.ts';
import type { Page, PageElement } from './dom.ts';
import { walk } from './walk.ts';

/** What Readability takes for the article. */
export interface MainContent {
  readonly content: PageElement;
  /** As it tells it from the page's title and headings; '' when there is none. */
  readonly title: string;
  readonly byline: string;
}

/** More elements than this are not weighed: the time that takes grows faster than their number. */
const MOST_ELEMENTS = 20_000;

/** The part of a page that is its article; null when that cannot be told. The page is changed: read the rest of it before. */
export function findMainContent(page: Page, limits: Limits): MainContent | null {
  if (!isWeighable(page, limits)) return null;
  try {
    // The document is one, though the types here do not say so; the serialiser keeps the element instead of its source.
    const reader = new Readability<PageElement>(page.document as never, {
      keepClasses: true,
      disableJSONLD: true,
      serializer: (node) => node as unknown as PageElement,
    });
    const found = reader.parse();
    if (!found?.content) return null;
    return { content: found.content, title: found.title ?? '', byline: found.byline ?? '' };
  } catch {
    return null; // it throws on pages it was not made for; the whole body is read instead
  }
}

function isWeighable({ body }: Page, limits: Limits): boolean {
  let [elements, depth, deepest] = [0, 0, 0];
  walk(body, {
    enter: () => {
      elements++;
      depth++;
      deepest = Math.max(deepest, depth);
      return true;
    },
    leave: () => {
      depth--;
    },
    text: () => undefined,
  });
  return elements <= MOST_ELEMENTS && deepest <= limits.nesting;
}
