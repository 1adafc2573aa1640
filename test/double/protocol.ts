import type { CustomScheme } from 'electron';
import { schemes } from './addresses.ts';
import { app } from './app.ts';
import { handlers, type SchemeHandler } from './page-server.ts';
import { refusal, strict } from './strict.ts';

/** Electron's `protocol`: schemes of one's own. */
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(list: readonly CustomScheme[]) {
    if (app.isReady()) throw refusal('protocol.registerSchemesAsPrivileged must be called before the app is ready');
    for (const { scheme, privileges } of list) {
      if (!privileges?.standard || !privileges.secure) throw refusal(`the scheme ${scheme} is not standard and secure`);
      schemes.add(scheme);
    }
  },
  handle(scheme: string, handler: SchemeHandler) {
    if (!app.isReady()) throw refusal('protocol.handle must be called after the app is ready');
    if (handlers.has(scheme)) throw refusal(`the scheme ${scheme} is handled already`);
    handlers.set(scheme, handler);
  },
});
