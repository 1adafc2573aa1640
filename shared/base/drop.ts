/** Marks a promise as deliberately not awaited. A rejection is reported, never swallowed. */
export function drop(promise: Promise<unknown>, report: (error: unknown) => void = rethrow): void {
  promise.catch(report);
}

/** Surfaces the error as an unhandled one, which every process logs. */
function rethrow(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
