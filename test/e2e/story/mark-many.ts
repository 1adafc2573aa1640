import type { Page } from '@playwright/test';
import { article } from './acts.ts';

/**
 * Marks `count` different stretches by key, beginning at word `from`, and longer ones once all words are marked: each is
 * selected in the page and marked with a key press on the article, as fast as the workbench takes them.
 */
export async function markMany(page: Page, count: number, key: string, from: number): Promise<void> {
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
      const stretches: (readonly [Range, Range])[] = [];
      for (let more = 0; stretches.length < first + wanted; more++)
        for (let at = 0; at + more < words.length; at++) stretches.push([words[at]!, words[at + more]!]);
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
        const [from, to] = stretches[first + done]!;
        getSelection()?.setBaseAndExtent(from.startContainer, from.startOffset, to.endContainer, to.endOffset);
        await waitFor(true);
        element.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
        await waitFor(false);
      }
    },
    [count, key, from] as const,
  );
}
