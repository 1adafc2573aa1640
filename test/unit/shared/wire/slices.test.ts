import { expect, test } from 'vitest';
import { asksForSlices, Slices, sliced, slicedSocketUrl } from '../../../../shared/wire/slices.ts';

/** A message for a room, of so many bytes. */
const message = (bytes: number): Uint8Array =>
  Uint8Array.from({ length: bytes }, (_, at) => (at === 0 ? 40 : at % 251));
const asBuffer = (part: Uint8Array): ArrayBuffer => Uint8Array.from(part).buffer;

test.each([1, 2, 100, 32 * 1024, 32 * 1024 + 1, 64 * 1024, 1_000_000])(
  'a message of %i bytes is the same again with its last slice, and not before',
  (bytes) => {
    const slices = new Slices();
    const [last, ...before] = sliced(message(bytes)).toReversed();
    for (const part of before.toReversed()) {
      expect(part.byteLength).toBeLessThanOrEqual(32 * 1024 + 2);
      expect(slices.take(asBuffer(part))).toBe(null);
    }
    expect(new Uint8Array(slices.take(asBuffer(last!))!)).toEqual(message(bytes));
  },
);

test('what is no slice passes as it is: a message for a room, and a ping of one byte', () => {
  for (const came of [message(70_000), Uint8Array.of(9), Uint8Array.of(0), new Uint8Array()].map(asBuffer)) {
    expect(new Slices().take(came)).toBe(came);
  }
});

test('what was begun and never ended is not put before what begins anew', () => {
  const slices = new Slices();
  const [first] = sliced(message(100_000));
  slices.take(asBuffer(first!));
  let whole: ArrayBuffer | null = null;
  for (const part of sliced(message(70_000))) whole = slices.take(asBuffer(part));
  expect(new Uint8Array(whole!)).toEqual(message(70_000));
});

test('a socket asks for slices in its address, also behind a path; no other does', () => {
  for (const address of ['ws://hub.example:4747', 'wss://hub.example/team/hub']) {
    const { pathname, search } = new URL(slicedSocketUrl(address));
    expect(asksForSlices(`${pathname}${search}`)).toBe(true);
    expect(asksForSlices(pathname)).toBe(false);
  }
  for (const path of [undefined, '/', '/slices', '/?slicesof=1', '/?a=slices']) expect(asksForSlices(path)).toBe(false);
});
