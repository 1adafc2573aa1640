import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { expect, test } from 'vitest';
import { loadPage } from '../../../../electron/main/load-page.ts';
import { tellPage } from '../../../../electron/main/pages.ts';

const FAILED = new Error('ERR_FAILED (-2) loading page');

/** A window whose page never loads: what happens to the window meanwhile, and whether it is gone when loading fails. */
class LostWindow extends EventEmitter {
  readonly #meanwhile: (window: LostWindow) => void;
  gone = false;

  constructor(meanwhile: (window: LostWindow) => void) {
    super();
    this.#meanwhile = meanwhile;
  }

  async loadURL(): Promise<void> {
    this.#meanwhile(this);
    throw FAILED;
  }

  isDestroyed(): boolean {
    return this.gone;
  }
}

const load = (meanwhile: (window: LostWindow) => void) => loadPage(new LostWindow(meanwhile), 'app://postil/');

test('a window that is closed while its page loads is no failure, whether it is gone by then or about to go', async () => {
  await load((window) => {
    window.gone = true;
  });
  await load((window) => window.emit('close'));
});

test('a page that does not load into a window that stays is one', async () => {
  await expect(load(() => undefined)).rejects.toBe(FAILED);
});

test('a page whose window was closed is told nothing', () => {
  const sent: string[] = [];
  const page = (gone: boolean) =>
    ({ isDestroyed: () => gone, send: () => sent.push(gone ? 'gone' : 'open') }) as unknown as WebContents; // as much of it as telling takes
  tellPage(page(true), 'woke', null);
  tellPage(page(false), 'woke', null);
  expect(sent).toEqual(['open']);
});
