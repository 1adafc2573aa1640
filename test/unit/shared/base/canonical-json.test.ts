import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '../../../../shared/base/canonical-json.ts';

/** The same, spelled as the RFC tells it: what each member is worth is `JSON.stringify`'s affair. */
function toldSlowly(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(toldSlowly).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${toldSlowly(member)}`).join(',')}}`;
}

/** Strings of all that a text may hold, much of what is escaped among it. */
const Text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', '\\', '\n', '\u007f', '\u2028', '😀', '\u0000'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
});
const { value: Value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    Text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom<Json>(null, true, false, -0),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(Text, tie('value'), { maxKeys: 5 }),
  ),
}));

describe('canonical JSON (RFC 8785)', () => {
  it('spells numbers as the RFC’s appendix B does', () => {
    const samples: [number, string][] = [
      [0, '0'],
      [-0, '0'],
      [5e-324, '5e-324'],
      [1.7976931348623157e308, '1.7976931348623157e+308'],
      [9007199254740992, '9007199254740992'],
      [295147905179352830000, '295147905179352830000'],
      [1e21, '1e+21'],
      [9.999999999999997e22, '9.999999999999997e+22'],
      [0.000001, '0.000001'],
      [333333333.3333332, '333333333.3333332'],
    ];
    expect(samples.map(([value]) => canonicalJson(value))).toEqual(samples.map(([, text]) => text));
  });

  it('sorts keys by UTF-16 code units, as the RFC’s section 3.2.3 shows', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.keys(JSON.parse(canonicalJson(value)))).toHaveLength(7);
    expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}');
  });

  it('spells literals, strings and nesting without white space', () => {
    const value: Json = { b: [1, null, true, { z: '', a: '"\\\u000f\n' }], a: {} };
    expect(canonicalJson(value)).toBe('{"a":{},"b":[1,null,true,{"a":"\\"\\\\\\u000f\\n","z":""}]}');
  });

  it('spells whatever there is as the RFC tells it, byte for byte', () => {
    fc.assert(
      fc.property(Value, (value) => {
        expect(canonicalJson(value)).toBe(toldSlowly(value));
      }),
      { seed: 8785, numRuns: 2_000 },
    );
  });

  it('throws for what JSON cannot say', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow(RangeError);
    expect(() => canonicalJson({ a: Number.POSITIVE_INFINITY })).toThrow(RangeError);
    for (const lone of ['\ud800', 'a\udfff', '"\ud800"']) {
      expect(() => canonicalJson([lone])).toThrow(RangeError);
      expect(() => canonicalJson({ [lone]: 1 })).toThrow(RangeError);
    }
  });
});
