import type { BrowserContext } from '@playwright/test';

/** How late, in milliseconds; 0: as it comes. */
export const LATE = Number(process.env.POSTIL_TEST_LATE ?? 0);

/**
 * Lets what React puts off (renders and effects that no click or key asked for) come late, in every page opened from now on,
 * as on a slow computer: so a spec is found that acts before the page can, and a page that forgets what came early. React
 * puts work off by a message to itself, https://github.com/facebook/react/blob/main/packages/scheduler/src/forks/Scheduler.js
 */
export function putOff(context: BrowserContext): Promise<unknown> {
  if (LATE === 0) return Promise.resolve();
  return context.addInitScript((late) => {
    window.MessageChannel = class extends MessageChannel {
      constructor() {
        super();
        const post = this.port2.postMessage.bind(this.port2);
        this.port2.postMessage = (message: unknown) => void setTimeout(() => post(message), late);
      }
    };
  }, LATE);
}
