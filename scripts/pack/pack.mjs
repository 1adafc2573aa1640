// @ts-check
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { makeStandIn } from './stand-in.mjs';

/** @typedef {'linux' | 'mac' | 'win'} System */

/**
 * electron-builder's and the stand-in's names for the systems.
 * @type {{ readonly [S in System]: { readonly platform: Platform, readonly standIn: import('./stand-in.mjs').Platform } }}
 */
const SYSTEMS = {
  linux: { platform: Platform.LINUX, standIn: 'linux' },
  mac: { platform: Platform.MAC, standIn: 'darwin' },
  win: { platform: Platform.WINDOWS, standIn: 'win32' },
};

/**
 * Packs `dist/` for a system as an unpacked folder, around a stand-in for Electron's binary: all of the packing but the
 * installers, on any machine and without a network.
 * @param {string} root the folder of package.json
 * @param {System} system
 * @param {string} out
 */
export async function packFolder(root, system, out) {
  const { platform, standIn } = SYSTEMS[system];
  const electronDist = join(out, 'stand-in');
  makeStandIn(root, electronDist, standIn);
  await build({
    projectDir: root,
    targets: platform.createTarget('dir', Arch.x64),
    publish: 'never',
    // A stand-in cannot be signed.
    config: { directories: { output: out }, electronDist, mac: { identity: null } },
  });
}

/**
 * Makes the artifacts for this machine's own system, around Electron's own binary, which is fetched. Signs where the
 * environment names a certificate.
 * @param {string} root the folder of package.json
 * @param {string | undefined} updates where updates will be fetched from; without it, the build never looks for any
 * @returns {Promise<string[]>} the artifacts' paths
 */
export async function packRelease(root, updates) {
  return build({
    projectDir: root,
    targets: Platform.current().createTarget(),
    publish: 'never',
    config: updates ? { publish: { provider: 'generic', url: updates } } : {},
  });
}
