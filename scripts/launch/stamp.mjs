// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a build is made of. */
const SOURCES = ['renderer', 'shared', 'electron', 'hub', 'vite.config.ts', 'package-lock.json'];

/** Names the state of what has to be installed: the lockfile, on this kind of machine. @param {string} root */
export function installStamp(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}

/** Names the state of the sources a build is made of: every path and content. @param {string} root */
export function sourceStamp(root) {
  const hash = createHash('sha256');
  /** @param {string} path relative to the root, with `/` */
  const add = (path) => {
    const full = join(root, path);
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
    } else {
      hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
    }
  };
  for (const path of SOURCES) if (existsSync(join(root, path))) add(path);
  return hash.digest('hex');
}

/** The stamp an earlier run left, or null. @param {string} file */
export const readStamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : null);

/** Leaves a stamp for later runs. @param {string} file @param {string} stamp */
export function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${stamp}\n`);
}
