import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '../../../../shared/base/canonical-json.ts';

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

  it('throws for what JSON cannot say', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow(RangeError);
    expect(() => canonicalJson({ a: Number.POSITIVE_INFINITY })).toThrow(RangeError);
    expect(() => canonicalJson(['\ud800'])).toThrow(RangeError);
  });
});
