import * as Y from 'yjs';

/** The client that brings every article's first version, and nothing else, ever. */
export const GENESIS_CLIENT = 1;

/** The name of the root that holds an article's text in its room. */
export const BODY = 'body';

/** The article's text in its room's document. */
export const bodyOf = (doc: Y.Doc): Y.Text => doc.getText(BODY);

/**
 * The update (V1) that brings an article's first version: client 1, clock 0, one insert into `body`. The same text always
 * makes the same bytes, so two people who bring in one article apart have made one document.
 * @throws Error when the text is empty: there is no such insert
 */
export function genesisUpdate(text: string): Uint8Array {
  if (text === '') throw new Error('Bug: an article without text has no first version');
  const doc = new Y.Doc({ gc: false });
  doc.clientID = GENESIS_CLIENT;
  bodyOf(doc).insert(0, text);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/**
 * The first version that an update (V1) brings under client 1, or null when that client brings nothing, or anything but
 * one whole insert into an empty `body`. Later edits may have split the insert into pieces; they are joined. Other
 * clients' structs and the delete set are not looked at.
 * @throws Error when the bytes are no update
 */
export function genesisText(update: Uint8Array): string | null {
  let text = '';
  for (const struct of Y.decodeUpdate(update).structs) {
    if (struct.id.client !== GENESIS_CLIENT) continue;
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return null;
    if (struct.id.clock !== text.length || struct.rightOrigin !== null || struct.parentSub !== null) return null;
    if (!(text === '' ? isFirst(struct) : follows(struct))) return null;
    text += struct.content.str;
  }
  return text === '' ? null : text;
}

/** Whether a decoded struct stands at the very start of `body`. A decoded root parent is still its name. */
const isFirst = (struct: Y.Item): boolean => struct.origin === null && (struct.parent as unknown) === BODY;

/** Whether a struct of client 1 continues the one before it, as the pieces of a split insert do. */
const follows = ({ id, origin }: Y.Item): boolean =>
  origin !== null && origin.client === GENESIS_CLIENT && origin.clock === id.clock - 1;
