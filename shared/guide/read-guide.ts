import * as Y from 'yjs';
import type { ActId, ArticleId } from '../model/ids.ts';
import { guideRoot } from './guide-root.ts';
import {
  BOLD,
  DEEPEST,
  ITALIC,
  NODE_KINDS,
  type NodeKind,
  PAGE_ATTRIBUTES,
  PAGE_KINDS,
  SECTION,
} from './node-kinds.ts';
import type { GuideBlock, GuideInline, GuideList, GuidePage } from './page.ts';

/** The guidelines in the document of a `guide` room. */
export const guidelinesOf = (doc: Y.Doc): GuidePage => readGuide(guideRoot(doc));

/** Reads the guidelines from what an editor wrote. Whatever else lies there is read as its words alone, and said. */
export function readGuide(root: Y.XmlText): GuidePage {
  const reading = new Reading();
  reading.foreign = !hasPageAttributes(root);
  const blocks = childrenOf(root).map((child) => reading.block(child));
  return { blocks, foreign: reading.foreign };
}

/** Whether the page itself has only attributes that this version writes. */
export const hasPageAttributes = (root: Y.XmlText): boolean => areRight(attributesOf(root), PAGE_ATTRIBUTES);

/** Whether something that lies on the page itself is all of kinds that this version writes. */
export function isKnownBlock(child: GuideChild): boolean {
  const reading = new Reading();
  reading.block(child);
  return !reading.foreign;
}

/** What lies in an element: a type of Yjs, a stretch of characters, or something that is neither. */
export type GuideChild = Y.AbstractType<unknown> | string | null;

/** What lies in an element, in order. */
export const childrenOf = (element: Y.XmlText): GuideChild[] => itemsOf(element).map(childOf);

/** The items of what lies in an element, in order. Those that only format others have no length in it (`countable`). */
export function itemsOf(element: Y.XmlText): Y.Item[] {
  const items: Y.Item[] = [];
  for (let item = element._start; item !== null; item = item.right) if (!item.deleted) items.push(item);
  return items;
}

/** What an item holds. */
export const childOf = ({ content }: Y.Item): GuideChild =>
  content instanceof Y.ContentString ? content.str : content instanceof Y.ContentType ? content.type : null;

/**
 * The attributes of a type, by whatever names they have: as an object, which is what Yjs answers, some of them would be
 * lost (`__proto__`).
 */
export function attributesOf(shared: Pick<Y.AbstractType<unknown>, '_map'>): ReadonlyMap<string, unknown> {
  const attributes = new Map<string, unknown>();
  for (const [name, { deleted, content, length }] of shared._map) {
    if (!deleted) attributes.set(name, content.getContent()[length - 1]);
  }
  return attributes;
}

/** One time over the page, or a part of it. */
class Reading {
  foreign = false;

