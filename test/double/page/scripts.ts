import { readFileSync } from 'node:fs';
import { makeClone } from '../clone.ts';
import { makeBridge } from './bridge.ts';
import { makePreloadScope } from './preload-side.ts';

/** The isolated world that the preload runs in. */
export const PRELOAD_WORLD = 'electron preload';

/** The page's end of the bridge. Frames within the page get nothing. */
export function pageScript(): string {
  return `if (top === self) (${makeBridge})('main', 'preload');`;
}

/** The preload, wrapped as Electron wraps it: CommonJS, with its own `require` and little else. */
export function preloadScript(path: string | undefined, args: readonly string[] = []): string {
  const preload = path === undefined ? '' : readFileSync(path, 'utf8');
  return `if (top === self) {
  const scope = (${makePreloadScope})((${makeBridge})('preload', 'main'), (${makeClone})(), (text) => __toMain(text), ${JSON.stringify(args)});
  globalThis.__fromMain = scope.fromMain;
  (function (require, process, module, exports) {\n${preload}\n})(scope.require, scope.process, { exports: {} }, {});
}`;
}
