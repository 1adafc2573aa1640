import type { Block, BlockKind } from '../blocks/block.ts';
import type { LeftOutReason } from '../draft.ts';
import { isCalledBeside, leaveOutFrom, unlessMost } from './beside-text.ts';
import type { PageElement } from './dom.ts';
import { isBlockLevel, isSkipped } from './elements.ts';
import { addLines, asCell, asItem, type TableCell } from './fold-blocks.ts';
import { LineWriter } from './line-writer.ts';
import { walk } from './walk.ts';

/** A block of a page, and what part of the page it stands in: why it would be left out, were it no part of the article. */
export interface HtmlBlock extends Block {
  readonly part: LeftOutReason;
  /** Whether all its words are links. */
  readonly isLinks: boolean;
}

/**
 * The blocks below an element, as a reader sees them, without what is hidden, scripts and controls. What is called as
 * newsletters, advertisements and the like are stands among them as left out.
 */
export function blocksOfHtml(root: PageElement): readonly HtmlBlock[] {
  const builder = new BlockBuilder();
  walk(root, builder);
  return builder.end();
}

/** An element that decides what the blocks in it are. */
interface Frame {
  readonly element: PageElement;
  readonly kind: BlockKind;
  readonly part: LeftOutReason;
  /** How many blocks there were before it. */
  readonly start: number;
  /** Of a table's row: its cells so far. */
  readonly cells: TableCell[];
  /** Whether it is called as what stands beside an article. */
  readonly isBeside: boolean;
}

class BlockBuilder {
  readonly #blocks: HtmlBlock[] = [];
  readonly #line = new LineWriter();
  readonly #frames: Frame[] = [];
  #times = 0;
  #links = 0;

  enter(element: PageElement): boolean {
    const { localName } = element;
    if (isSkipped(element)) return false;
    if (localName === 'br') {
      if (this.#kind === 'verbatim') this.#line.addVerbatim('\n');
      else if (this.#line.break()) this.#flush();
      return false;
    }
    if (localName === 'time') this.#times++;
    if (localName === 'a') this.#links++;
    if (localName === 'q') this.text('“'); // browsers draw these
    if (localName === 'img') this.text(EMOJI.exec(element.getAttribute('alt') ?? '')?.[0] ?? '');
    if (!isBlockLevel(element)) return true;
    this.#flush();
    const kind = kindOf(element);
    const part = PARTS.get(localName) ?? PARTS.get(element.getAttribute('role') ?? '');
    // In a list or a table it is an item or a cell of that.
    const isBeside =
      isCalledBeside(element) && !this.#frames.some(({ element: { localName: name } }) => INNER.has(name));
    const isFrame = kind !== undefined || part !== undefined || localName === 'tr' || localName === 'table';
    if (isFrame || isBeside || LISTS.has(localName))
      this.#frames.push({
        element,
        kind: kind ?? this.#kind,
        part: part ?? this.#part,
        start: this.#blocks.length,
        cells: [],
        isBeside,
      });
    return true;
  }

  text(data: string): void {
    if (this.#kind === 'verbatim') this.#line.addVerbatim(data);
    else this.#line.add(data, this.#times > 0, this.#links > 0);
  }

  leave(element: PageElement): void {
    if (element.localName === 'time') this.#times--;
    if (element.localName === 'a') this.#links--;
    if (element.localName === 'q') this.text('”');
    if (!isBlockLevel(element)) return;
    this.#flush();
    const frame = this.#frames.at(-1);
    if (frame?.element !== element) return;
    this.#frames.pop();
    const { localName } = element;
    const outer = this.#frames.at(-1);
    if (ITEMS.has(localName)) asItem(this.#blocks, frame.start, outer?.start ?? frame.start);
    else if (CELLS.has(localName)) {
      outer?.cells.push({ text: asCell(this.#blocks, frame.start), isHead: localName === 'th' });
    } else if (localName === 'tr') this.#endRow(frame, outer?.start ?? frame.start);
    if (frame.isBeside) leaveOutFrom(this.#blocks, frame.start);
  }

  /** What was found. */
  end(): readonly HtmlBlock[] {
    this.#flush();
    return unlessMost(this.#blocks);
  }

  get #kind(): BlockKind {
    return this.#frames.at(-1)?.kind ?? 'paragraph';
  }

  get #part(): LeftOutReason {
    return this.#frames.at(-1)?.part ?? 'boilerplate';
  }

  #flush(): void {
    const { text, isTime, isLinks } = this.#line.take();
    const words = this.#kind === 'verbatim' ? text.replace(/^\n+/, '').trimEnd() : text.trim();
    if (words === '') return;
    const kind = this.#kind === 'byline' && words.length > LONGEST_BYLINE ? 'paragraph' : this.#kind;
    this.#blocks.push({
      kind: kind === 'paragraph' && isTime ? 'dateline' : kind,
      text: words,
      part: this.#part,
      isLinks,
    });
  }

  /** A row of short cells is a line of its own; a row that sets out the page is whatever stands in it. */
  #endRow({ cells, start, part }: Frame, table: number): void {
    const texts = cells.map(({ text }) => text);
    const filled = texts.filter((text) => text !== '').length;
    if (texts.includes(null) || filled === 0 || cells.length < 2) return;
    if (filled === 1 && !cells.some(({ isHead }) => isHead)) return;
    this.#blocks.length = start;
    addLines(this.#blocks, table, { kind: 'table', text: texts.join('\t').trimEnd(), part, isLinks: false });
  }
}

/** Programs for weblogs put pictures in the place of these, for browsers that cannot draw them. */
const EMOJI = /^\p{RGI_Emoji}$/v;

const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'menu', 'dir']);
const ITEMS: ReadonlySet<string> = new Set(['li', 'dt', 'dd']);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
const INNER: ReadonlySet<string> = new Set([...ITEMS, ...CELLS]);

/** Longer words in an element called a byline are a portrait of who wrote it. UTF-16 units. */
const LONGEST_BYLINE = 150;

/** The parts of a page that are seldom of the article, by element and by role. */
const PARTS: ReadonlyMap<string, LeftOutReason> = new Map([
  ['nav', 'navigation'],
  ['navigation', 'navigation'],
  ['aside', 'beside'],
  ['complementary', 'beside'],
  ['footer', 'page-foot'],
  ['contentinfo', 'page-foot'],
]);

const CAPTION_CLASS = /(?:^|[\s_-])(?:fig)?caption(?:[\s_-]|$)/i;
const BYLINE_CLASS = /(?:^|[\s_-])byline(?:[\s_-]|$)/i;

/** What an element makes of the words in it; undefined when it leaves them as they are. */
function kindOf(element: PageElement): BlockKind | undefined {
  const { localName } = element;
  if (/^h[1-6]$/.test(localName) || element.getAttribute('role') === 'heading') return 'heading';
  if (localName === 'figcaption' || localName === 'caption') return 'caption';
  if (localName === 'blockquote') return 'quote';
  if (localName === 'pre' || localName === 'listing' || localName === 'xmp') return 'verbatim';
  if (ITEMS.has(localName) || CELLS.has(localName)) return 'paragraph';
  const name = element.getAttribute('class') ?? '';
  if (name === '') return undefined;
  if (CAPTION_CLASS.test(name) && (localName === 'p' || localName === 'div')) return 'caption';
  return BYLINE_CLASS.test(name) ? 'byline' : undefined;
}
