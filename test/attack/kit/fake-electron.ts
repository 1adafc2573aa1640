import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';

/** What the app asked of Electron. */
export const asked = {
  windows: [] as BrowserWindowConstructorOptions[],
  addresses: [] as string[],
  opened: [] as string[],
  schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
  served: new Map<string, (request: { url: string }) => Promise<Response>>(),
  exposed: new Map<string, object>(),
  invoked: [] as unknown[][],
};

/** A window's page, as an emitter: tests emit what Electron would. */
export class FakeContents extends EventEmitter {
  readonly id = 1;
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  setWindowOpenHandler(handler: typeof this.openHandler): void {
    this.openHandler = handler;
  }
}

class BrowserWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    asked.windows.push(options);
  }
  async loadURL(address: string): Promise<void> {
    asked.addresses.push(address);
  }
  static getFocusedWindow = () => null;
  static getAllWindows = () => [];
}

/** As much of Electron as the checklist looks at, remembering what was asked; what it lacks fails at its import. */
export const electron = {
  app: Object.assign(new EventEmitter(), { getPreferredSystemLanguages: () => ['en'] }),
  BrowserWindow,
  dialog: {},
  screen: {},
  shell: { openExternal: async (url: string) => void asked.opened.push(url) },
  ipcMain: { handle: () => undefined },
  ipcRenderer: Object.assign(new EventEmitter(), {
    invoke: async (...args: unknown[]) => {
      asked.invoked.push(args);
      return { value: null };
    },
  }),
  contextBridge: { exposeInMainWorld: (name: string, api: object) => void asked.exposed.set(name, api) },
  protocol: {
    registerSchemesAsPrivileged: (list: typeof asked.schemes) => void asked.schemes.push(...list),
    handle: (scheme: string, handler: (request: { url: string }) => Promise<Response>) =>
      void asked.served.set(scheme, handler),
  },
};
