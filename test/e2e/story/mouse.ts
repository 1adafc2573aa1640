import { expect, type Page } from '@playwright/test';
import { article } from './acts.ts';

/** Selects words of the article with the mouse: pressed before the first letter, let go behind the last. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const [from, to] = await article(page).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = (walker.currentNode.nodeValue ?? '').indexOf(wanted);
      if (at < 0) continue;
      walker.currentNode.parentElement?.scrollIntoView({ block: 'center' });
      const box = (start: number) => {
        const range = document.createRange();
        range.setStart(walker.currentNode, start);
        range.setEnd(walker.currentNode, start + 1);
        return range.getBoundingClientRect();
      };
      const [first, last] = [box(at), box(at + wanted.length - 1)];
      return [
        { x: first.left + 1, y: first.top + first.height / 2 },
        { x: last.right - 1, y: last.top + last.height / 2 },
      ] as const;
    }
    throw new Error(`“${wanted}” is not in the article`);
  }, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('toolbar', { name: 'Mark the selection' })).toBeVisible();
}
