import { describe, expect, test } from 'vitest';
import { DEMO_MARKS, DEMO_TEXT } from '../../../bench/reader/page/demo-article.ts';
import { caretAt, caretBox, offsetOf, page, press, rectOf, stage, startAt } from '../../../kit/reader-page.ts';

const standing = () => stage.evaluate((demo) => demo.standing());
const selected = async () => {
  const { anchor, focus } = await standing();
  return DEMO_TEXT.slice(Math.min(anchor!, focus!), Math.max(anchor!, focus!));
};
const made = () => stage.evaluate((demo) => demo.made.splice(0));
const rangeOf = (words: string) => ({ start: offsetOf(words), end: offsetOf(words) + words.length });

/** Shows other words, with the caret before the first of them. */
async function read(text: string, language: string): Promise<void> {
  await stage.evaluate((demo, words) => demo.read(words.text, words.language), { text, language });
  await page.locator('article').focus();
  await press('ArrowRight', 'Control+Home');
}

describe('the caret', () => {
  test('goes by sentence and paragraph, and to the ends of both', async () => {
    const first = 'At least 40';
    await startAt(offsetOf(first));
    await press('Control+ArrowDown');
    const next = DEMO_TEXT.indexOf('\n', offsetOf(first)) + 1;
    expect((await standing()).focus).toBe(next);
    await press('Control+ArrowUp');
    expect((await standing()).focus).toBe(offsetOf(first));
    await startAt(offsetOf('Energy Minister'));
    await press('Alt+ArrowDown');
    expect((await standing()).focus).toBe(offsetOf('Two engineers'));
    await press('Alt+ArrowUp');
    expect((await standing()).focus).toBe(offsetOf('“The gates were'));
    await press('Shift+Alt+ArrowDown');
    expect(await selected()).toMatch(/^“The gates .* wanting\.” $/s);
  });

  test('comes up where one reads when the text is asked for, and goes on from there', async () => {
    await stage.evaluate((demo) => demo.handle!.bringCaretUp());
    expect(await standing()).toEqual({ anchor: 0, focus: 0 });
    await press('ArrowDown');
    expect((await standing()).focus).toBeGreaterThan(0);
  });

  for (const key of ['Control+ArrowDown', 'Control+End']) {
    test(`comes up by ${key} alone`, async () => {
      await page.locator('article').focus();
      await press(key);
      expect(await page.locator('[class*="caret"]').count()).toBe(1);
      const { anchor, focus } = await standing();
      expect(focus).toBe(anchor);
      expect(focus).toBeGreaterThan(0);
    });
  }

  test('never stands inside a letter, whatever it is made of', async () => {
    const letters = ['a', '👩‍👩‍👧', 'e\u0301', '🇦🇪', 'ก็', '𝒳', 'b'];
    await read(letters.join(''), 'en');
    const places: (number | null)[] = [];
    for (let i = 0; i <= letters.length; i++) {
      places.push((await standing()).focus);
      await press('ArrowRight');
    }
    expect(places).toEqual([0, ...letters.map((_, i) => letters.slice(0, i + 1).join('').length)]);
    for (const at of places.toReversed()) {
      expect((await standing()).focus).toBe(at);
      await press('ArrowLeft');
    }
  });

  test('moves in an article from right to left as the words lie: left is onwards', async () => {
    const text = 'قالت الوزيرة إن 90 شخصًا نجوا.\nلم يصب أحد.';
    await read(text, 'ar');
    const right = await caretBox();
    await press('ArrowLeft');
    expect((await standing()).focus).toBe(1);
    expect((await caretBox()).x).toBeLessThan(right.x);
    await press('Control+ArrowLeft');
    expect((await standing()).focus).toBe('قالت'.length);
    await press('Control+ArrowLeft', 'Control+ArrowRight');
    expect((await standing()).focus).toBe(text.indexOf('الوزيرة'));
    await press('ArrowRight', 'ArrowRight');
    expect((await standing()).focus).toBe(text.indexOf('الوزيرة') - 2);
    await press('Shift+Control+ArrowLeft');
    expect(await standing()).toEqual({ anchor: 3, focus: 4 });
    // The letter ً sits on the one before it: both are one.
    await press('Alt+ArrowDown');
    expect((await standing()).focus).toBe(text.indexOf('لم'));
    const places: number[] = [];
    await press('Control+Home');
    for (let at = -1; at !== (await standing()).focus; ) {
      at = (await standing()).focus!;
      places.push(at);
      await press('ArrowLeft');
    }
    expect(places).not.toContain(text.indexOf('شخصًا') + 3);
    expect(places).toContain(text.indexOf('شخصًا') + 4);
    expect(places).toContain(text.length);
  });

  test('survives that its lines are made anew and that the text is corrected', async () => {
    await read('The dam held.\nThe road was cut.', 'en');
    await press('Control+ArrowDown', 'Control+ArrowRight', 'Shift+Control+ArrowRight');
    expect(await standing()).toEqual({ anchor: 17, focus: 22 });
    await stage.evaluate((demo) => demo.read('On Monday the dam held.\nThe road was cut.', 'en'));
    expect(await standing()).toEqual({ anchor: 27, focus: 32 });
    expect(await page.evaluate(() => document.getSelection()!.toString())).toBe(' road');
    expect(await page.locator('[class*="caret"]').count()).toBe(1);
  });

  test('stays where it is while marks come and go around it', async () => {
    const at = offsetOf('seasonal workers');
    await startAt(at);
    await stage.evaluate((demo) => {
      const [first, ...rest] = [...demo.source.marks.values()];
      for (const mark of rest) demo.source.remove(mark.id);
      demo.source.remove(first!.id);
      demo.source.put(first!);
    });
    expect(await caretAt()).toBe(at);
  });
});

