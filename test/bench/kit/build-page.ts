import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** Builds a page of a suite as the workbench is built. `root` and `outDir` are absolute folders. */
export async function buildPage(root: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root,
    base: './',
    mode: 'production',
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome148', modulePreload: { polyfill: false } },
  });
}
