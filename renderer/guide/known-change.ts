import * as Y from 'yjs';
import { PAGE_ATTRIBUTES } from '../../shared/guide/node-kinds.ts';
import { type GuideChild, isKnownBlock } from '../../shared/guide/read-guide.ts';

/** Whether after a change all that it touched is of the kinds that this version writes itself. */
export function isKnownChange(event: Y.YEvent<Y.Text>, root: Y.XmlText): boolean {
  const target = event.target as Y.AbstractType<unknown>; // `Y.Text` is one, of its own kind of events
  if (target === root) return isKnownPage(event, root);
  if (target._item?.deleted) return true;
  const block = blockWith(target, root);
  return block !== null && isKnownBlock(block);
}

function isKnownPage(event: Y.YEvent<Y.Text>, root: Y.XmlText): boolean {
  for (const [name, value] of Object.entries(root.getAttributes())) if (!PAGE_ATTRIBUTES[name]?.(value)) return false;
  const { transaction } = event;
  for (let item = root._start; item !== null; item = item.right) {
    if (item.deleted || !isNew(item, transaction)) continue;
    if (!isKnownBlock(contentOf(item))) return false;
  }
  return true;
}

const isNew = ({ id }: Y.Item, { beforeState }: Y.Transaction): boolean =>
  id.clock >= (beforeState.get(id.client) ?? 0);

const contentOf = ({ content }: Y.Item): GuideChild =>
  content instanceof Y.ContentString ? content.str : content instanceof Y.ContentType ? content.type : null;

/** What lies on the page itself and holds this type; null for a type that lies elsewhere. */
function blockWith(type: Y.AbstractType<unknown>, root: Y.XmlText): Y.AbstractType<unknown> | null {
  for (let at = type; ; ) {
    const parent = at._item?.parent;
    if (parent === root) return at;
    if (!(parent instanceof Y.AbstractType)) return null;
    at = parent;
  }
}
