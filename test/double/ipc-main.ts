import { EventEmitter } from 'node:events';
import { refusal } from './strict.ts';

type Handler = (event: object, ...args: unknown[]) => unknown;

/** Electron's `ipcMain`. Events of `send` come out of it as an EventEmitter's. */
class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw refusal(`a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  /** Runs the handler for an `invoke`. Throws when there is none. */
  async answer(channel: string, event: object, args: unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return handler(event, ...args);
  }
}

/** The one `ipcMain`. */
export const ipcMain = new IpcMain();
