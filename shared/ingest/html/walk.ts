import { isElement, isText, type PageElement, type PageNode } from './dom.ts';

/** What a walk comes across. */
export interface Visitor {
  /** Whether to go into an element; where not, `leave` is not called. */
  enter(element: PageElement): boolean;
  leave(element: PageElement): void;
  text(data: string): void;
}

/** Goes through everything below an element in the order of the page. Pages nest ten thousand deep: it does not recurse. */
export function walk(root: PageElement, visitor: Visitor): void {
  let node = root.firstChild;
  while (node !== null) {
    if (isElement(node) ? visitor.enter(node) : tell(node, visitor)) {
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      visitor.leave(node as PageElement); // only elements are entered
    }
    let at: PageNode = node;
    while (at.nextSibling === null) {
      if (at.parentNode === null || at.parentNode === root) return;
      at = at.parentNode;
      visitor.leave(at as PageElement); // what has children is an element
    }
    node = at.nextSibling;
  }
}

function tell(node: PageNode, visitor: Visitor): false {
  if (isText(node)) visitor.text(node.data);
  return false;
}
