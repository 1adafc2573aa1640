import * as Y from 'yjs';
import { assert } from '../base/assert.ts';
import { EXAMPLE, LONGEST_QUOTE, LONGEST_TAG, SECTION } from './node-kinds.ts';
import type { GuideBlock, GuideExample, GuideInline } from './page.ts';
import { attributesOf, childOf, isKnownBlock, itemsOf, readGuide } from './read-guide.ts';
import { endsSections, missingSections } from './sections.ts';

/**
 * Changes of the guidelines that are made without an editor, as one would write them: where one is open, it takes them in
 * like a teammate's. The caller runs them in a transaction.
 */

/** Gives every one of these tags that has none a section at the end of the page, with a line to write in. */
export function addSections(root: Y.XmlText, tags: readonly string[]): void {
  for (const tag of missingSections(readGuide(root).blocks, tags)) {
    root.insertEmbed(root.length, section(tag));
    root.insertEmbed(root.length, paragraph());
  }
}

/** Adds an example at the end of its tag's section, which is made where there is none. */
export function addExample(root: Y.XmlText, example: GuideExample): void {
  addSections(root, [example.tag]);
  const items = itemsOf(root);
  const { blocks } = readGuide(root);
  let end = blocks.findLastIndex((block) => block.kind === 'section' && block.tag === example.tag) + 1;
  for (let at = end; at < blocks.length; at++) {
    const block = blocks[at]!; // at < length
    if (block.kind === 'section' || endsSections(block)) break;
    // Lines that are still empty stay at the end, to be written in.
    if (!isEmptyLine(block)) end = at + 1;
  }
  const line = paragraph();
  line.insertEmbed(0, chip(example));
  root.insertEmbed(lengthOf(items.slice(0, end)), line);
}

/**
 * Puts plain lines in the place of all that this version would not write, so that it can be written in again.
 * @throws when the page lies in no document
 */
export function mendGuide(root: Y.XmlText): void {
  const { doc } = root;
  assert(doc !== null, 'the page lies in a document');
  doc.transact((transaction) => {
    for (const name of attributesOf(root).keys()) root.removeAttribute(name);
    // They stand around blocks, are nothing themselves, and would be put around the new lines as well.
    for (const item of itemsOf(root)) if (!item.countable) item.delete(transaction);
    const { blocks } = readGuide(root);
    const items = itemsOf(root);
    for (let at = items.length - 1; at >= 0; at--) {
      const item = items[at]!; // at < length
      if (isKnownBlock(childOf(item))) continue;
      item.delete(transaction);
      root.insertEmbed(lengthOf(items.slice(0, at)), paragraph(plainWords(blocks[at]!)));
    }
  });
}

function section(tag: string): Y.XmlElement {
  const element = new Y.XmlElement();
  element.setAttribute('__type', SECTION);
  element.setAttribute('__tag', tag.slice(0, LONGEST_TAG));
  return element;
}

function chip({ aid, mark, quote, tag }: GuideExample): Y.XmlElement {
  const element = new Y.XmlElement();
  element.setAttribute('__type', EXAMPLE);
  element.setAttribute('__aid', aid);
  element.setAttribute('__mark', mark);
  element.setAttribute('__quote', quote.slice(0, LONGEST_QUOTE));
  element.setAttribute('__tag', tag.slice(0, LONGEST_TAG));
  return element;
}

function paragraph(words = ''): Y.XmlText {
  const line = new Y.XmlText();
  line.setAttribute('__type', 'paragraph');
  if (words === '') return line;
  line.insertEmbed(0, new Y.Map([['__type', 'text']]));
  line.insert(1, words);
  return line;
}

/** How many places these take in the element that holds them. */
const lengthOf = (items: readonly Y.Item[]): number =>
  items.reduce((length, item) => length + (item.countable ? item.length : 0), 0);

const isEmptyLine = (block: GuideBlock): boolean => block.kind === 'paragraph' && block.content.length === 0;

/** The words of a block, whatever it is. */
function plainWords(block: GuideBlock): string {
  switch (block.kind) {
    case 'unknown':
      return block.text;
    case 'section':
      return block.tag;
    case 'list':
      return block.items.map((item) => [inWords(item.content), ...item.lists.map(plainWords)].join(' ')).join(' ');
    default:
      return inWords(block.content);
  }
}

const inWords = (line: readonly GuideInline[]): string => line.map(wordsOf).join('');

function wordsOf(each: GuideInline): string {
  switch (each.kind) {
    case 'text':
    case 'unknown':
      return each.text;
    case 'break':
      return ' ';
    case 'link':
      return inWords(each.content);
    case 'example':
      return each.example.quote;
  }
}
