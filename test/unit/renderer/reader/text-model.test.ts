import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextModel } from '../../../../renderer/reader/text-model.ts';

describe('TextModel', () => {
  test('keeps empty lines and a last line end', () => {
    const model = new TextModel('one\n\ntwo\n');
    expect([...model.starts]).toEqual([0, 4, 5, 9]);
    expect([...model.lens]).toEqual([3, 0, 3, 0]);
    expect(model.line(2)).toBe('two');
  });

  test('an empty text is one empty line', () => {
    const model = new TextModel('');
    expect([model.count, model.startOf(0), model.endOf(0)]).toEqual([1, 0, 0]);
  });

  test('a line end belongs to the line before it, and offsets outside are clamped', () => {
    const model = new TextModel('ab\ncd');
    expect([-5, 0, 2, 3, 5, 99].map((offset) => model.lineAt(offset))).toEqual([0, 0, 0, 1, 1, 1]);
  });

  test('lines joined by line ends are the text, and each offset lies in its line', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[ab😀]{0,5}$/u), { minLength: 1 }), (lines) => {
        const text = lines.join('\n');
        const model = new TextModel(text);
        expect(Array.from({ length: model.count }, (_, i) => model.line(i))).toEqual(lines);
        for (let offset = 0; offset <= text.length; offset++) {
          expect(model.lineAt(offset)).toBe(text.slice(0, offset).split('\n').length - 1);
        }
      }),
      { seed: 2, numRuns: 200 },
    );
  });
});
