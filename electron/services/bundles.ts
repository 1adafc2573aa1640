import { fail, type Result } from '../../shared/base/result.ts';
import type { BundleOpened } from '../../shared/host/contract.ts';
import type { RoomName } from '../../shared/model/ids.ts';
import type { DataDir } from './data-dir.ts';
import type { Projects } from './projects.ts';
import type { RoomStore } from './room-store.ts';

/** What a merge came to: what it adds to which room, for the windows that have it open. */
export interface BundleMerged {
  readonly opened: BundleOpened;
  readonly updates: readonly { readonly room: RoomName; readonly update: Uint8Array }[];
}

export async function mergeBundle(
  _bytes: Uint8Array,
  _to: { dir: DataDir; rooms: RoomStore; projects: Projects },
): Promise<Result<BundleMerged>> {
  return fail('soon', 'soon');
}