describe('selecting by key', () => {
  test('w, s and b select what the caret is in, and take one more each time; with Shift backwards', async () => {
    await startAt(offsetOf('nister Tomas'));
    await press('w');
    expect(await selected()).toBe('Minister');
    await press('w');
    expect(await selected()).toBe('Minister Tomas');
    await press('Shift+W');
    expect(await selected()).toBe('Energy Minister Tomas');
    await press('s');
    expect(await selected()).toMatch(/^“The gates were .* found wanting\.”$/);
    await press('s');
    expect(await selected()).toMatch(/could not be opened at all\.$/);
    await press('b');
    expect(await selected()).toMatch(/\nRescue crews .* Photo: M\. Teller$/);
    await press('Shift+B');
    expect(await selected()).not.toMatch(/^“The gates/);
  });

  test('where nobody has put a caret yet, they begin where one reads', async () => {
    await page.locator('article').focus();
    await press('w');
    expect(await selected()).toBe(/\p{L}+/u.exec(DEMO_TEXT)![0]);
  });

  test('J and K reach to the next mark and back to the previous one', async () => {
    const [mark] = DEMO_MARKS;
    const { start, end } = mark!.ranges[0]!;
    await startAt(start - 3);
    await press('Shift+J');
    expect(await standing()).toEqual({ anchor: start - 3, focus: start });
    await startAt(end + 2);
    await press('Shift+K');
    const { focus } = await standing();
    expect(DEMO_MARKS.some(({ ranges }) => ranges.some((range) => range.end === focus))).toBe(true);
    expect(focus).toBeLessThan(end + 2);
  });

  test('a selection is finished at once when a command made it, and with Shift when that is let go', async () => {
    await startAt(offsetOf('seasonal workers'));
    await made();
    await press('w');
    expect(await made()).toEqual([expect.objectContaining(rangeOf('seasonal'))]);
    await page.keyboard.down('Shift');
    await press('Control+ArrowRight', 'Control+ArrowRight');
    expect(await made()).toEqual([]);
    await page.keyboard.up('Shift');
    expect(await made()).toEqual([expect.objectContaining({ start: offsetOf('seasonal workers') })]);
  });
});

describe('selecting with the mouse', () => {
  const drag = async (words: string, from: number, to: number) => {
    const { left, right, top, bottom } = await rectOf(words);
    const y = (top + bottom) / 2;
    await page.mouse.move(left + (right - left) * from, y);
    await page.mouse.down();
    await page.mouse.move(left + (right - left) * to, y, { steps: 4 });
    await page.mouse.up();
  };

  test('takes whole words; with Alt just what it went over, and for good when words are turned off', async () => {
    await drag('seasonal workers', 0.3, 0.8);
    expect(await selected()).toBe('seasonal workers');
    expect(await made()).toEqual([expect.objectContaining(rangeOf('seasonal workers'))]);
    await page.mouse.click(5, 5);
    await page.keyboard.down('Alt');
    await drag('seasonal workers', 0.3, 0.8);
    await page.keyboard.up('Alt');
    expect(await selected()).not.toBe('seasonal workers');
    expect('seasonal workers').toContain(await selected());
    await page.mouse.click(5, 5);
    await stage.evaluate((demo) => demo.byWords(false));
    await drag('seasonal workers', 0.3, 0.8);
    expect(await selected()).not.toBe('seasonal workers');
  });

  test('twice on a word takes the word, three times its sentence, four times its paragraph', async () => {
    const { left, top } = await rectOf('engineers who');
    const click = (clickCount: number) => page.mouse.click(left + 20, top + 8, { clickCount });
    await click(2);
    expect(await selected()).toBe('engineers');
    await page.mouse.click(5, 5);
    await click(3);
    expect(await selected()).toMatch(/^Two engineers who .* opened at all\.$/);
    await page.mouse.click(5, 5);
    await click(4);
    const paragraph = (await made()).at(-1)!;
    expect(DEMO_TEXT.slice(paragraph.start, paragraph.end)).toMatch(/^“The gates .* opened at all\.$/);
  });
});
