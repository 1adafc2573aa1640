import * as Y from 'yjs';
import type { ArticleId } from '../../model/ids.ts';
import { newRoomDoc } from '../../steps/steps-map.ts';
import { bodyOf, genesisText } from '../../text/genesis.ts';

/** An article of the project by its first text, and by what that has been corrected to; null where it stands as it came. */
export interface KnownText {
  readonly aid: ArticleId;
  readonly text: string;
  readonly corrected: string | null;
}

/**
 * What is known of an article by the state (a Yjs update, V1) of its text's room; null while its first text is not here.
 * @throws Error when the bytes are no update
 */
export function knownText(aid: ArticleId, state: Uint8Array): KnownText | null {
  const text = genesisText(state);
  if (text === null) return null;
  const doc = newRoomDoc();
  Y.applyUpdate(doc, state);
  const now = bodyOf(doc).toString();
  doc.destroy();
  return { aid, text, corrected: now === text ? null : now };
}
