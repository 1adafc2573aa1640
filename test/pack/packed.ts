import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inject } from 'vitest';

const PLACES = {
  linux: { program: 'linux/linux-unpacked/postil', resources: 'linux/linux-unpacked/resources' },
  mac: { program: 'mac/mac/Postil.app', resources: 'mac/mac/Postil.app/Contents/Resources' },
  win: { program: 'win/win-unpacked/Postil.exe', resources: 'win/win-unpacked/resources' },
} as const;

/** Where Postil's program and its resources lie, packed for a system. */
export function packedFor(system: keyof typeof PLACES): { readonly program: string; readonly resources: string } {
  const { program, resources } = PLACES[system];
  return { program: join(inject('packed'), program), resources: join(inject('packed'), resources) };
}

/** The packed code, taken out of its asar. */
export const packedApp = (): string => join(inject('packed'), 'app');

/** The file of the packed main process that holds the updater. */
export function updaterFile(): string {
  const folder = join(packedApp(), 'dist', 'main');
  const found = readdirSync(folder).filter((name) => readFileSync(join(folder, name), 'utf8').includes('doInstall('));
  if (found.length !== 1) throw new Error(`the updater is in ${found.length} files: ${found}`);
  return join(folder, found[0]!);
}

/** A module that electron-builder brings along for itself. */
export function ofBuilder(name: 'ajv' | 'plist' | 'app-builder-lib/scheme.json'): unknown {
  const here = createRequire(import.meta.url);
  const builder = createRequire(here.resolve('electron-builder'));
  return createRequire(builder.resolve('app-builder-lib'))(name);
}
