import type { Page } from '@playwright/test';
import type { HostEvents } from '../../../shared/host/contract.ts';

/** Listens to an event of the host. Resolves once the page listens, with the function that waits for the next one. */
export async function nextEvent<E extends keyof HostEvents>(
  page: Page,
  event: E,
): Promise<() => Promise<HostEvents[E]>> {
  // In an object, since a promise itself would be waited for here.
  const heard = await page.evaluateHandle(
    (name) => ({ next: new Promise<unknown>((resolve) => window.postil?.on(name, resolve)) }),
    event,
  );
  return () => heard.evaluate(({ next }) => next) as Promise<HostEvents[E]>; // the host sends what the contract says
}
