import { isActId, isArticleId } from '../model/ids.ts';
import { isSafeUrl } from './safe-url.ts';

/** Whether an attribute may have this value. */
type Check = (value: unknown) => boolean;

/** What a kind of node is written as: an element with children, a stretch of text, or a thing of one piece. */
type Shape = 'element' | 'text' | 'piece';

/** A kind of node that the guidelines may hold, as Lexical's binding writes it. */
export interface NodeKind {
  readonly shape: Shape;
  /** All attributes it may have, besides `__type`. Another one, or another value, would come from elsewhere. */
  readonly attributes: { readonly [name: string]: Check };
  /** The kinds it may hold. */
  readonly children: ReadonlySet<string>;
}

/** The types of Postil's own nodes. */
export const SECTION = 'guide-section';
export const EXAMPLE = 'guide-example';

/** Bold and italic as bits of a text's format. */
export const BOLD = 1;
export const ITALIC = 2;

/** The longest quote that is kept with an example, and the longest key of a tag, in UTF-16 units. */
export const LONGEST_QUOTE = 2_000;
export const LONGEST_TAG = 100;

const upTo =
  (most: number): Check =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);
const words =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= most;

const NONE: ReadonlySet<string> = new Set();
const LINE: ReadonlySet<string> = new Set(['text', 'tab', 'linebreak', 'link', EXAMPLE]);

/** What every element carries: how it is set, which is the page's own affair and never kept. */
const SET = {
  __format: upTo(6),
  __style: oneOf(''),
  __indent: upTo(8),
  __dir: oneOf(null, 'ltr', 'rtl'),
  __textFormat: upTo(BOLD | ITALIC),
  __textStyle: oneOf(''),
};
const TEXT = { __format: upTo(BOLD | ITALIC), __style: oneOf(''), __mode: oneOf(0), __detail: upTo(3) };
/** The highest number of an item. */
const MOST_ITEMS = 100_000;

/** Everything that may stand in the guidelines, by its type: the only things an editor is ever made of. */
export const NODE_KINDS: { readonly [type: string]: NodeKind } = {
  paragraph: { shape: 'element', attributes: SET, children: LINE },
  heading: { shape: 'element', attributes: { ...SET, __tag: oneOf('h1', 'h2', 'h3') }, children: LINE },
  quote: { shape: 'element', attributes: SET, children: LINE },
  list: {
    shape: 'element',
    attributes: {
      ...SET,
      __tag: oneOf('ol', 'ul'),
      __listType: oneOf('number', 'bullet'),
      __start: upTo(MOST_ITEMS),
    },
    children: new Set(['listitem']),
  },
  listitem: {
    shape: 'element',
    attributes: { ...SET, __value: upTo(MOST_ITEMS), __checked: oneOf(undefined) },
    children: new Set([...LINE, 'list']),
  },
  link: {
    shape: 'element',
    attributes: {
      ...SET,
      __url: (value) => typeof value === 'string' && isSafeUrl(value),
      __target: oneOf(null),
      __rel: oneOf(null),
      __title: oneOf(null),
    },
    children: new Set(['text', 'tab', 'linebreak']),
  },
  text: { shape: 'text', attributes: TEXT, children: NONE },
  tab: { shape: 'text', attributes: TEXT, children: NONE },
  linebreak: { shape: 'text', attributes: {}, children: NONE },
  [SECTION]: { shape: 'piece', attributes: { __tag: words(LONGEST_TAG) }, children: NONE },
  [EXAMPLE]: {
    shape: 'piece',
    attributes: {
      __aid: isArticleId,
      __mark: isActId,
      __quote: words(LONGEST_QUOTE),
      __tag: words(LONGEST_TAG),
    },
    children: NONE,
  },
};

/** What the page itself may hold. */
export const PAGE_KINDS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'quote', 'list', SECTION]);

/** The attributes of the page itself. */
export const PAGE_ATTRIBUTES: { readonly [name: string]: Check } = {
  __format: SET.__format,
  __style: SET.__style,
  __indent: SET.__indent,
  __dir: SET.__dir,
};

/** How deep elements may lie in one another: far more than lists need, far less than would overflow anything. */
export const DEEPEST = 12;
