import { networkInterfaces } from 'node:os';
import type { DatabaseSync } from 'node:sqlite';

/** What a hub that serves leaves for its other commands: at which address people reach it. Null when it never served. */
export function knownAddress(db: DatabaseSync): string | null {
  const value = db.prepare("SELECT value FROM facts WHERE name = 'address'").get()?.value;
  return typeof value === 'string' ? value : null;
}

/** Remembers at which address people reach the hub. */
export function rememberAddress(db: DatabaseSync, address: string): void {
  db.prepare("INSERT INTO facts VALUES ('address', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value").run(
    address,
  );
}

/** The address of a hub that listens on `url`, as another computer would name it: `0.0.0.0` is no place to go to. */
export function reachableAddress(url: string): string {
  const reachable = new URL(url);
  if (reachable.hostname !== '0.0.0.0' && reachable.hostname !== '[::]') return url;
  const outward = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4');
  reachable.hostname = outward?.address ?? '127.0.0.1';
  return reachable.origin;
}
