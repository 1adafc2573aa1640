import { expect, test } from 'vitest';
import { isKeyOf } from '../../../../renderer/share/is-key-of.ts';
import { toBase64url } from '../../../../shared/base/base64url.ts';
import { words } from '../../../../shared/words/words.ts';
import { newPerson } from '../../../kit/signed-project.ts';

test('somebody who told no name is admitted by their own key alone, and by nothing that only looks like one', () => {
  const [ana, ben] = [newPerson(), newPerson()];
  expect(isKeyOf(ana.publicKey, ana.member)).toBe(true);
  expect(isKeyOf(ben.publicKey, ana.member)).toBe(false);
  expect(isKeyOf(toBase64url(new Uint8Array(31)), ana.member)).toBe(false);
  expect(isKeyOf('no key', ana.member)).toBe(false);
  expect(words.shareTrouble.otherKey).toContain('not the key of whoever made these steps');
});
