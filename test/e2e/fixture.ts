import { test as base, expect } from '@playwright/test';
import { HubProcess } from '../kit/hub-process.ts';
import type { Desk, HostKind, WatchedDesk } from './launch/desk.ts';
import { startElectron } from './launch/electron.ts';
import { startLoopback } from './launch/loopback.ts';

export { expect } from '@playwright/test';
export type { Desk } from './launch/desk.ts';

/** What a Playwright project chooses. */
export interface Launchers {
  launcher: HostKind;
}

/** What a spec may ask for. */
export interface Fixtures {
  /** Postil, started afresh for one person. */
  desk: Desk;
  /** Starts Postil for one more person, who shares nothing with the others: own data, own browser profile, own keys. */
  person(name: string): Promise<Desk>;
  /** A hub on this computer, started afresh. */
  hub: HubProcess;
}

/** Playwright's `test` with people and their desks. A test fails on every page or console error it did not expect. */
export const test = base.extend<Fixtures & Launchers>({
  launcher: ['electron', { option: true }],

  person: async ({ launcher }, use, info) => {
    const desks = new Map<string, WatchedDesk>();
    await use(async (name) => {
      if (desks.has(name)) throw new Error(`${name} is at their desk already`);
      const dataDir = info.outputPath(name);
      const desk = await (launcher === 'electron' ? startElectron(dataDir) : startLoopback(dataDir));
      desks.set(name, desk);
      return desk;
    });
    for (const desk of [...desks.values()].reverse()) await desk.close();
    for (const [name, desk] of desks) expect(desk.unexpectedErrors, `errors on ${name}’s page`).toEqual([]);
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs; a hub needs nothing
  hub: async ({}, use, info) => {
    const hub = new HubProcess(info.outputPath('hub'));
    await hub.start();
    await use(hub);
    await hub.stop();
  },

  desk: async ({ person }, use) => {
    await use(await person('ana'));
  },
});
