import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromWire, toWire } from '../../../../shared/host/crossing.ts';

const bytes = fc.uint8Array({ maxLength: 200 });
const awkwardKey = fc.constantFrom('$bytes', '$plain', '$', '__proto__', 'a');
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string(),
    bytes,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(awkwardKey, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

test('whatever crosses comes out as it went in, keys that look like tags included', () => {
  fc.assert(
    fc.property(value, (sent) => {
      expect(fromWire(toWire(sent))).toEqual(sent);
    }),
    { seed: 20261121, numRuns: 500 },
  );
});

test('an object that spells bytes does not become bytes', () => {
  expect(fromWire(toWire({ $bytes: 'AAAA' }))).toEqual({ $bytes: 'AAAA' });
});

test('bytes of every length and value survive', () => {
  const all = Uint8Array.from({ length: 100_001 }, (_, i) => i % 256);
  expect(fromWire(toWire({ update: all }))).toEqual({ update: all });
});

test('what is not made by the other side is refused, not guessed at', () => {
  expect(() => fromWire('{"$bytes": 3}')).toThrow(SyntaxError);
  expect(() => fromWire('{"$bytes": "*"}')).toThrow(SyntaxError);
  expect(() => fromWire('{')).toThrow(SyntaxError);
});
