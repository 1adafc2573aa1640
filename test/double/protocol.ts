import type { CustomScheme } from 'electron';
import { schemes } from './addresses.ts';
import { app } from './app.ts';
import { refusal, strict } from './strict.ts';

type Handler = (request: Request) => Response | Promise<Response>;
const handlers = new Map<string, Handler>();

/** The handler that main gave for a scheme. */
export const handlerOf = (scheme: string): Handler | undefined => handlers.get(scheme);

/** Electron's `protocol`: schemes of one's own. */
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(list: readonly CustomScheme[]) {
    if (app.isReady()) throw refusal('protocol.registerSchemesAsPrivileged must be called before the app is ready');
    for (const { scheme, privileges } of list) {
      if (!privileges?.standard || !privileges.secure) throw refusal(`the scheme ${scheme} is not standard and secure`);
      schemes.add(scheme);
    }
  },
  handle(scheme: string, handler: Handler) {
    if (!app.isReady()) throw refusal('protocol.handle must be called after the app is ready');
    if (handlers.has(scheme)) throw refusal(`the scheme ${scheme} is handled already`);
    handlers.set(scheme, handler);
  },
});
