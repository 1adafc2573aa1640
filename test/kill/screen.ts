import type { BrowserContext, Page } from '@playwright/test';
import type { PageErrors } from '../e2e/launch/page-errors.ts';

/** What a screen shows at one moment: whether it calls everything saved on this computer, and how many marks it counts. */
export interface Shown {
  readonly saved: boolean;
  readonly marks: number;
}

/** The longest that something may be waited for, in milliseconds. */
const LIMIT = 30_000;

/** A page of the workbench that tells each change of what it shows, from the moment it is loaded until its renderer dies. */
export class Screen {
  readonly page: Page;
  #shown: Shown = { saved: false, marks: 0 };
  #mostSaved = 0;
  #changes = 0;
  readonly #waiting = new Set<() => void>();

  /** Opens the workbench in a tab of its own. */
  static async open(context: BrowserContext, url: string, errors: PageErrors): Promise<Screen> {
    const page = await context.newPage();
    errors.watch(page);
    const screen = new Screen(page);
    await page.exposeFunction('tellShown', (saved: boolean, marks: number) => screen.#tell({ saved, marks }));
    await page.addInitScript(watchScreen);
    await page.goto(url);
    return screen;
  }

  private constructor(page: Page) {
    this.page = page;
  }

  get shown(): Shown {
    return this.#shown;
  }

  /** How many marks it counted at most while it called everything saved. */
  get mostSaved(): number {
    return this.#mostSaved;
  }

  /** Resolves when so many more changes were told. */
  changes(count: number): Promise<void> {
    const last = this.#changes + count;
    return this.#until(() => this.#changes >= last, `${count} changes of the screen`);
  }

  /** Resolves when the screen shows what is wanted. */
  until(isWanted: (shown: Shown) => boolean, what: string): Promise<void> {
    return this.#until(() => isWanted(this.#shown), what);
  }

  #tell(shown: Shown): void {
    this.#shown = shown;
    this.#changes++;
    if (shown.saved) this.#mostSaved = Math.max(this.#mostSaved, shown.marks);
    for (const look of this.#waiting) look();
  }

  #until(holds: () => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(limit);
        this.#waiting.delete(look);
      };
      const look = (): void => {
        if (!holds()) return;
        end();
        resolve();
      };
      const limit = setTimeout(() => {
        end();
        reject(new Error(`waited in vain for ${what}; shown was ${JSON.stringify(this.#shown)}`));
      }, LIMIT);
      this.#waiting.add(look);
      look();
    });
  }
}

/** Runs in the page: tells each change of what stands in the badge and above the list of marks, as soon as it is there. */
function watchScreen(): void {
  const { tellShown } = window as unknown as { tellShown(saved: boolean, marks: number): void }; // exposed above
  let last = '';
  const buttons = (pattern: RegExp): string | undefined =>
    [...document.querySelectorAll('button')].map((button) => button.textContent).find((text) => pattern.test(text));
  const look = (): void => {
    const badge = buttons(/^Where your work is/);
    const count = buttons(/^All \d+$/);
    if (badge === undefined || count === undefined) return;
    const saved = badge.includes('On this computer');
    const marks = Number(count.slice('All '.length));
    if (last === `${saved} ${marks}`) return;
    last = `${saved} ${marks}`;
    tellShown(saved, marks);
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}