  block(child: GuideChild): GuideBlock {
    const node = this.#node(child, PAGE_KINDS);
    if (node === null) return { kind: 'unknown', text: wordsOf(child) };
    const { type, attribute, element } = node;
    switch (type) {
      case SECTION:
        return { kind: 'section', tag: String(attribute('__tag') ?? '') };
      case 'heading':
        return { kind: 'heading', level: levelOf(attribute('__tag')), content: this.#line(element, type, 1) };
      case 'list':
        return this.#list(node, 1);
      case 'quote':
        return { kind: 'quote', content: this.#line(element, type, 1) };
      default:
        return { kind: 'paragraph', content: this.#line(element, type, 1) };
    }
  }

  #list({ attribute, element }: Node, depth: number): GuideList {
    const items: { content: readonly GuideInline[]; lists: readonly GuideList[] }[] = [];
    for (const child of element === null || this.#tooDeep(depth) ? [] : childrenOf(element)) {
      const item = this.#node(child, kind('list').children);
      if (item?.element) items.push(this.#item(item.element, depth + 1));
      else items.push({ content: [{ kind: 'unknown', text: wordsOf(child) }], lists: [] });
    }
    const start = attribute('__start');
    return {
      kind: 'list',
      ordered: attribute('__listType') === 'number',
      start: typeof start === 'number' ? start : 1,
      items,
    };
  }

  #item(element: Y.XmlText, depth: number): { content: readonly GuideInline[]; lists: readonly GuideList[] } {
    const lists: GuideList[] = [];
    const content = this.#line(element, 'listitem', depth, (node) => lists.push(this.#list(node, depth + 1)));
    return { content, lists };
  }

  /** `onList` is given the lists that an item holds. */
  #line(element: Y.XmlText | null, type: string, depth: number, onList?: (list: Node) => void): GuideInline[] {
    const line: GuideInline[] = [];
    let format = 0;
    for (const child of element === null || this.#tooDeep(depth) ? [] : childrenOf(element)) {
      if (typeof child === 'string') {
        addText(line, child, format);
        continue;
      }
      const node = this.#node(child, kind(type).children);
      if (node === null) line.push({ kind: 'unknown', text: wordsOf(child) });
      else if (node.type === 'list') onList?.(node);
      else if (node.type === 'text' || node.type === 'tab') format = Number(node.attribute('__format') ?? 0);
      else line.push(this.#piece(node, depth));
    }
    return line;
  }

  #piece({ type, attribute, element }: Node, depth: number): GuideInline {
    if (type === 'linebreak') return { kind: 'break' };
    if (type === 'link') {
      return { kind: 'link', url: String(attribute('__url') ?? ''), content: this.#line(element, 'link', depth + 1) };
    }
    return {
      kind: 'example',
      example: {
        aid: attribute('__aid') as ArticleId, // `isArticleId` and `isActId` said so, see NODE_KINDS
        mark: attribute('__mark') as ActId,
        quote: String(attribute('__quote') ?? ''),
        tag: String(attribute('__tag') ?? ''),
      },
    };
  }

  /** A node of one of these kinds, rightly written; null, and the page counts as foreign, for anything else. */
  #node(child: GuideChild, allowed: ReadonlySet<string>): Node | null {
    const node = typeof child === 'string' || child === null ? null : nodeOf(child, allowed);
    if (node === null) this.foreign = true;
    return node;
  }

  #tooDeep(depth: number): boolean {
    if (depth > DEEPEST) this.foreign = true;
    return depth > DEEPEST;
  }
}

/** Adds words to a line; words of several people that are set alike are one text. */
function addText(line: GuideInline[], words: string, format: number): void {
  const [bold, italic] = [(format & BOLD) !== 0, (format & ITALIC) !== 0];
  const last = line.at(-1);
  if (last?.kind === 'text' && last.bold === bold && last.italic === italic) {
    line[line.length - 1] = { ...last, text: last.text + words };
  } else line.push({ kind: 'text', text: words, bold, italic });
}

/** A node whose type and attributes were found right. */
interface Node {
  readonly type: string;
  attribute(name: string): unknown;
  /** Where its children lie; null for what has none. */
  readonly element: Y.XmlText | null;
}

function nodeOf(shared: Y.AbstractType<unknown>, allowed: ReadonlySet<string>): Node | null {
  const attributes = attributesOf(shared);
  const type = attributes.get('__type');
  if (typeof type !== 'string' || !allowed.has(type)) return null;
  const { shape, attributes: checks } = kind(type);
  if (shape !== shapeOf(shared) || (shape === 'piece' && Object.keys(checks).some((name) => !attributes.has(name))))
    return null;
  if (type === 'link' && !attributes.has('__url')) return null;
  if (!areRight(attributes, checks)) return null;
  return {
    type,
    attribute: (name) => attributes.get(name),
    element: shared instanceof Y.XmlText ? shared : null,
  };
}

/** Whether all attributes, besides the type of a node, are among these, with the right values. */
function areRight(attributes: ReadonlyMap<string, unknown>, checks: NodeKind['attributes']): boolean {
  for (const [name, value] of attributes) {
    if (name === '__type' && checks !== PAGE_ATTRIBUTES) continue;
    if (!Object.hasOwn(checks, name) || !checks[name]?.(value)) return false;
  }
  return true;
}

function shapeOf(shared: Y.AbstractType<unknown>): NodeKind['shape'] | null {
  if (shared instanceof Y.XmlText) return 'element';
  if (shared instanceof Y.XmlElement) return shared.length === 0 ? 'piece' : null;
  return shared instanceof Y.Map ? 'text' : null;
}

const kind = (type: string): NodeKind => NODE_KINDS[type]!; // only for types that are keys of it

const levelOf = (tag: unknown): 1 | 2 | 3 => (tag === 'h1' ? 1 : tag === 'h2' ? 2 : 3);

/** All words in something of whatever kind. */
function wordsOf(child: GuideChild, depth = 0): string {
  if (typeof child === 'string') return child;
  if (!(child instanceof Y.XmlText) || depth > DEEPEST) return '';
  return childrenOf(child)
    .map((each) => wordsOf(each, depth + 1))
    .filter((each) => each !== '')
    .join(depth === 0 ? ' ' : '');
}
