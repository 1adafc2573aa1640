import type * as Y from 'yjs';
import { guideRoot } from '../../shared/guide/guide-root.ts';
import { ORIGINS } from './origins.ts';
import type { Presence } from './presence.ts';
import type { Room } from './room.ts';
import type { OpenRoom } from './session-types.ts';

/** The open guidelines: a page of rich text that no step carries, edited together. */
export interface OpenGuide {
  /** Its status, and whether one may write in it. */
  readonly room: OpenRoom;
  readonly root: Y.XmlText;
  /** Where the others write in it, and where one does oneself. */
  readonly presence: Pick<Presence, 'say' | 'tell' | 'told' | 'moved'>;
  /** Changes the page without an editor, at once. @throws with a sentence for the person when nothing may be written here */
  write(change: (root: Y.XmlText) => void): void;
}

/** The guidelines in their room. */
export class Guide implements OpenGuide {
  readonly room: Room;
  readonly root: Y.XmlText;

  constructor(room: Room) {
    this.room = room;
    this.root = guideRoot(room.doc);
  }

  get presence(): Presence {
    return this.room.link.presence;
  }

  write(change: (root: Y.XmlText) => void): void {
    this.room.mustWrite();
    this.room.doc.transact(() => change(this.root), ORIGINS.here);
  }
}
