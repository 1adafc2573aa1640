import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long work goes on without letting anything else in, in milliseconds. */
const HELD = 10;

/** Between two pieces of long work: waits a turn now and then, so that signals and messages come in. */
export function newBreath(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < HELD) return;
    await nextTurn();
    since = performance.now();
  };
}
