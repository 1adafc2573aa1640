import { expect, it } from 'vitest';
import { base32 } from '../../../../shared/base/base32.ts';
import { fromBase64url, toBase64url } from '../../../../shared/base/base64url.ts';

const utf8 = new TextEncoder();

it('base32 spells the RFC 4648 test vectors, lower case and unpadded', () => {
  const vectors = {
    '': '',
    f: 'my',
    fo: 'mzxq',
    foo: 'mzxw6',
    foob: 'mzxw6yq',
    fooba: 'mzxw6ytb',
    foobar: 'mzxw6ytboi',
  };
  for (const [text, coded] of Object.entries(vectors)) expect(base32(utf8.encode(text))).toBe(coded);
});

it('base64url goes there and back for every byte and length', () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 31) % 256);
  for (const length of [0, 1, 2, 3, 4, 70_000]) {
    const coded = toBase64url(bytes.subarray(0, length));
    expect(coded).toMatch(/^[A-Za-z0-9_-]*$/);
    expect(fromBase64url(coded)).toEqual(bytes.slice(0, length));
  }
});

it('base64url refuses what is none', () => {
  expect(['a', 'a+b/', 'ab==', 'a b', 'ä'].map(fromBase64url)).toEqual([null, null, null, null, null]);
});

it('base64url takes the one spelling of each value, and none that differs in bits which count for nothing', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
  for (const head of ['A', 'AA', 'A'.repeat(85)]) {
    const spelt = letters.map((last) => head + last).filter((text) => fromBase64url(text) !== null);
    expect(spelt).toHaveLength(head.length % 4 === 2 ? 16 : 4);
    for (const text of spelt) expect(toBase64url(fromBase64url(text)!)).toBe(text); // it is none of those that are null
  }
});
