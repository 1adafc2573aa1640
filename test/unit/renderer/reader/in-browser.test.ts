import { describe, expect, test } from 'vitest';
import { DEMO_MARKS, DEMO_TEXT, DEMO_ZONES } from '../../../bench/reader/page/demo-article.ts';
import { boxesOf, clickOn, dragOver, markOf, offsetOf, page, rectOf, stage, told } from '../../../kit/reader-page.ts';

/** The ticks of a mark: on which side of a box each is, and whether nothing of the mark follows beyond it. */
async function ticksOf(id: string): Promise<unknown[]> {
  const boxes = await page.locator(`[data-mark="${id}"] i`).evaluateAll((all) =>
    all.map((box) => {
      const { left, right } = box.getBoundingClientRect();
      return { left, right, name: box.className };
    }),
  );
  const ticks = boxes.flatMap(({ name, left, right }) =>
    (['left', 'right'] as const)
      .filter((side) => new RegExp(`\\b_?${side}(_|\\b)`).test(name))
      .map((side) => ({
        which: name.includes(`${side}Author`) ? 'start' : 'end',
        side,
        free: boxes.every((box) => Math.abs(side === 'left' ? box.right - left : box.left - right) > 1),
      })),
  );
  return ticks.toSorted((a, b) => a.which.localeCompare(b.which));
}

describe('the painted article', () => {
  test('every mark is painted behind its own words, or counted in the margin', async () => {
    expect(await stage.evaluate((demo) => demo.drift())).toBeLessThan(0.05);
    const painted = await page.locator('[data-mark]').evaluateAll((all) => all.map((each) => each.dataset.mark));
    const hidden = DEMO_MARKS.filter((mark) => !painted.includes(mark.id));
    expect(hidden).toHaveLength(1);
    expect(await page.getByText(/^\+\d+$/).allTextContents()).toEqual(['+1']);
  });

  test('boxes follow the words when the pane changes its width, in the same frame', async () => {
    const drift = await stage.evaluate(async (demo) => {
      const pane = document.querySelector<HTMLElement>('#pane')!;
      pane.style.width = '640px';
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return demo.drift();
    });
    expect(drift).toBeLessThan(0.05);
  });

  test('marks come and go without a change to the article, but for how many marks a line has', async () => {
    const changes = await stage.evaluate(async (demo) => {
      const records: string[] = [];
      const observer = new MutationObserver((list) => {
        for (const { type, attributeName } of list) records.push(`${type} ${attributeName}`);
      });
      const article = document.querySelector('article')!;
      observer.observe(article, { subtree: true, childList: true, attributes: true, characterData: true });
      const [first] = demo.source.marks.values();
      const next = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      demo.source.remove(first!.id);
      await next();
      const gone = document.querySelector(`[data-mark="${first!.id}"]`) === null;
      demo.source.put(first!);
      await next();
      const back = document.querySelector(`[data-mark="${first!.id}"]`) !== null;
      return { gone, back, kinds: [...new Set(records)] };
    });
    expect(changes).toEqual({ gone: true, back: true, kinds: ['attributes aria-description'] });
  });

  test('the mark in hand is always painted, and filled', async () => {
    const hidden =
      'the dam’s operator, Vesper Line, had asked the ministry for 2.4 million crowns for repairs and was refused';
    expect(await boxesOf(hidden).count()).toBe(0);
    await stage.evaluate((demo, i) => demo.select(i), DEMO_MARKS.indexOf(markOf(hidden)));
    await boxesOf(hidden).waitFor({ state: 'attached' });
    const fill = await boxesOf(hidden)
      .locator('i')
      .first()
      .evaluate((box) => getComputedStyle(box).backgroundColor);
    expect(fill).toBe('rgb(215, 225, 250)');
  });

  test('the mouse over words shows the innermost mark there, all of its fragments', async () => {
    const { left, top } = await rectOf('The gates were inspected');
    await page.mouse.move(left + 30, top + 8);
    await page.waitForSelector('[class*="hovered"]', { state: 'attached' });
    const hovered = await page.locator('[class*="hovered"]').evaluateAll((all) => all.map((each) => each.dataset.mark));
    expect(new Set(hovered)).toEqual(new Set([DEMO_MARKS[6]!.id]));
    await page.mouse.move(5, 5);
    await page.waitForSelector('[class*="hovered"]', { state: 'detached' });
  });

  test('words from right to left begin at their right', async () => {
    const mark = boxesOf('שר האנרגיה').locator('i').first();
    expect(await mark.evaluate((box) => box.className)).toMatch(/rightAuthor/);
    expect(await mark.evaluate((box) => box.className)).not.toMatch(/leftAuthor/);
  });

  test('words in both directions begin and end where they do for the eye', async () => {
    for (const [language, text, words, start, end] of [
      ['ar', 'قُتل 45 مدنيا في حلب', 'قُتل 45', 'right', 'left'],
      ['ar', 'قُتل 45 مدنيا في حلب', '45 مدنيا', 'right', 'left'],
      ['ar', 'قُتل ٤٥ مدنيا في حلب', 'قُتل ٤٥', 'right', 'left'],
      ['ar', 'نفت Harbour Works ذلك', 'نفت Harbour Works', 'right', 'left'],
      ['ar', 'نفت Harbour Works ذلك', 'Harbour Works', 'left', 'right'],
      ['ar', 'نفت Harbour Works ذلك', 'نفت Harbour', 'right', 'right'],
      ['ar', 'مات في 2024.', 'في 2024.', 'right', 'left'],
      ['he', 'ו-40 איש נעדרים', '40 איש', 'right', 'left'],
      ['en', 'He said “ו-40” twice', 'ו-40', 'right', 'left'],
      ['en', 'He said “ו-40” twice', 'He said “ו-40', 'left', 'right'],
    ] as const) {
      const at = text.indexOf(words);
      const mark = { ...DEMO_MARKS[0]!, ranges: [{ start: at, end: at + words.length }] };
      await stage.evaluate((demo, put) => demo.read(...put), [text, language, [mark]] as [
        string,
        string,
        [typeof mark],
      ]);
      await page.waitForFunction((line) => document.querySelector('article')?.textContent === line, text);
      await expect
        .poll(() => ticksOf(mark.id), { message: words })
        .toEqual([
          { which: 'end', side: end, free: true },
          { which: 'start', side: start, free: true },
        ]);
    }
  });

  test('with forced colours the types still differ by their lines', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    const line = (words: string) =>
      boxesOf(words)
        .locator('i')
        .first()
        .evaluate((box) => getComputedStyle(box).borderBottomStyle);
    expect(await line('M. Teller')).toBe('dashed');
    expect(await line('four places')).toBe('dotted');
    expect(await line('“השערים נבדקו בפברואר”')).toBe('solid');
  });
});

