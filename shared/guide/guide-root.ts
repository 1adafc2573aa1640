import * as Y from 'yjs';

/** Where the guidelines lie in the document of a `guide` room: what Lexical's binding calls the root of its editor. */
export const guideRoot = (doc: Y.Doc): Y.XmlText => doc.get('root', Y.XmlText);
