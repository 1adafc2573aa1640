import { parseHTML } from 'linkedom/worker';

/** The part of the DOM that reading a page needs; `shared/` knows no browser. */
export interface PageNode {
  /** 1 an element, 3 a text, 4 a CDATA section. */
  readonly nodeType: number;
  readonly parentNode: PageNode | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
}

/** An element. Its name is in lower case. */
export interface PageElement extends PageNode {
  readonly localName: string;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** A text. */
export interface PageText extends PageNode {
  readonly data: string;
}

/** A parsed page: its root, and its body, which the root may be. */
export interface Page {
  readonly root: PageElement;
  readonly body: PageElement;
  /** The document itself, for libraries that want one. */
  readonly document: unknown;
}

/** Whether a node is an element. */
export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
/** Whether a node holds characters. */
export const isText = (node: PageNode): node is PageText => node.nodeType === 3 || node.nodeType === 4;

/** Parses HTML of any quality. Nothing of it is run, fetched or shown. */
export function parsePage(html: string): Page {
  // The library's types are the browser's, which do not exist here; `Page` names what is used of them.
  const { document } = parseHTML(whole(html)) as unknown as {
    document: { documentElement: PageElement | null; body: PageElement };
  };
  // Where all of it is a comment, say, the parser makes no element, and its document no body.
  const { documentElement: root } = document;
  if (root === null) return parsePage('<html><head></head><body></body></html>');
  // An element before the body that is left open takes it in; the library then makes an empty one.
  return { root, body: document.body.firstChild === null ? root : document.body, document };
}

/** A page with the elements that HTML lets one leave out and the parser does not add: everything behind the head is body. */
function whole(page: string): string {
  const html = withoutStray(page);
  const root = /<html(?:\s[^<>]*)?>/i.exec(html);
  if (/<body[\s>]/i.test(html)) return root === null ? `<html>${html}</html>` : html;
  const head = /<\/head\s*>/i.exec(html) ?? root;
  const at = head === null ? 0 : head.index + head[0].length;
  const open = root === null ? '<html>' : '';
  return head === null ? `${open}<head></head><body>${html}` : `${open}${html.slice(0, at)}<body>${html.slice(at)}`;
}

/** The elements that a page itself begins with. */
const BEGINNING = /<(?:html|head|body|title|meta|link|script|style)(?![\w-])/i;

/**
 * A page with what a server has put before it, a warning say, at the beginning of its body, where HTML has it (without a
 * body, behind it). The parser would take its first element for the whole page.
 */
function withoutStray(html: string): string {
  const first = BEGINNING.exec(html);
  if (first === null || first[0].toLowerCase() !== '<html') return html;
  const stray = html.slice(0, first.index);
  if (!/<[a-z]/i.test(stray)) return html;
  const page = html.slice(first.index);
  const body = /<body(?:\s[^<>]*)?>/i.exec(page);
  const at = body === null ? page.length : body.index + body[0].length;
  return page.slice(0, at) + stray + page.slice(at);
}
