import type { Report } from '../report.ts';
import type { Hub } from '../server.ts';
import { onSignal } from './on-signal.ts';

/** The longest that a hub takes to end, in milliseconds: less than any service manager waits until it kills. */
const LONGEST = 8_000;

/**
 * Has the first SIGTERM or SIGINT end the hub in order: it takes no more, finishes what it has in hand, and closes each
 * connection with a code on which clients come back. A later signal ends it at once. Either way nothing is lost that it
 * has acknowledged.
 */
export function endBySignal(hub: Pick<Hub, 'close'>, report: Report, longest = LONGEST): void {
  onSignal(() => void endInOrder(hub, report, longest));
}

/** Never rejects: it ends the process. */
async function endInOrder(hub: Pick<Hub, 'close'>, report: Report, longest: number): Promise<void> {
  const from = performance.now();
  report('stopping');
  setTimeout(() => {
    report('stopped-late');
    process.exit(0);
  }, longest);
  try {
    await hub.close();
    report('stopped', { took: Math.round(performance.now() - from) });
    process.exit(0);
  } catch (error) {
    report('unforeseen', {}, error);
    process.exit(1);
  }
}
