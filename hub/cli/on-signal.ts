/** Within so many milliseconds a second signal is the same wish: a terminal tells the launcher too, which passes it on. */
const SAME_WISH = 500;

/** Calls `end` on the first SIGTERM or SIGINT. A later signal ends the process at once, whatever `end` still waits for. */
export function onSignal(end: () => void): void {
  let from: number | null = null;
  const hear = (): void => {
    if (from === null) {
      from = performance.now();
      end();
    } else if (performance.now() - from > SAME_WISH) {
      process.exit(1);
    }
  };
  process.on('SIGINT', hear);
  process.on('SIGTERM', hear);
}
