import {
  type Binding,
  createYjsBinding,
  type Provider,
  syncLexicalUpdateToYjs,
  syncYjsChangesToLexical,
} from '@lexical/yjs';
import { $getRoot, COLLABORATION_TAG, type LexicalEditor } from 'lexical';
import * as Y from 'yjs';
import { assert } from '../../shared/base/assert.ts';
import { drawCarets } from './draw-carets.ts';
import { isKnownChange } from './known-change.ts';

/** An editor bound to the guidelines. */
export interface BoundGuide {
  readonly binding: Binding;
  end(): void;
}

/** What an editor is bound to. */
export interface Bound {
  readonly root: Y.XmlText;
  /** Told what is written in the editor, to take it back. */
  readonly undo: Y.UndoManager;
  readonly provider: Provider;
}

/** What may end a bond by itself. From then on the editor follows nothing and writes nothing. */
export interface BondEnds {
  /** Something came in that this version would not write. */
  onForeign(): void;
  /** The library came upon something that it cannot bring together with what the editor shows. */
  onBroken(error: unknown): void;
}

/**
 * Binds an editor to the page: fills it with what is there, then keeps both equal. There is one editor for a page at a
 * time.
 *
 * Lexical's own plugin does not fill an editor from a document that is loaded, and takes the whole presence of a room for
 * its own; so this is done by hand (a test pins what it takes of the library's insides).
 */
export function bindGuide(editor: LexicalEditor, { root, undo, provider }: Bound, ends: BondEnds): BoundGuide {
  const { doc } = root;
  assert(doc !== null, 'the page lies in a document');
  forgetEditors(doc);
  const binding = createYjsBinding({ editor, id: 'guide', doc, docMap: new Map(), getXmlText: () => root });
  let ended = false;
  const during = (sync: () => void): void => {
    if (ended) return;
    try {
      sync();
    } catch (error) {
      // Whoever brought the change must not suffer for it: an update of the room, or a key.
      ended = true;
      ends.onBroken(error);
    }
  };
  const draw = (): void => drawCarets(binding, provider);
  const endUpdates = editor.registerUpdateListener((update) => {
    const { prevEditorState, editorState, dirtyElements, dirtyLeaves, normalizedNodes, tags } = update;
    during(() => {
      syncLexicalUpdateToYjs(
        binding,
        provider,
        prevEditorState,
        editorState,
        dirtyElements,
        dirtyLeaves,
        normalizedNodes,
        tags,
      );
      if (binding.cursorsContainer !== null) draw();
    });
  });
  // Followed already: where the page holds two texts that the editor makes one, the library has to know.
  fill(editor, binding, root);
  const follow = (events: Y.YEvent<Y.Text>[], { origin }: Y.Transaction): void => {
    if (ended || origin === binding) return;
    if (!events.every((event) => isKnownChange(event, root))) {
      ended = true;
      ends.onForeign();
      return;
    }
    during(() => syncYjsChangesToLexical(binding, provider, events, origin instanceof Y.UndoManager, draw));
  };
  undo.addTrackedOrigin(binding);
  // `Y.XmlText` has the events of `Y.Text`; its type says any.
  root.observeDeep(follow as Parameters<typeof root.observeDeep>[0]);
  return {
    binding,
    end() {
      ended = true;
      root.unobserveDeep(follow as Parameters<typeof root.observeDeep>[0]);
      endUpdates();
      undo.removeTrackedOrigin(binding);
      undo.stopCapturing();
    },
  };
}

/**
 * Shows in a fresh editor what the page holds, and nothing else: the library counts the editor's blocks to know the page's,
 * so one that the page has not got would put every later change in a wrong place.
 */
function fill(editor: LexicalEditor, binding: Binding, root: Y.XmlText): void {
  editor.update(
    () => {
      $getRoot().clear();
      binding.root.syncPropertiesFromYjs(binding, null);
      binding.root.applyChildrenYjsDelta(binding, root.toDelta());
      binding.root.syncChildrenFromYjs(binding);
    },
    { discrete: true, skipTransforms: true, tag: COLLABORATION_TAG },
  );
}

/** The library notes on each shared type which node of which editor shows it: those notes are an earlier editor's. */
function forgetEditors(doc: Y.Doc): void {
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentType)
        Reflect.deleteProperty(struct.content.type, '_collabNode');
    }
  }
}
