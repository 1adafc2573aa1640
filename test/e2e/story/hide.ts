import type { Page } from '@playwright/test';

/**
 * Makes a page hidden as far as its code can tell: nothing is painted, and timers come once a second. Playwright keeps
 * every page visible for Chromium, so its rules for hidden pages are put on by hand. Answers how to show it again.
 */
export async function hide(page: Page): Promise<() => Promise<void>> {
  const shown = await page.evaluateHandle(() => {
    const { requestAnimationFrame, setTimeout } = window;
    const frames: FrameRequestCallback[] = [];
    const become = (state: DocumentVisibilityState) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
      Object.defineProperty(document, 'hidden', { configurable: true, value: state === 'hidden' });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    };
    window.requestAnimationFrame = (callback) => frames.push(callback);
    // As in the page's own words, but never sooner than Chromium lets a hidden page have it.
    window.setTimeout = ((what: TimerHandler, wait = 0, ...args: unknown[]) =>
      setTimeout(what, Math.max(1_000, wait), ...args)) as typeof window.setTimeout;
    become('hidden');
    return () => {
      Object.assign(window, { requestAnimationFrame, setTimeout });
      become('visible');
      for (const frame of frames.splice(0)) requestAnimationFrame(frame);
    };
  });
  return () => shown.evaluate((show) => show());
}
