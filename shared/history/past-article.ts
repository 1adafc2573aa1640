import { type LiveText, liveText } from '../anchor/live-text.ts';
import { applyRoom } from '../steps/apply-room.ts';
import { type Fold, newFold } from '../steps/fold.ts';
import { newRoomDoc, stepsMap } from '../steps/steps-map.ts';
import { bodyOf } from '../text/genesis.ts';

/** An article as it stood: what was in its two rooms at a moment [H8]. Documents of its own, which nothing follows. */
export interface PastArticle {
  readonly text: LiveText;
  readonly marks: Fold;
  /** The text's own room: its zones. */
  readonly zones: Fold;
  dispose(): void;
}

/** Reads an article from the states of its rooms at that moment (Yjs updates); null: nothing was there. */
export function pastArticle(textRoom: Uint8Array | null, marksRoom: Uint8Array | null): PastArticle {
  const textDoc = newRoomDoc();
  const marksDoc = newRoomDoc();
  if (textRoom !== null) applyRoom(textDoc, textRoom);
  if (marksRoom !== null) applyRoom(marksDoc, marksRoom);
  const text = liveText(bodyOf(textDoc));
  const [marks, zones] = [newFold(), newFold()];
  marks.add(stepsMap(marksDoc).entries());
  zones.add(stepsMap(textDoc).entries());
  return {
    text,
    marks,
    zones,
    dispose() {
      text.dispose();
      textDoc.destroy();
      marksDoc.destroy();
    },
  };
}
