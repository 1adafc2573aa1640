import type { KeyedStep } from '../../shared/host/contract.ts';
import { type RoomName, signerOf } from '../../shared/model/ids.ts';
import { signedBytes } from '../../shared/steps/signing.ts';
import type { KeyPair } from './key-pair.ts';

/**
 * Signs steps for a room; the signatures come in the same order. @throws when a step or its key is not by the holder of
 * these keys: nobody signs for others
 */
export function signSteps(keys: KeyPair, room: RoomName, steps: readonly KeyedStep[]): readonly string[] {
  for (const { key, step } of steps) {
    if (step.by !== keys.member || signerOf(key) !== keys.member) {
      throw new Error(`Bug: asked to sign a step of another member (${key})`);
    }
  }
  return steps.map(({ key, step }) => keys.sign(signedBytes(room, key, step)));
}
