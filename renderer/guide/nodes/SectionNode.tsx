import {
  DecoratorNode,
  type DOMExportOutput,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
} from 'lexical';
import type { ReactNode } from 'react';
import { SECTION } from '../../../shared/guide/node-kinds.ts';
import { tagLabel } from '../../ui/TagSign.tsx';
import { SectionHead } from '../SectionHead.tsx';

type SerializedSection = SerializedLexicalNode & { readonly tag: string };

/** The heading of a tag's section. It says what the tag is called now, so it is not written in. */
export class SectionNode extends DecoratorNode<ReactNode> {
  __tag: string;

  static override getType(): string {
    return SECTION;
  }

  static override clone(node: SectionNode): SectionNode {
    return new SectionNode(node.__tag, node.__key);
  }

  static override importJSON({ tag }: { readonly [field: string]: unknown }): SectionNode {
    return new SectionNode(String(tag));
  }

  /** Without a tag only while it is read from a document, which gives it one. */
  constructor(tag = '', key?: NodeKey) {
    super(key);
    this.__tag = tag;
  }

  override exportJSON(): SerializedSection {
    return { ...super.exportJSON(), tag: this.__tag };
  }

  override createDOM(): HTMLElement {
    return document.createElement('div');
  }

  override updateDOM(): boolean {
    return false;
  }

  /** As other programs get it: a heading. */
  override exportDOM(): DOMExportOutput {
    const element = document.createElement('h2');
    element.textContent = tagLabel(this.__tag);
    return { element };
  }

  override getTextContent(): string {
    return tagLabel(this.__tag);
  }

  override isInline(): false {
    return false;
  }

  override decorate(): ReactNode {
    return <SectionHead tag={this.__tag} />;
  }
}

/** Whether a node is the heading of a section. */
export const $isSectionNode = (node: LexicalNode | null | undefined): node is SectionNode =>
  node instanceof SectionNode;
