import { expect, test } from 'vitest';
import { makeClone } from '../../../double/clone.ts';

// The function is sent to the page as source, so it is tested as source here, too.
const clone: ReturnType<typeof makeClone> = new Function(`return (${makeClone})()`)();

test.each([
  null,
  undefined,
  -0,
  Number.NaN,
  Number.NEGATIVE_INFINITY,
  12n,
  'é 𝒳',
  [1, [undefined, 'x']],
  { a: { $: 'number', v: '1' }, b: null },
  new Date(86_400_000),
  new Map([[{ k: 1 }, new Set([1, 'two'])]]),
  new Uint8Array([0, 127, 255]),
  new Float64Array([0.5, -1]),
])('%o crosses', (value) => {
  expect(clone.unpack(clone.pack(value))).toStrictEqual(value);
});

test('a part of a buffer crosses as that part', () => {
  const part = new Uint8Array([1, 2, 3, 4]).subarray(1, 3);
  expect(clone.unpack(clone.pack(part))).toStrictEqual(new Uint8Array([2, 3]));
});

test('a large array of bytes crosses', () => {
  const bytes = new Uint8Array(1_000_000).map((_, at) => at % 251);
  expect(Buffer.compare(clone.unpack(clone.pack(bytes)) as Uint8Array, bytes)).toBe(0); // it throws on anything else
});

test.each([() => 1, Promise.resolve(1), { deep: [() => 1] }])('%o does not cross, as in Electron', (value) => {
  expect(() => clone.pack(value)).toThrow(/could not be cloned/);
});
