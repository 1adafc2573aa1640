import type { Clone } from '../clone.ts';
import type { Bridge } from './bridge.ts';
import type { FromPage, ToPage } from './messages.ts';

/** What a sandboxed preload finds: since Electron 45 no Buffer, setImmediate, events, timers or url. */
export interface PreloadScope {
  require(id: string): object;
  readonly process: object;
  /** Called by the double with what main has to say. */
  fromMain(text: string): void;
}

/** Builds the preload's `require('electron')`. Sent to the page as source: it refers to nothing outside itself. */
export function makePreloadScope(
  bridge: Bridge,
  clone: Clone,
  post: (text: string) => void,
  argv: readonly string[],
): PreloadScope {
  type Listener = (event: object, ...args: unknown[]) => void;
  const listeners = new Map<string, Set<Listener>>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>();
  let turns = 0;
  const tell = (message: FromPage) => post(JSON.stringify(message));

  const ipcRenderer = {
    invoke(channel: string, ...args: unknown[]) {
      const turn = ++turns;
      tell({ kind: 'invoke', turn, channel, args: clone.pack(args) });
      return new Promise((resolve, reject) => waiting.set(turn, { resolve, reject }));
    },
    send(channel: string, ...args: unknown[]) {
      tell({ kind: 'send', channel, args: clone.pack(args) });
    },
    on(channel: string, listener: Listener) {
      const all = listeners.get(channel) ?? new Set();
      listeners.set(channel, all.add(listener));
      return ipcRenderer;
    },
    off(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };

  // A key that the page swallowed (preventDefault) never reaches the menu, as in Electron.
  addEventListener('keydown', (event) => {
    setTimeout(() => {
      if (event.defaultPrevented) return;
      const { key, ctrlKey, shiftKey, altKey, metaKey } = event;
      tell({ kind: 'key', key, ctrl: ctrlKey, shift: shiftKey, alt: altKey, meta: metaKey });
    });
  });

  const electron = { contextBridge: { exposeInMainWorld: bridge.expose }, ipcRenderer };
  return {
    require(id) {
      if (id === 'electron' || id === 'electron/renderer') return electron;
      throw new Error(`module not found: ${id}`);
    },
    process: Object.freeze({
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      platform: 'linux',
      env: {},
      argv,
    }),
    fromMain(text) {
      const message = JSON.parse(text) as ToPage; // written by `WebContents`
      if (message.kind === 'event') {
        const args = clone.unpack(message.args) as unknown[]; // packed from an argument list
        for (const listener of [...(listeners.get(message.channel) ?? [])]) listener({ sender: ipcRenderer }, ...args);
        return;
      }
      const settle = waiting.get(message.turn);
      waiting.delete(message.turn);
      if (message.kind === 'resolved') settle?.resolve(clone.unpack(message.value));
      else settle?.reject(new Error(message.message));
    },
  };
}
