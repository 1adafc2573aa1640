import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Compiled code that lies idle for some collections is thrown away, or not: several MB, whichever look that falls into.
setFlagsFromString('--no-flush-bytecode');
setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/**
 * Bytes that something still needs, in the heap and in buffers. Buffers that a collection finds unused are let go of by
 * another thread, and counted until the next collection has waited for that: without a second one, up to 18 MB of buffers
 * long written showed in one look and not in the next.
 */
export function bytesInUse(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
