import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { article, articles } from './acts.ts';

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
    await this.press('F8', 'ArrowRight', 'Control+Home');
    const texts = await article(this.#page).locator('[data-i]').allTextContents();
    const at = texts.findIndex((text) => text.includes(words));
    expect(at, `“${words}” is in the article`).toBeGreaterThanOrEqual(0);
    while ((await this.#standing()).line !== at) await this.press('Control+ArrowDown');
    const between = async () => texts[at]!.slice((await this.#standing()).letter, texts[at]!.indexOf(words));
    while (/[\p{L}\p{N}]/u.test(await between())) await this.press('Control+ArrowRight');
    for (let letters = (await between()).length; letters > 0; letters--) await this.press('ArrowRight');
    this.#count = before;
  }

  /** The line of the text that the caret is in, and how many letters of it lie before the caret. */
  #standing(): Promise<{ readonly line: number; readonly letter: number }> {
    return this.#page.evaluate(() => {
      const { focusNode, focusOffset } = getSelection()!;
      const element = focusNode instanceof Element ? focusNode : focusNode?.parentElement;
      return { line: Number(element?.closest('[data-i]')?.getAttribute('data-i')), letter: focusOffset };
    });
  }

  /** Opens an article by the beginning of its title. */
  async openArticle(title: string): Promise<void> {
    await expect(articles(this.#page).filter({ hasText: title })).toBeVisible();
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
