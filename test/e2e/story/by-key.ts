import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { article } from './acts.ts';

/** What people do without a mouse, with every key press counted. */
export class Keys {
  readonly #page: Page;
  #count = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses keys, one after the other; a key with its modifiers is one press. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.#count++;
      await this.#page.keyboard.press(key);
    }
  }

  /** Types words, uncounted: they are as long as they are. */
  type(words: string): Promise<void> {
    return this.#page.keyboard.type(words);
  }

  /** How many presses a task takes. */
  async countOf(task: () => Promise<void>): Promise<number> {
    const before = this.#count;
    await task();
    return this.#count - before;
  }

  /** Moves the caret to where some words begin, word by word from the start of the article; uncounted. */
  async goTo(words: string): Promise<void> {
    const before = this.#count;
    await this.press('e', 'ArrowRight', 'Control+Home');
    const texts = await article(this.#page).locator('[data-i]').allTextContents();
    const at = texts.findIndex((text) => text.includes(words));
    expect(at, `“${words}” is in the article`).toBeGreaterThanOrEqual(0);
    const empty = texts.slice(0, at).filter((text) => text.trim() === '').length;
    for (let line = empty; line < at; line++) await this.press('Control+ArrowDown');
    for (let letter = texts[at]!.indexOf(words); letter > 0; letter--) await this.press('ArrowRight');
    this.#count = before;
  }

  /** Opens an article by the beginning of its title. */
  async openArticle(title: string): Promise<void> {
    await this.press('Control+k');
    await this.type(title);
    await expect(this.#page.getByRole('option').first()).toContainText(title, { ignoreCase: true });
    await this.press('Enter');
    await expect(article(this.#page)).toBeVisible();
  }
}

/** The words that are selected. */
export const selected = (page: Page): Promise<string> => page.evaluate(() => getSelection()?.toString() ?? '');

/** The counts of `docs/keys.md`, by task. */
export function documentedCounts(): ReadonlyMap<string, number> {
  const page = readFileSync(new URL('../../../docs/keys.md', import.meta.url), 'utf8');
  const rows = page.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const count = /^\*\*(\d+)\*\*/.exec(cells[2] ?? '')?.[1];
    return count === undefined ? [] : [[cells[1] ?? '', Number(count)] as const];
  });
  return new Map(rows);
}
