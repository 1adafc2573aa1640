import * as Y from 'yjs';
import { NODE_KINDS, PAGE_ATTRIBUTES } from '../../shared/guide/node-kinds.ts';
import { attributesOf, childOf, hasPageAttributes, isKnownBlock, itemsOf } from '../../shared/guide/read-guide.ts';

/** Whether after a change all that it touched is of the kinds that this version writes itself. */
export function isKnownChange(event: Y.YEvent<Y.Text>, root: Y.XmlText): boolean {
  const target = event.target as Y.AbstractType<unknown>; // `Y.Text` is one, of its own kind of events
  if (target === root) return isKnownPage(event, root) && areKnownNames(event, PAGE_ATTRIBUTES);
  if (target._item?.deleted) return true;
  const block = blockWith(target, root);
  if (block === null || !isKnownBlock(block)) return false;
  const type = attributesOf(target).get('__type');
  return typeof type === 'string' && areKnownNames(event, { __type: true, ...NODE_KINDS[type]?.attributes });
}

/** Whether all attributes that were changed are among these: one that was set and removed at once is to be seen nowhere else. */
function areKnownNames({ target, transaction }: Y.YEvent<Y.Text>, known: object): boolean {
  const names = [...(transaction.changed.get(target as never) ?? [])]; // keyed by types of any events
  return names.every((name) => name === null || Object.hasOwn(known, name));
}

function isKnownPage(event: Y.YEvent<Y.Text>, root: Y.XmlText): boolean {
  const { transaction } = event;
  return (
    hasPageAttributes(root) && itemsOf(root).every((item) => !isNew(item, transaction) || isKnownBlock(childOf(item)))
  );
}

const isNew = ({ id }: Y.Item, { beforeState }: Y.Transaction): boolean =>
  id.clock >= (beforeState.get(id.client) ?? 0);

/** What lies on the page itself and holds this type; null for a type that lies elsewhere. */
function blockWith(type: Y.AbstractType<unknown>, root: Y.XmlText): Y.AbstractType<unknown> | null {
  for (let at = type; ; ) {
    const parent = at._item?.parent;
    if (parent === root) return at;
    if (!(parent instanceof Y.AbstractType)) return null;
    at = parent;
  }
}
