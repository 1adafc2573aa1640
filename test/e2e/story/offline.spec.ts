import type { Page } from '@playwright/test';
import { expect, test } from '../fixture.ts';
import { article, badge, inspector, invite, join, openSample, reopenSample, rows, share } from './acts.ts';

/** Acts each person does while the hub is away. */
const EACH = 500;

/**
 * Marks `count` stretches by key, beginning at word `from`: each is selected in the page and marked with a key press on the
 * article, as fast as the workbench takes them.
 */
async function markMany(page: Page, count: number, key: string, from: number): Promise<void> {
  await article(page).evaluate(
    async (element, [wanted, pressed, first]) => {
      const words: Range[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        for (const { index, 0: word } of (walker.currentNode.nodeValue ?? '').matchAll(/\p{L}{2,}/gu)) {
          const range = document.createRange();
          range.setStart(walker.currentNode, index);
          range.setEnd(walker.currentNode, index + word.length);
          words.push(range);
        }
      }
      const seen = () => document.querySelector('[role="toolbar"]') !== null;
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const waitFor = async (state: boolean) => {
        for (let frames = 0; seen() !== state; frames++) {
          if (frames > 600) throw new Error('the selection was not noticed');
          await frame();
        }
      };
      element.focus();
      for (let done = 0; done < wanted; done++) {
        const range = words[(first + done) % words.length]!;
        getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
        await waitFor(true);
        element.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
        await waitFor(false);
      }
    },
    [count, key, from] as const,
  );
}

/** How many marks the inspector counts. */
const total = (page: Page) => inspector(page).getByRole('button', { name: /^All/ });

test('two people make 500 marks each without the hub, restart, and both show all of them once it is back', async ({
  desk,
  person,
  hub,
}) => {
  test.setTimeout(300_000);
  await openSample(desk.page, 'Ana');
  await share(desk.page, hub);
  const ben = await person('ben');
  await join(ben.page, 'Ben', hub, await invite(desk.page));
  await expect(article(ben.page)).toContainText('Darro Feske');
  await expect(badge(ben.page)).toHaveAccessibleName(/On the hub/);

  await hub.kill();
  await Promise.all([markMany(desk.page, EACH, 'f', 0), markMany(ben.page, EACH, 'c', 60)]);
  for (const { page } of [desk, ben]) {
    await expect(badge(page)).toHaveAccessibleName(/On this computer , Hub away, 500 steps to send/, {
      timeout: 120_000,
    });
  }
  for (const someone of [desk, ben]) {
    await someone.restart();
    await reopenSample(someone.page);
    await expect(total(someone.page)).toHaveText(`All ${EACH}`);
  }

  await hub.start();
  for (const { page } of [desk, ben]) {
    await expect(total(page)).toHaveText(`All ${(2 * EACH).toLocaleString('en')}`, { timeout: 60_000 });
    await expect(badge(page)).toHaveAccessibleName(/On the hub , With 1 person/, { timeout: 60_000 });
    await expect(inspector(page).getByRole('button', { name: /^Claim/ })).toHaveText(`Claim ${EACH}`);
    await expect(inspector(page).getByRole('button', { name: /^Figure/ })).toHaveText(`Figure ${EACH}`);
  }
  expect(await rows(desk.page).allInnerTexts()).toEqual(await rows(ben.page).allInnerTexts());
});
