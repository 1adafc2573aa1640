import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import type { TestProject } from 'vitest/node';
import { packFolder, type System } from '../../scripts/pack/pack.mjs';
import { tempDir } from '../kit/temp-dir.ts';
import { ROOT } from './root.ts';

/** The systems this machine can pack for: macOS's bundles need links, so not on Windows. */
const SYSTEMS: readonly System[] = process.platform === 'win32' ? ['linux', 'win'] : ['linux', 'mac', 'win'];

declare module 'vitest' {
  interface ProvidedContext {
    /** Holds a folder for each system, as electron-builder leaves it, and what was in Linux's asar as `app`. */
    packed: string;
  }
}

/** Packs what lies in `dist/` for every system, once for all tests; takes it away in the end. */
export default async function packOnce(project: TestProject): Promise<() => void> {
  const dir = tempDir('pack');
  for (const system of SYSTEMS) await packFolder(ROOT, system, join(dir.path, system));
  extractAll(join(dir.path, 'linux', 'linux-unpacked', 'resources', 'app.asar'), join(dir.path, 'app'));
  project.provide('packed', dir.path);
  return () => dir.remove();
}
