/** One end of the passage between the page's world and the preload's. */
export interface Bridge {
  /** Puts a copy of `api` on the other world's global object, functions included, frozen. */
  expose(key: string, api: unknown): void;
}

/**
 * contextBridge. The two worlds share the document, and `CustomEvent.detail` crosses between them as a structured
 * clone, synchronously; functions and promises cross by number. Sent to the page as source (`${makeBridge}`), once per
 * world: it refers to nothing outside itself.
 *
 * @param me this world's name, also the prefix of its numbers
 * @param other the other world's name
 */
export function makeBridge(me: string, other: string): Bridge {
  type Fn = (...args: unknown[]) => unknown;
  type Settle = { resolve(value: unknown): void; reject(reason: unknown): void };
  /** A value on its way across: exactly one of the fields. */
  type Crossing =
    | { fn: string }
    | { promise: string }
    | { error: string }
    | { list: Crossing[] }
    | { record: [string, Crossing][] }
    | { value: unknown };
  type Message =
    | { kind: 'call'; turn: number; fn: string; args: Crossing[] }
    | { kind: 'returned'; turn: number; value: Crossing }
    | { kind: 'threw'; turn: number; value: Crossing }
    | { kind: 'resolved' | 'rejected'; promise: string; value: Crossing }
    | { kind: 'expose'; key: string; api: Crossing };

  const functions = new Map<string, Fn>();
  const waiting = new Map<string, Settle>();
  const answers = new Map<number, Message>();
  let names = 0;
  let turns = 0;

  const fire = (detail: Message) => document.dispatchEvent(new CustomEvent(`electron-bridge-${other}`, { detail }));

  const encode = (value: unknown): Crossing => {
    if (typeof value === 'function') {
      const fn = `${me}${names++}`;
      functions.set(fn, value as Fn); // any function: it is only ever called with crossed arguments
      return { fn };
    }
    if (value instanceof Promise) {
      const promise = `${me}${names++}`;
      value.then(
        (result) => fire({ kind: 'resolved', promise, value: encode(result) }),
        (reason) => fire({ kind: 'rejected', promise, value: encode(reason) }),
      );
      return { promise };
    }
    if (typeof value === 'symbol') return { value: undefined };
    if (value instanceof Error) return { error: value.message };
    if (Array.isArray(value)) return { list: value.map(encode) };
    if (value !== null && typeof value === 'object' && Object.prototype.toString.call(value) === '[object Object]') {
      return { record: Object.entries(value).map(([key, item]) => [key, encode(item)]) };
    }
    return { value };
  };

  const decode = (crossing: Crossing): unknown => {
    if ('fn' in crossing) return (...args: unknown[]) => call(crossing.fn, args);
    if ('promise' in crossing) {
      return new Promise((resolve, reject) => waiting.set(crossing.promise, { resolve, reject }));
    }
    if ('error' in crossing) return new Error(crossing.error);
    if ('list' in crossing) return Object.freeze(crossing.list.map(decode));
    if ('record' in crossing) {
      return Object.freeze(Object.fromEntries(crossing.record.map(([key, item]) => [key, decode(item)])));
    }
    return crossing.value;
  };

  const call = (fn: string, args: unknown[]): unknown => {
    const turn = ++turns;
    fire({ kind: 'call', turn, fn, args: args.map(encode) });
    const answer = answers.get(turn);
    answers.delete(turn);
    // No answer means that the event's detail did not survive the clone.
    if (answer === undefined || !('turn' in answer) || answer.kind === 'call')
      throw new Error('An object could not be cloned.');
    if (answer.kind === 'threw') throw decode(answer.value);
    return decode(answer.value);
  };

  const run = (message: Message & { kind: 'call' }): Message => {
    const { turn } = message;
    try {
      const fn = functions.get(message.fn);
      if (!fn) throw new Error(`electron double: no function ${message.fn} in ${me}`);
      return { kind: 'returned', turn, value: encode(fn(...message.args.map(decode))) };
    } catch (error) {
      return { kind: 'threw', turn, value: encode(error) };
    }
  };

  document.addEventListener(`electron-bridge-${me}`, (event) => {
    const message = (event as CustomEvent<Message | null>).detail; // dispatched by `fire` in the other world
    if (message === null) return;
    switch (message.kind) {
      case 'call':
        fire(run(message));
        break;
      case 'returned':
      case 'threw':
        answers.set(message.turn, message);
        break;
      case 'expose':
        if (message.key in globalThis)
          throw new Error(`Cannot bind an API on top of an existing property: ${message.key}`);
        Object.defineProperty(globalThis, message.key, { value: decode(message.api), enumerable: true });
        break;
      case 'resolved':
        waiting.get(message.promise)?.resolve(decode(message.value));
        waiting.delete(message.promise);
        break;
      case 'rejected':
        waiting.get(message.promise)?.reject(decode(message.value));
        waiting.delete(message.promise);
        break;
      default: {
        const never: never = message;
        throw new Error(`electron double: ${JSON.stringify(never)}`);
      }
    }
  });

  return { expose: (key, api) => void fire({ kind: 'expose', key, api: encode(api) }) };
}
