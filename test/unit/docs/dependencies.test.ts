import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
type Manifest = { readonly license?: string; readonly version: string } & {
  readonly [K in (typeof KINDS)[number]]: Readonly<Record<string, string>>;
};
type Locked = {
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
type Lock = { readonly packages: Readonly<Record<string, Locked>> };

const json = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const named = json('package.json') as Manifest; // npm's own fields
const direct = KINDS.flatMap((kind) => Object.entries(named[kind]));

/** The rows of the tables: name, version, licence, purpose, size, last release, what would replace it. */
const rows = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| [@a-z]/.test(line) && !line.startsWith('| package |'))
  .map((line) => line.slice(2, -2).split(' | '));

test('every package that is named has its row, with its version, and no other has one', () => {
  expect(rows.map(([name, version]) => [name, version])).toEqual(direct);
});

test('every row says what for, how large, how fresh and what would replace it', () => {
  for (const [name, , , purpose, size, released, instead, ...more] of rows) {
    expect(more, name).toEqual([]);
    expect(purpose, name).toMatch(/.{5}/);
    expect(size, name).toMatch(/^(≈ )?[\d.]+ (MB|kB)$/);
    expect(released, name).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(instead, name).toMatch(/.{4}/);
  }
});

test('every version is one version, and never a range, a tag or an address', () => {
  for (const [name, version] of direct) expect(version, name).toMatch(/^\d+\.\d+\.\d+(-r\.\d+)?$/);
});

test('what is installed is that version, under that licence (Node is there for one system alone)', () => {
  for (const [name, version, licence] of rows) {
    const path = `node_modules/${name}/package.json`;
    if (!existsSync(join(ROOT, path)) && Object.hasOwn(named.optionalDependencies, name ?? '')) continue;
    const installed = json(path) as Manifest; // npm's own fields
    expect([name, installed.version, installed.license ?? 'not stated']).toEqual([name, version, licence]);
  }
});

test('nothing that is needed runs a script when it is installed', () => {
  const { packages } = json('package-lock.json') as Lock; // npm's own fields
  const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  // For an installer that Postil does not make; `npm ci --ignore-scripts` leaves it out.
  expect(scripted.map(([path]) => path)).toEqual(['node_modules/electron-winstaller']);
});

test('the lock knows the parts of every system, not only of the one it was written on', () => {
  const { packages } = json('package-lock.json') as Lock; // npm's own fields
  const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  const parts = Object.values(packages).flatMap((of) => Object.keys(of.optionalDependencies ?? {}));
  expect(parts.length).toBeGreaterThan(10);
  // `npm ci` refuses a lock that lacks one of them.
  expect(parts.filter((part) => !locked.has(part))).toEqual([]);
});
