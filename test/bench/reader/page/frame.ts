/** Calls back when the frame that is being made has been handed over: a message posted in it comes right after it. */
function afterFrame(done: () => void): void {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    channel.port1.close();
    done();
  };
  channel.port2.postMessage(null);
}

/** Resolves after `count` whole frames. */
export async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await new Promise<void>((resolve) => requestAnimationFrame(() => afterFrame(resolve)));
  }
}

/** Main-thread time of `work` and of the frame that shows it, in ms; the wait between the two is left out. */
export function frameTime(work: () => void): Promise<number> {
  return new Promise((resolve) => {
    setTimeout(() => {
      let handler = 0;
      // Asked for before `work` does, so that what `work` leaves to the frame is counted.
      requestAnimationFrame(() => {
        const start = performance.now();
        afterFrame(() => resolve(handler + performance.now() - start));
      });
      const start = performance.now();
      work();
      handler = performance.now() - start;
    });
  });
}

/** Time from the start of `work` to the end of the frame that shows it, in ms, waiting included. */
export function timeToPaint(start: number, work: () => void): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => afterFrame(() => resolve(performance.now() - start)));
    work();
  });
}
