// @ts-check
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** What marks the place of the fuses in Electron's binary. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Electron's fuses as it ships them, in their order: `1` on, `0` off. */
const DEFAULT_FUSES = '101100011';

/** @typedef {'linux' | 'darwin' | 'win32'} Platform */

/**
 * Makes a folder shaped like an unpacked Electron, with a binary that carries fuses but is no program. With it the
 * packing can be checked where Electron's own binary cannot be had, and for systems other than this one.
 * @param {string} root the folder of package.json
 * @param {string} dir made anew
 * @param {Platform} platform
 */
export function makeStandIn(root, dir, platform) {
  rmSync(dir, { recursive: true, force: true });
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'));
  const put = putter(dir);
  put('version', version);
  put('LICENSE', 'MIT');
  put('LICENSES.chromium.html', '<!doctype html>');
  switch (platform) {
    case 'darwin':
      makeMac(dir, put, version);
      break;
    case 'win32':
      put('electron.exe', windowsProgram(), 0o755);
      putLocales(put);
      break;
    case 'linux':
      put('electron', Buffer.concat([Buffer.from('\x7fELF'), fuses()]), 0o755);
      for (const name of ['chrome-sandbox', 'chrome_crashpad_handler', 'libffmpeg.so']) put(name, 'stand-in');
      putLocales(put);
      break;
  }
}

/** @typedef {(path: string, content: string | Buffer, mode?: number) => void} Put */

/** @param {string} dir @returns {Put} */
function putter(dir) {
  return (path, content, mode = 0o644) => {
    const file = join(dir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    chmodSync(file, mode);
  };
}

/** @param {Put} put */
function putLocales(put) {
  for (const locale of ['en-US', 'de']) put(`locales/${locale}.pak`, 'stand-in');
  put('resources/stand-in', ''); // the folder has to be there; an empty default_app.asar would be read
}

/** The sentinel, version 1, and one character for each fuse, with some room around it. */
const fuses = () =>
  Buffer.concat([
    Buffer.alloc(64),
    Buffer.from(SENTINEL),
    Buffer.from([1, DEFAULT_FUSES.length]),
    Buffer.from(DEFAULT_FUSES),
    Buffer.alloc(64),
  ]);

/** @param {string} dir @param {Put} put @param {string} version */
function makeMac(dir, put, version) {
  const contents = 'Electron.app/Contents';
  const framework = `${contents}/Frameworks/Electron Framework.framework`;
  const keys = { CFBundleVersion: version, CFBundleShortVersionString: version };
  put(`${contents}/Info.plist`, plist('Electron', 'com.github.Electron', keys));
  put(`${contents}/MacOS/Electron`, 'stand-in', 0o755);
  put(`${contents}/Resources/electron.icns`, '');
  for (const locale of ['en', 'de']) put(`${contents}/Resources/${locale}.lproj/locale.pak`, 'stand-in');
  put(`${framework}/Versions/A/Electron Framework`, fuses(), 0o755);
  for (const locale of ['en', 'de']) put(`${framework}/Versions/A/Resources/${locale}.lproj/locale.pak`, 'stand-in');
  symlinkSync('Versions/A/Electron Framework', join(dir, framework, 'Electron Framework'));
  for (const kind of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
    const helper = `Electron Helper${kind}`;
    const folder = `${contents}/Frameworks/${helper}.app/Contents`;
    put(`${folder}/Info.plist`, plist(helper, 'com.github.Electron.helper'));
    put(`${folder}/MacOS/${helper}`, 'stand-in', 0o755);
  }
}

/** @param {string} name @param {string} id @param {Record<string, string>} [more] @returns {string} */
function plist(name, id, more = {}) {
  const keys = { CFBundleExecutable: name, CFBundleIdentifier: id, CFBundleName: name, ...more };
  const lines = Object.entries(keys).map(([key, value]) => `<key>${key}</key><string>${value}</string>`);
  return `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>${lines.join('')}</dict></plist>`;
}

/** A Windows program with the VERSIONINFO that packing rewrites. */
function windowsProgram() {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const info = Resource.VersionInfo.createEmpty();
  info.setStringValues({ lang: 1033, codepage: 1200 }, { FileDescription: 'Electron', ProductName: 'Electron' });
  info.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.concat([Buffer.from(program.generate()), fuses()]);
}
