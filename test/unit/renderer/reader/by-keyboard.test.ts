import { describe, expect, test } from 'vitest';
import { DEMO_MARKS, DEMO_TEXT } from '../../../bench/reader/page/demo-article.ts';
import {
  caretAt,
  caretBox,
  lastSelected,
  letGo,
  markOf,
  offsetOf,
  page,
  press,
  rectOf,
  stage,
  startAt,
  told,
} from '../../../kit/reader-page.ts';

describe('by keyboard alone', () => {
  test('the right arrow brings up a caret; Shift extends a selection, and Enter picks the marks there', async () => {
    await stage.evaluate((demo) => demo.handle!.select({ start: 5, end: 6 }));
    await page.locator('article').focus();
    expect(await page.locator('[class*="caret"]').count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    const caret = await page.locator('[class*="caret"]').boundingBox();
    const { right, top } = await rectOf('Home >');
    expect(Math.abs(caret!.x - right)).toBeLessThan(2);
    expect(Math.abs(caret!.y - top)).toBeLessThan(2);
    await told();
    await page.keyboard.press('Shift+Control+ArrowRight');
    await expect.poll(told).toContainEqual({ select: expect.objectContaining({ start: 6 }) });
    const start = DEMO_TEXT.indexOf('four places');
    await stage.evaluate((demo, at) => demo.handle!.select({ start: at - 1, end: at }), start);
    await page.keyboard.press('ArrowRight');
    await told();
    await page.keyboard.press('Enter');
    const under = [markOf('four places'), DEMO_MARKS[19]!];
    expect(await told()).toContainEqual({ pick: under.map((mark) => mark.id), at: start });
  });

  test('twenty times: move, select a word, let the workbench mark it, go on from its end', async () => {
    let end = offsetOf('At least 40');
    await startAt(end);
    for (let round = 0; round < 20; round++) {
      await press(...(round % 5 === 4 ? ['ArrowDown', 'Home'] : ['ArrowRight']));
      await press('Shift+Control+ArrowRight');
      const selected = await lastSelected();
      expect(selected.start, `round ${round}`).toBeGreaterThan(end);
      ({ end } = selected);
      await letGo();
      expect(await caretAt(), `round ${round}`).toBe(end);
    }
  });

  test('a selection made backwards is let go at its end, too, and one of line ends where the caret is', async () => {
    await startAt(offsetOf('seasonal workers') + 'seasonal workers'.length);
    await press('Shift+Control+ArrowLeft');
    expect(await lastSelected()).toMatchObject({ start: offsetOf('workers who') });
    await letGo();
    expect(await caretAt()).toBe(offsetOf(' who had camped'));
    const empty = DEMO_TEXT.indexOf('\n\n') + 1;
    await startAt(empty);
    expect(await caretAt()).toBe(empty);
    await press('Shift+ArrowRight');
    await letGo();
    expect(await caretAt()).toBe(empty + 1);
  });

  test('up and down move by line, Home and End within it, with Ctrl to the ends of the article', async () => {
    await startAt(offsetOf('Dam spillway'));
    const { right, bottom } = await rectOf('Dam spillway');
    await press('ArrowDown');
    expect((await caretBox()).y).toBeGreaterThan(bottom - 2);
    await press('ArrowUp');
    expect(await caretAt()).toBe(offsetOf('Dam spillway'));
    await press('End');
    expect((await caretBox()).x).toBeGreaterThan(right);
    expect((await caretBox()).y).toBeLessThan(bottom);
    await press('Home');
    expect(await caretAt()).toBe(offsetOf('Dam spillway'));
    await press('Control+End');
    expect(await caretAt()).toBe(DEMO_TEXT.length);
    await press('Control+Home');
    expect(await caretAt()).toBe(0);
  });

  test('with Shift each of them extends the selection', async () => {
    const from = offsetOf('Dam spillway');
    await startAt(from);
    const extents: [string, unknown][] = [
      ['Shift+End', { start: from, end: expect.toSatisfy((end: number) => end > from + 12) }],
      ['Shift+ArrowDown', { start: from, end: offsetOf('\nBy Odile Renn') }],
      ['Shift+Control+End', { start: from, end: DEMO_TEXT.length }],
      ['Shift+Control+Home', { start: 0, end: from - 1 }],
      ['Shift+ArrowDown', null],
      ['Shift+ArrowUp', { start: 0, end: from - 1 }],
    ];
    for (const [key, select] of extents) {
      await press(key);
      await expect.poll(async () => (await told()).at(-1), { message: key }).toMatchObject({ select });
    }
  });

  test('the caret stays within the article, whatever words lie around it', async () => {
    await page.evaluate(() => {
      document.body.prepend('Words before the article. ');
      document.body.append(' Words after it.');
    });
    const [first, last] = [0, DEMO_TEXT.length];
    await startAt(first);
    await press('Control+End');
    expect(await caretAt()).toBe(last);
    for (const key of ['ArrowRight', 'ArrowDown', 'Control+ArrowRight', 'Control+ArrowDown', 'Shift+ArrowDown']) {
      await press(key);
      expect(await caretAt(), key).toBe(last);
    }
    await press('Control+Home');
    expect(await caretAt()).toBe(first);
    for (const key of ['ArrowLeft', 'ArrowUp', 'Control+ArrowLeft', 'Control+ArrowUp', 'Shift+ArrowUp']) {
      await press(key);
      expect(await caretAt(), key).toBe(first);
    }
  });

  test('Ctrl+End reaches the end of a long article, most of which has never been on the screen', async () => {
    await page.reload();
    await page.evaluate(() => {
      window.bench.prepare(100_000, 10);
      return window.bench.paintReader();
    });
    await page.locator('article').focus();
    await press('ArrowRight', 'Control+End');
    const left = await page.evaluate(() => {
      const { focusNode, focusOffset } = document.getSelection()!;
      const last = [...document.querySelectorAll('[data-i]')].at(-1)!;
      return last.contains(focusNode) ? last.textContent.length - focusOffset : null;
    });
    expect(left).toBe(0);
  });

  test('back in the article by Tab, the caret is where it was, even after words were typed in a field', async () => {
    const at = offsetOf('seasonal workers');
    await page.evaluate(() => document.body.prepend(document.createElement('input')));
    await startAt(at);
    await press('Tab', 'Shift+Tab');
    expect(await caretAt()).toBe(at);
    await page.locator('input').focus();
    await page.keyboard.type('words');
    await expect.poll(() => page.locator('[class*="caret"]').count()).toBe(0);
    await press('Tab');
    expect(await caretAt()).toBe(at);
    await press('Shift+Control+ArrowRight');
    expect(await lastSelected()).toMatchObject({ start: at });
  });

  test('a tag chosen on a button outside gives the article the focus back', async () => {
    const at = offsetOf('seasonal workers');
    await page.evaluate(() => document.body.append(document.createElement('button')));
    await startAt(at);
    await press('Shift+Control+ArrowRight');
    await page.locator('body > button').focus();
    await letGo();
    expect(await caretAt()).toBe(at + 'seasonal'.length);
    await press('Shift+Control+ArrowRight');
    expect(await lastSelected()).toMatchObject({ start: at + 'seasonal'.length });
  });

  test('a key pressed at once after a selection finds it told', async () => {
    const known = await stage.evaluate((demo) => {
      demo.told.splice(0);
      let count = 0;
      window.addEventListener('keydown', () => (count = demo.told.length), { once: true });
      demo.handle!.select({ start: 0, end: 4 });
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true }));
      return count;
    });
    expect(known).toBe(1);
  });

  test('the caret follows its words when the pane changes its width', async () => {
    const at = offsetOf('seasonal workers');
    await startAt(at);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#pane')!.style.width = '640px';
    });
    await expect.poll(caretAt).toBe(at);
  });
});
