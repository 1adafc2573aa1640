import { EventEmitter } from 'node:events';
import type { CdpCommands, CdpEvents } from './cdp-messages.ts';
import { refusal } from './strict.ts';

/** What comes over the socket: an answer (with `id`) or an event (with `method`). */
interface Incoming {
  readonly id?: number;
  readonly error?: { readonly message: string };
  readonly result?: unknown;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
}

/** One connection to Chromium over the DevTools protocol, typed by the few messages that are used. */
export class Cdp {
  readonly #socket: WebSocket;
  readonly #events = new EventEmitter().setMaxListeners(0);
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  #turns = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.onmessage = (event) => this.#take(JSON.parse(String(event.data)) as Incoming); // Chromium's own words
  }

  /** Connects to the address that Chromium printed. */
  static async open(url: string): Promise<Cdp> {
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = () => reject(refusal('no connection to Chromium'));
    });
    return new Cdp(socket);
  }

  /** Sends a command, to the browser or to the page with this session. Rejects with Chromium's own message. */
  send<M extends keyof CdpCommands>(
    method: M,
    params: CdpCommands[M]['params'],
    sessionId?: string,
  ): Promise<CdpCommands[M]['answer']> {
    const id = ++this.#turns;
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    return answer as Promise<CdpCommands[M]['answer']>; // the table says what Chromium answers
  }

  /** Listens to an event of the browser (session null) or of one page. */
  on<E extends keyof CdpEvents>(event: E, sessionId: string | null, listener: (payload: CdpEvents[E]) => void): void {
    this.#events.on(`${sessionId ?? ''}/${event}`, listener);
  }

  #take(message: Incoming): void {
    if (message.id === undefined) {
      this.#events.emit(`${message.sessionId ?? ''}/${message.method}`, message.params);
      return;
    }
    const settle = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) settle?.reject(refusal(`Chromium: ${message.error.message}`));
    else settle?.resolve(message.result);
  }
}
