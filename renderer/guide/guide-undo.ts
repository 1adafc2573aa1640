import * as Y from 'yjs';
import { ORIGINS } from '../session/origins.ts';

/**
 * Takes back what was written here: without an editor (`OpenGuide.write`), and by each editor for as long as it is bound.
 * It outlives them all: one that is made anew in the middle of somebody's work takes nothing of it away.
 */
export class GuideUndo extends Y.UndoManager {
  constructor(root: Y.XmlText) {
    super(root, { trackedOrigins: new Set([ORIGINS.here]) });
  }

  dispose(): void {
    this.destroy();
  }
}
