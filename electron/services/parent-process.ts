/** How Electron's utility process talks to its parent: `process.parentPort`, which Node does not know. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const { parentPort } = process as { parentPort?: ParentPort }; // only there in a utility process

/** Hears what the host sends to a process of its own: a forked Node process, or Electron's utility process. */
export function onParentMessage(listener: (message: unknown) => void): void {
  if (parentPort !== undefined) parentPort.on('message', ({ data }) => listener(data));
  else process.on('message', listener);
}

/** Sends something to the host; `then` runs when it is on its way, or when nobody is there to hear it. */
export function tellParent(message: object, then: () => void = () => undefined): void {
  if (parentPort !== undefined) {
    parentPort.postMessage(message);
    then();
  } else if (process.connected) {
    process.send?.(message, then);
  } else {
    then();
  }
}
