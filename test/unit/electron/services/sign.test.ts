import { verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { newKeyPair } from '../../../../electron/services/key-pair.ts';
import { signSteps } from '../../../../electron/services/sign.ts';
import { type MemberId, newProjectId, newStepKey } from '../../../../shared/model/ids.ts';
import type { UnsignedStep } from '../../../../shared/model/step.ts';
import { signedBytes } from '../../../../shared/steps/signing.ts';
import { peopleRoom, projectRoom } from '../../../../shared/wire/room.ts';

const mine = newKeyPair();
const room = projectRoom(newProjectId());
const stepBy = (by: MemberId): UnsignedStep => ({
  v: 1,
  by,
  at: 5,
  seq: 1,
  via: 'hand',
  acts: [{ kind: 'comment', of: null, text: 'tide' }],
});

test('the signature covers room, key and step', () => {
  const key = newStepKey(mine.member);
  const step = stepBy(mine.member);
  const [sig] = signSteps(mine, room, [{ key, step }]);
  const right = (bytes: Uint8Array): boolean => {
    const publicKey = { key: { kty: 'OKP', crv: 'Ed25519', x: mine.publicKey }, format: 'jwk' } as const;
    return verify(null, bytes, publicKey, Buffer.from(sig ?? '', 'base64url'));
  };
  expect(right(signedBytes(room, key, step))).toBe(true);
  expect(right(signedBytes(peopleRoom(newProjectId()), key, step))).toBe(false);
  expect(right(signedBytes(room, newStepKey(mine.member), step))).toBe(false);
  expect(right(signedBytes(room, key, { ...step, at: 6 }))).toBe(false);
});

test('nobody signs for others: neither their step nor under their key', () => {
  const other = newKeyPair().member;
  expect(() => signSteps(mine, room, [{ key: newStepKey(mine.member), step: stepBy(other) }])).toThrow();
  expect(() => signSteps(mine, room, [{ key: newStepKey(other), step: stepBy(mine.member) }])).toThrow();
});
