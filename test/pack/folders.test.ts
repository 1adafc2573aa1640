import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { extractFile, listPackage, statFile } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { describe, expect, test } from 'vitest';
import { ofBuilder, packedApp, packedFor, updaterFile } from './packed.ts';
import { ROOT } from './root.ts';
import { isRecord } from './yaml.ts';

const SYSTEMS = ['linux', 'mac', 'win'] as const;
const NOT_ON_WINDOWS = 'macOS cannot be packed for on Windows';

/** The files in an asar, with `/`. */
function filesIn(asar: string): string[] {
  const names = listPackage(asar, { isPack: false }).map((name) => name.slice(1));
  return names.filter((name) => !('files' in statFile(asar, name))).map((name) => name.replaceAll(sep, '/'));
}

/** All files below a folder of the project, with `/`. */
const filesBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(ROOT, folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => relative(ROOT, path).replaceAll(sep, '/'));

describe.each(SYSTEMS)('packed for %s', (system) => {
  const isImpossible = system === 'mac' && process.platform === 'win32';
  const check = test.skipIf(isImpossible);
  const why = isImpossible ? ` (${NOT_ON_WINDOWS})` : '';

  check(`the asar holds what was built for the desktop, and nothing else${why}`, () => {
    const asar = join(packedFor(system).resources, 'app.asar');
    const files = filesIn(asar);
    expect(files.toSorted()).toEqual(
      [...['dist/main', 'dist/preload', 'dist/renderer'].flatMap(filesBelow), 'package.json'].toSorted(),
    );
    // What is there at all, by folder and kind: sources, maps, node_modules or the loopback host would show here.
    const kinds = new Set(files.map((name) => name.replace(/[^/]+(\.\w+)$/, '*$1')));
    expect([...kinds].toSorted()).toEqual([
      '*.json',
      'dist/main/*.js',
      'dist/preload/*.cjs',
      'dist/renderer/*.html',
      'dist/renderer/assets/*.bcmap',
      'dist/renderer/assets/*.css',
      'dist/renderer/assets/*.js',
    ]);
    const info = JSON.parse(extractFile(asar, 'package.json').toString()) as { main: string }; // npm's own field
    expect(files).toContain(info.main);
  });

  check(`the fuses are set${why}`, async () => {
    const {
      version,
      strictlyRequireAllFuses: _,
      resetAdHocDarwinSignature: __,
      ...wire
    } = await getCurrentFuseWire(packedFor(system).program);
    expect(version).toBe('1');
    const on = Object.entries(wire).flatMap(([fuse, state]) => (state === FuseState.ENABLE ? [Number(fuse)] : []));
    expect(on.map((fuse) => FuseV1Options[fuse])).toEqual([
      'EnableCookieEncryption',
      'EnableEmbeddedAsarIntegrityValidation',
      'OnlyLoadAppFromAsar',
      'WasmTrapHandlers',
    ]);
    expect(Object.keys(wire)).toHaveLength(9);
  });
});

test('what the main process starts by name lies beside it', () => {
  const main = readFileSync(join(packedApp(), 'dist', 'main', 'main.js'), 'utf8');
  const named = [...main.matchAll(/join\(import\.meta\.dirname, "([^"]+)"\)/g)].map((match) => match[1]!);
  expect(named).toEqual(expect.arrayContaining(['job.js', '../preload/preload.cjs', '../renderer']));
  for (const path of named) expect(statSync(join(packedApp(), 'dist', 'main', path)), path).toBeTruthy();
});

test('starting reads nothing of the updater', () => {
  const folder = join(packedApp(), 'dist', 'main');
  const updater = relative(folder, updaterFile());
  const read = new Map<string, string>();
  const follow = (name: string): void => {
    if (read.has(name)) return;
    const source = readFileSync(join(folder, name), 'utf8');
    read.set(name, source);
    for (const [, next] of source.matchAll(/^import [^;]*?"\.\/([^"]+)";/gm)) follow(next!);
  };
  follow('main.js');
  expect([...read.keys()]).not.toContain(updater);
  expect([...read.values()].join('\n')).toContain(`import("./${updater}")`);
});

test.skipIf(process.platform === 'win32')(
  `macOS’s Info.plist names files, links, the local network and the asar’s sum (${NOT_ON_WINDOWS})`,
  () => {
    const file = join(packedFor('mac').program, 'Contents', 'Info.plist');
    const { parse } = ofBuilder('plist') as { parse(text: string): unknown }; // its API
    const info = parse(readFileSync(file, 'utf8'));
    expect(info).toMatchObject({
      CFBundleIdentifier: 'dev.postil.desktop',
      CFBundleIconFile: 'icon.icns',
      CFBundleURLTypes: [{ CFBundleURLSchemes: ['postil'] }],
      CFBundleDocumentTypes: [
        { CFBundleTypeExtensions: ['postil'], CFBundleTypeRole: 'Editor', CFBundleTypeIconFile: 'icon.icns' },
      ],
      NSLocalNetworkUsageDescription: expect.stringMatching(/hub/),
      NSAppTransportSecurity: { NSAllowsArbitraryLoads: false, NSAllowsLocalNetworking: true },
      ElectronAsarIntegrity: {
        'Resources/app.asar': { algorithm: 'SHA256', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    });
    const icon = readFileSync(join(packedFor('mac').resources, 'icon.icns'));
    expect(icon.equals(readFileSync(join(ROOT, 'packaging', 'icon.icns')))).toBe(true);
  },
);

test('Windows’s program says what it is and carries its icon and the asar’s sum', () => {
  const program = NtExecutable.from(readFileSync(packedFor('win').program), { ignoreCert: true });
  const { entries } = NtExecutableResource.from(program);
  const info = Resource.VersionInfo.fromEntries(entries)[0]!;
  expect(info.getStringValues(info.getAllLanguagesForStringValues()[0]!)).toMatchObject({
    ProductName: 'Postil',
    FileDescription: 'Postil',
    InternalName: 'Postil',
    LegalCopyright: expect.stringMatching(/the Postil authors/),
  });
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }; // npm's own field
  const { productVersionMS: high, productVersionLS: low } = info.fixedInfo;
  expect([high >>> 16, high & 0xffff, low >>> 16].join('.')).toBe(version);
  expect(Resource.IconGroupEntry.fromEntries(entries)[0]?.icons.map((icon) => icon.width || 256)).toEqual([
    16, 24, 32, 48, 64, 128, 256,
  ]);
  const sums = entries.find(({ type }) => type === 'INTEGRITY');
  const listed: unknown = JSON.parse(Buffer.from(sums?.bin ?? new ArrayBuffer()).toString());
  expect(Array.isArray(listed) && isRecord(listed[0]) && listed[0]).toMatchObject({
    file: 'resources\\app.asar',
    alg: expect.stringMatching(/^sha256$/i),
  });
});
