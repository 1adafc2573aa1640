// @ts-check
// `node scripts/fetch-electron.mjs` sets up and fetches Electron's own binary: the end-to-end tests then run on it, and no
// longer on its stand-in.
import { join } from 'node:path';
import { downloadElectron, electronBinary } from './launch/electron-binary.mjs';
import { install } from './setup.mjs';

const ROOT = join(import.meta.dirname, '..');
/** How long the download may take, in milliseconds. */
const LIMIT = 600_000;

install(ROOT);
const failure = electronBinary(ROOT, process.env) === null ? downloadElectron(ROOT, LIMIT) : null;
const binary = electronBinary(ROOT, process.env);
if (binary === null)
  console.error(`Electron could not be fetched (${failure ?? 'its binary is not where it should be'}).`);
else console.log(binary);
process.exitCode = binary === null ? 1 : 0;
