/**
 * Plays an AppImage of version 0.1.0 that updates itself: `node old-version.ts <file with the packed updater>`. The rest is
 * as in the app: the updater as Vite bundled it, and the source that Postil puts before it. Prints what happens, a line of
 * JSON each.
 */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { AppUpdater } from 'electron-updater';
import { updaterSource } from '../../electron/main/updates-source.ts';
import { failed } from '../../electron/main/updates-words.ts';

const tell = (event: object): void => void process.stdout.write(`${JSON.stringify(event)}\n`);
const end = (error: unknown): void => {
  tell({ failed: failed(error).detail });
  process.exit();
};

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('electron-stub.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
});
console.debug = console.info = console.warn = console.error = () => undefined; // the updater's own log
Object.defineProperty(process, 'resourcesPath', { value: process.env.RESOURCES });

const source = updaterSource(async () => {
  const { default: module } = (await import(pathToFileURL(process.argv[2]!).href)) as {
    default: { AppImageUpdater: new () => AppUpdater }; // the package as it was bundled
  };
  return new module.AppImageUpdater();
});
try {
  const newest = await source.find();
  tell({ newest });
  if (newest !== null) {
    await source.download((share) => tell({ share }), new AbortController().signal);
    source.restart(end);
  }
} catch (error) {
  end(error);
}
