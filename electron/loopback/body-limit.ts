import { MAX_BUNDLE } from '../../shared/host/bundles.ts';
import type { HostCalls } from '../../shared/host/contract.ts';

const MiB = 1024 * 1024;

/** How long a call's body may be, in bytes. Bytes travel as base64, a third longer than they are. */
export function bodyLimit(name: keyof HostCalls): number {
  if (name === 'openBundle') return Math.ceil((MAX_BUNDLE * 4) / 3) + MiB;
  // Two states of a room, where a rescue copy is one.
  if (name === 'setAsideRefused') return 192 * MiB;
  return name === 'rescue' ? 96 * MiB : 24 * MiB;
}
