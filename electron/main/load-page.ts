import type { BrowserWindow } from 'electron';

/**
 * Loads a page into a window. Somebody may close the window meanwhile: then there is nothing to load any more, which is no
 * failure. Rejects when the page of a window that stays cannot be loaded.
 */
export async function loadPage(
  window: Pick<BrowserWindow, 'loadURL' | 'isDestroyed'> & { once(event: 'close', listener: () => void): unknown },
  address: string,
): Promise<void> {
  // Loading may fail before the window is gone.
  let closes = false;
  window.once('close', () => {
    closes = true;
  });
  try {
    await window.loadURL(address);
  } catch (error) {
    if (!closes && !window.isDestroyed()) throw error;
  }
}
