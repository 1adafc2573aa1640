import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ground } from '../../../../../shared/formats/import/ground.ts';

const document = (text: string, start: number, end: number) => ({
  ...{ name: 'a', text, meta: {}, links: [{ type: 'same', from: 'm', to: 'm' }] },
  marks: [{ id: 'm', label: 'x', spans: [{ start, end }], attrs: {}, annotator: null, note: null }],
});

test('marks keep their words on the text that is kept, whatever line ends and byte order mark it had', () => {
  const piece = fc.constantFrom('a', 'é', '🙂', '\r\n', '\rb', '\n', ' ');
  const cases = fc.record({
    marks: fc.constantFrom('', '\ufeff'),
    before: fc.array(piece),
    words: fc.array(piece, { minLength: 1 }),
    after: fc.array(piece),
  });
  fc.assert(
    fc.property(cases, ({ marks, before, words, after }) => {
      const start = `${marks}${before.join('')}`.length;
      const text = `${marks}${before.join('')}${words.join('')}${after.join('')}end`;
      const grounded = ground(document(text, start, start + words.join('').length));
      if (!grounded.ok) throw new Error(grounded.message);
      const [span] = grounded.value.marks[0]?.spans ?? [];
      expect(grounded.value.text.slice(span?.start, span?.end)).toBe(words.join('').replace(/\r\n?/g, '\n'));
    }),
    { seed: 41, numRuns: 500 },
  );
});

test('a mark on nothing but what is gone goes too, and its links with it', () => {
  const grounded = ground(document('\ufeffNine boats', 0, 1));
  expect(grounded).toMatchObject({ ok: true, value: { marks: [], links: [], text: 'Nine boats' } });
});
