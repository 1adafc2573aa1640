import { DecoratorNode, type DOMExportOutput, type NodeKey, type SerializedLexicalNode } from 'lexical';
import type { ReactNode } from 'react';
import { EXAMPLE } from '../../../shared/guide/node-kinds.ts';
import type { GuideExample } from '../../../shared/guide/page.ts';
import { ExampleChip } from '../ExampleChip.tsx';

type SerializedExample = SerializedLexicalNode & GuideExample;

/** None at all: what an example is before a document says which. */
const NO_EXAMPLE = { aid: '', mark: '', quote: '', tag: '' };

/** A mark as an example, in the middle of a line. */
export class ExampleNode extends DecoratorNode<ReactNode> {
  __aid: string;
  __mark: string;
  __quote: string;
  __tag: string;

  static override getType(): string {
    return EXAMPLE;
  }

  static override clone(node: ExampleNode): ExampleNode {
    return new ExampleNode(node.example, node.__key);
  }

  static override importJSON({ aid, mark, quote, tag }: { readonly [field: string]: unknown }): ExampleNode {
    return new ExampleNode({ aid: String(aid), mark: String(mark), quote: String(quote), tag: String(tag) });
  }

  /** Without a mark only while it is read from a document, which gives it one. */
  constructor({ aid, mark, quote, tag }: GuideExample | typeof NO_EXAMPLE = NO_EXAMPLE, key?: NodeKey) {
    super(key);
    this.__aid = aid;
    this.__mark = mark;
    this.__quote = quote;
    this.__tag = tag;
  }

  get example(): GuideExample {
    const { __aid: aid, __mark: mark, __quote: quote, __tag: tag } = this;
    return { aid, mark, quote, tag } as GuideExample; // whoever reads a document looked at its ids, see NODE_KINDS
  }

  override exportJSON(): SerializedExample {
    return { ...super.exportJSON(), ...this.example };
  }

  override createDOM(): HTMLElement {
    return document.createElement('span');
  }

  override updateDOM(): boolean {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('q');
    element.textContent = this.__quote;
    return { element };
  }

  override getTextContent(): string {
    return `“${this.__quote}”`;
  }

  override isInline(): true {
    return true;
  }

  override decorate(): ReactNode {
    return <ExampleChip example={this.example} />;
  }
}
