import { constants } from 'node:os';
import { fail } from '../shared/base/result.ts';

/** How long one Ctrl-C may arrive twice, in milliseconds: from the terminal, and from the process that started this one. */
const ECHO = 300;

/**
 * Aborts at the first Ctrl-C or SIGTERM: a command then cleans up and says that it was cancelled, with the exit code that
 * shells give to what a signal ended (130, 143). The second ends it at once.
 */
export function onInterrupt(): AbortSignal {
  const cancel = new AbortController();
  let first = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const code = 128 + constants.signals[signal];
    process.on(signal, () => {
      if (!cancel.signal.aborted) {
        first = performance.now();
        process.exitCode = code;
        cancel.abort();
      } else if (performance.now() - first > ECHO) {
        process.exit(code);
      }
    });
  }
  return cancel.signal;
}

/** The answer of a command that was cancelled before it was through. */
export const cancelled = () => fail('cancelled', 'It was stopped before it was through. Start it again.');