describe('what the reader tells', () => {
  test('words selected with the mouse, once, when the button is let go', async () => {
    await dragOver('seasonal workers');
    const start = DEMO_TEXT.indexOf('seasonal workers');
    const events = await told();
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ select: { start, end: start + 'seasonal workers'.length } });
    const { left, right } = await rectOf('seasonal workers');
    const { select } = events[0] as { select: { rect: { left: number; right: number } } }; // matched just above
    expect(Math.abs(select.rect.left - left) + Math.abs(select.rect.right - right)).toBeLessThan(1);
  });

  test('words selected with the mouse without the white space around them, and that is what is selected', async () => {
    await dragOver(' seasonal workers ');
    const start = offsetOf('seasonal workers');
    expect(await told()).toMatchObject([{ select: { start, end: start + 'seasonal workers'.length } }]);
    expect(await page.evaluate(() => document.getSelection()!.toString())).toBe('seasonal workers');
  });

  test('that the selection is gone', async () => {
    await dragOver('seasonal workers');
    await told();
    await clickOn('on Thursday morning');
    await expect.poll(told).toContainEqual({ select: null });
  });

  test('four clicks select the paragraph without its line end', async () => {
    const { left, top } = await rectOf('Rescue crews search');
    await page.mouse.click(left + 20, top + 8, { clickCount: 4 });
    const start = DEMO_TEXT.indexOf('Rescue crews search');
    const selected = { start, end: DEMO_TEXT.indexOf('\n', start) };
    await expect.poll(told).toContainEqual({ select: expect.objectContaining(selected) });
  });

  test('a selection that ends in the page around the article reaches to the article’s end', async () => {
    const start = offsetOf('seasonal workers');
    await stage.evaluate((demo, at) => {
      demo.handle!.select({ start: at, end: at + 8 });
      document.getSelection()!.extend(document.body, document.body.childNodes.length);
    }, start);
    await expect
      .poll(async () => (await told()).at(-1))
      .toMatchObject({
        select: { start, end: DEMO_TEXT.length },
      });
  });

  test('Ctrl+A in the article selects all of it, and only it', async () => {
    await page.locator('article').focus();
    await page.keyboard.press('Control+a');
    await expect.poll(told).toContainEqual({
      select: expect.objectContaining({ start: 0, end: DEMO_TEXT.length }),
    });
  });

  test('marks under a click, innermost first; none for bare words; -1 beside the words', async () => {
    await clickOn('three');
    const inner = markOf('three');
    const outer = [markOf('three of the eleven gates'), markOf('three of the eleven gates could not be opened at all')];
    expect(await told()).toEqual([
      { pick: [inner, ...outer].map((mark) => mark.id), at: expect.closeTo(DEMO_TEXT.indexOf('three of') + 2, -1) },
    ]);
    await clickOn('Share this');
    expect(await told()).toEqual([{ pick: [], at: expect.any(Number) }]);
    await page.mouse.click(1200, 400);
    expect(await told()).toEqual([{ pick: [], at: -1 }]);
  });

  test('a zone whose handle was reached by keyboard', async () => {
    await page.locator('article').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Heading/);
    await page.keyboard.press('Enter');
    expect(await told()).toContainEqual({ zone: DEMO_ZONES[1]!.id });
  });
});

describe('what the reader does when told', () => {
  test('select marks the words as the mouse would, across fragments of the DOM', async () => {
    const range = { start: 10, end: DEMO_TEXT.indexOf('At least') + 8 };
    await stage.evaluate((demo, wanted) => demo.handle!.select(wanted), range);
    await expect.poll(told).toContainEqual({ select: expect.objectContaining(range) });
    await stage.evaluate((demo) => demo.handle!.clearSelection());
    await expect.poll(told).toContainEqual({ select: null });
  });

  test('reveal brings words into view', async () => {
    await page.setViewportSize({ width: 900, height: 300 });
    const offset = DEMO_TEXT.indexOf('has no record');
    await stage.evaluate((demo, at) => demo.handle!.reveal(at), offset);
    await expect.poll(async () => (await rectOf('has no record')).bottom).toBeLessThan(300);
    expect((await rectOf('has no record')).top).toBeGreaterThan(0);
  });

  test('copying gives the article’s own characters', async () => {
    const copied = await stage.evaluate((demo) => {
      demo.handle!.select({ start: 0, end: 200 });
      const data = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
      document.querySelector('article')!.dispatchEvent(event);
      return data.getData('text/plain');
    });
    expect(copied).toBe(DEMO_TEXT.slice(0, 200));
  });
});
