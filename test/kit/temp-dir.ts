import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A fresh empty folder; `remove` takes it away with all that is in it. */
export function tempDir(name: string): { readonly path: string; remove(): void } {
  const dir = mkdtempSync(path.join(tmpdir(), `postil-${name}-`));
  return { path: dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
