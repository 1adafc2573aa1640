import { expect, test } from 'vitest';
import type { SyncStatus } from '../../../../renderer/session/session-types.ts';
import { whenSent } from '../../../../renderer/session/when-sent.ts';
import { Emitter } from '../../../../shared/base/emitter.ts';
import { articleIdOf } from '../../../../shared/model/ids.ts';

const AID = articleIdOf('fog');

/** A session of which only the truths of one article are asked. */
function lineAt(first: 'sending' | 'connecting' | 'saved' | 'offline') {
  const changed = new Emitter<void>();
  let state = first;
  const status = (): SyncStatus => ({ here: { state: 'saved' }, hub: { state, waiting: 0 }, people: 0 });
  return {
    session: { subscribe: (listener: () => void) => changed.on(listener), articleStatus: status },
    turn: (next: typeof first) => {
      state = next;
      changed.emit();
    },
  };
}

test('others are told where to look only once there is something to be found, and at once where nothing is on its way', async () => {
  const { session, turn } = lineAt('connecting');
  let told = false;
  const sent = whenSent(session, AID).then(() => {
    told = true;
  });
  turn('sending');
  await Promise.resolve();
  expect(told).toBe(false);
  turn('saved');
  await sent;
  expect(told).toBe(true);
  await whenSent(lineAt('offline').session, AID);
});
