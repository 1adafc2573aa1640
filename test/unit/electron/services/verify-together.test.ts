import { expect, test } from 'vitest';
import { newKeyPair } from '../../../../electron/services/key-pair.ts';
import { SignaturesTogether } from '../../../../electron/services/verify-together.ts';
import { fromBase64url } from '../../../../shared/base/base64url.ts';

const ana = newKeyPair();
const ben = newKeyPair();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The bytes of what a pair of keys gives as text. */
function raw(text: string): Uint8Array {
  const decoded = fromBase64url(text);
  if (decoded === null) throw new Error('keys and signatures are base64url');
  return decoded;
}

/** A message of somebody's, and its signature, spoiled or not. */
const signed = (by: typeof ana, text: string, spoil = (signature: Uint8Array) => signature) =>
  [raw(by.publicKey), bytes(text), spoil(raw(by.sign(bytes(text))))] as const;

const watch = () => {
  const told: (readonly [number, number])[] = [];
  return { told, onProgress: (done: number, total: number) => void told.push([done, total]) };
};
const signal = new AbortController().signal;

test('signatures that are all right: nothing has to be done again, and progress is told', async () => {
  const together = new SignaturesTogether();
  for (let n = 0; n < 2_500; n++) expect(together.believe(...signed(n % 2 === 0 ? ana : ben, `ferry ${n}`))).toBe(true);
  const { told, onProgress } = watch();
  expect(await together.check({ onProgress, signal })).toBeNull();
  expect(told).toEqual([
    [1_000, 2_500],
    [2_000, 2_500],
    [2_500, 2_500],
  ]);
});

test('wrong ones are told apart from right ones, also by another’s key, of another length, or under another message', async () => {
  const together = new SignaturesTogether();
  const [publicKey, , signature] = signed(ana, 'one');
  const right = [signed(ana, 'one'), signed(ben, 'two')];
  const wrong: ReturnType<typeof signed>[] = [
    [publicKey, bytes('another'), signature],
    [raw(ben.publicKey), bytes('one'), signature],
    signed(ana, 'flipped', (one) => one.map((byte, at) => (at === 5 ? byte ^ 1 : byte))),
    signed(ana, 'short', (one) => one.slice(0, 63)),
    signed(ana, 'none', () => new Uint8Array()),
    [new Uint8Array(32).fill(255), bytes('no point'), signature],
  ];
  for (const claim of [...right, ...wrong]) together.believe(...claim);
  const knowing = await together.check({ ...watch(), signal });
  expect(knowing).not.toBeNull();
  expect(right.map((claim) => knowing?.(...claim))).toEqual([true, true]);
  expect(wrong.map((claim) => knowing?.(...claim))).toEqual(wrong.map(() => false));
  expect(knowing?.(...signed(ben, 'not asked before'))).toBe(true);
  expect(knowing?.(...signed(ben, 'nor this', (one) => one.toReversed()))).toBe(false);
});

test('it ends when it is told to', async () => {
  const together = new SignaturesTogether();
  for (let n = 0; n < 3_000; n++) together.believe(...signed(ana, `ferry ${n}`));
  const end = new AbortController();
  let last = 0;
  const checked = together.check({
    onProgress: (done) => {
      last = done;
      end.abort();
    },
    signal: end.signal,
  });
  await expect(checked).rejects.toThrow('aborted');
  expect(last).toBe(1_000);
});
