import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SetDigest } from '../../../../renderer/session/digest.ts';

const digestOf = (strings: Iterable<string>): string => {
  const digest = new SetDigest();
  for (const string of strings) digest.add(string);
  return digest.toString();
};

test('the same set has the same fingerprint in any order, and one more string changes it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), ([last, ...rest]) => {
      expect(digestOf([...rest, last!])).toBe(digestOf([last!, ...rest.reverse()]));
      expect(digestOf(rest)).not.toBe(digestOf([...rest, last!]));
    }),
    { seed: 7 },
  );
});

test('sets of equal size that differ in one key differ', () => {
  const keys = Array.from({ length: 20_000 }, (_, index) => `key ${index}`);
  const digests = new Set(keys.map((key) => digestOf(['common', key])));
  expect(digests.size).toBe(keys.length);
});
