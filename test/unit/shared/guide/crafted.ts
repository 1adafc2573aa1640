import * as Y from 'yjs';
import { guideRoot } from '../../../../shared/guide/guide-root.ts';
import { newRoomDoc } from '../../../../shared/steps/steps-map.ts';

/** Whatever may lie in a page. */
export type Shared = Y.XmlText | Y.XmlElement | Y.Map<unknown> | Y.Array<unknown>;

/** An element as Lexical's binding writes one, with these attributes and children. */
export function element(attributes: Record<string, unknown>, ...children: (Shared | string)[]) {
  const made = new Y.XmlText();
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value as string); // any JSON goes
  let at = 0;
  for (const child of children) {
    if (typeof child === 'string') made.insert(at, child);
    else made.insertEmbed(at, child);
    at += typeof child === 'string' ? child.length : 1;
  }
  return made;
}

/** What stands before the words of a text. */
export const textMark = (attributes: Record<string, unknown> = {}) =>
  new Y.Map<unknown>(Object.entries({ __type: 'text', ...attributes }));

/** A line with these words. */
export const line = (words: string) => element({ __type: 'paragraph' }, textMark(), words);

/** A thing of one piece. */
export function piece(attributes: Record<string, unknown>): Y.XmlElement {
  const made = new Y.XmlElement();
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value as string); // any JSON goes
  return made;
}

/** A page with these blocks, whatever they are. */
export function pageOf(...blocks: Shared[]): Y.Doc {
  const doc = newRoomDoc();
  const root = guideRoot(doc);
  for (const block of blocks) root.insertEmbed(root.length, block);
  return doc;
}
