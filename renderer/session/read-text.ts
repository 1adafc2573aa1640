import * as Y from 'yjs';
import type { Host } from '../../shared/host/contract.ts';
import type { ArticleId, ProjectId } from '../../shared/model/ids.ts';
import { newRoomDoc } from '../../shared/steps/steps-map.ts';
import { textRoom } from '../../shared/wire/room.ts';

/** An article's text as this computer's disk has it, without opening its room; empty while it has not come in. */
export async function readText(host: Host, pid: ProjectId, aid: ArticleId): Promise<string> {
  const saved = await host.loadRoom(textRoom(pid, aid));
  if (saved === null) return '';
  const doc = newRoomDoc();
  try {
    Y.applyUpdate(doc, saved);
    return doc.getText('body').toString();
  } finally {
    doc.destroy();
  }
}
