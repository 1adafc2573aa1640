import { expect, test } from 'vitest';
import { Utf8Room } from '../../../../shared/formats/utf8-room.ts';

const TEXTS = [
  ['{"text":', 'Zähne 🙂 und “Worte”', '}\n'],
  [],
  ['one'],
  ['漢'.repeat(70_000), '', 'behind'],
  ['short again'],
] as const;

test('texts are encoded one behind the other, in a room that is used again and grows', () => {
  const room = new Utf8Room();
  for (const texts of TEXTS) {
    const bytes = room.encode(texts);
    expect(Buffer.from(bytes).equals(Buffer.from(texts.join('')))).toBe(true);
  }
});
