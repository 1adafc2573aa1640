import { SaxesParser } from 'saxes';
import { words } from '../../words/words.ts';

/** An element of XML with all that is in it. Names have no prefixes: one vocabulary is read, whatever it is called. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly XmlElement[];
  /** The text that stands in it directly. */
  readonly text: string;
  /** The line its opening tag ends in, from 1. */
  readonly line: number;
}

/** What keeps a file from being read: one sentence, with line and column. */
export class XmlFlaw extends Error {}

/** How deep elements may lie in one another: codes within codes are all that nest. */
const MAX_DEPTH = 200;

/**
 * Reads a file of XML piece by piece and gives away every element that lies in a section of the root (`Sources` >
 * `TextSource`), and the root's own description, as soon as it is whole, so that no more than one is in memory. A document type is refused, and with it
 * every entity but the five of XML: nothing is fetched, and nothing grows.
 */
export class SectionReader {
  readonly #parser = new SaxesParser({ position: true });
  readonly #open: Growing[] = [];
  /** The attributes of the root. */
  root: { readonly [name: string]: string } | null = null;

  constructor(onElement: (section: string, element: XmlElement) => void) {
    const parser = this.#parser;
    parser.on('doctype', () => this.#stop(words.exchange.docType));
    parser.on('error', (error) => this.#stop(error.message.replace(/^[^ ]*:\d+: /, '')));
    parser.on('opentag', ({ name, attributes }) => {
      if (this.#open.length >= MAX_DEPTH) this.#stop(words.exchange.tooDeep);
      const known = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [localName(key), value]));
      this.root ??= known;
      this.#open.push({ name: localName(name), attributes: known, children: [], text: '', line: parser.line });
    });
    const addText = (text: string): void => {
      const into = this.#open.at(-1);
      if (into !== undefined && (this.#open.length > 2 || into.name === DESCRIPTION)) into.text += text;
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.on('closetag', () => {
      const element = this.#open.pop();
      if (element === undefined) return;
      const [, section] = this.#open;
      if (this.#open.length > 2) this.#open.at(-1)?.children.push(element);
      else if (this.#open.length === 2 && section !== undefined) onElement(section.name, element);
      else if (element.name === DESCRIPTION) onElement('', element);
    });
  }

  /** @throws XmlFlaw when this is no XML, or XML that is not read */
  write(piece: string): void {
    this.#parser.write(piece);
  }

  /** @throws XmlFlaw when the file ends too soon */
  close(): void {
    this.#parser.close();
  }

  #stop(why: string): never {
    const { line, columnIndex } = this.#parser;
    throw new XmlFlaw(words.exchangeTrouble.xml(line, columnIndex + 1, why.replace(/\.$/, '')));
  }
}

interface Growing extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** What stands in the root itself, beside its sections. */
const DESCRIPTION = 'Description';

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The elements of this name right within another. */
export const childrenOf = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter((child) => child.name === name);
