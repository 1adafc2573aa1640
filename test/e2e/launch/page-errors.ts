import type { Page } from '@playwright/test';

/** Chromium reports a hub or host that cannot be reached as an error of the console; the workbench lives with that. */
const UNREACHABLE = /^(WebSocket connection to '.*' failed|Failed to load resource: net::ERR_CONNECTION_)/;

/** Collects what a page complains about: uncaught errors and console errors, broken content security policy included. */
export class PageErrors {
  readonly #seen: string[] = [];
  readonly #expected: RegExp[] = [UNREACHABLE];

  /** Listens to a page. */
  watch(page: Page): void {
    page.on('pageerror', (error) => this.#seen.push(`${error.name}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#seen.push(message.text());
    });
  }

  /** Lets errors like this pass. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** All others. */
  get unexpected(): readonly string[] {
    return this.#seen.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
  }
}
