import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Log } from '../../../hub/log/log.ts';
import { openSqliteLog } from '../../../hub/log/sqlite-log.ts';
import { memoryLog } from '../../bench/hub/memory-log.ts';
import { Chance } from '../../kit/chance.ts';
import { mustBeAlike } from './alike.ts';
import { rigIds } from './people.ts';
import type { Move } from './script.ts';
import { World } from './world.ts';

/** Where the hub's log lies. */
export type Ground = 'memory' | 'disk';

/**
 * Plays a schedule from a project's first minute to the quiet after it. @throws when anything that a screen called saved
 * is missing, a step was changed, or not everybody ends with the same
 */
export async function play(moves: readonly Move[], ground: Ground = 'memory'): Promise<void> {
  const folder = ground === 'disk' ? mkdtempSync(join(tmpdir(), 'postil-dice-')) : null;
  const restoreIds = rigIds(new Chance(1));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  let files = 0;
  const newLog = (): Log => (folder === null ? memoryLog() : openSqliteLog(join(folder, `${files++}.sqlite`)));
  const world = new World(newLog);
  try {
    await world.begin();
    await world.play(moves);
    await world.settle();
    world.promises.keptBy(world.computers, world.hub);
    const members = world.computers.filter(({ keys }) => world.hub.standing(keys.member) !== 'revoked');
    mustBeAlike(members, world.hub);
    await world.end();
  } finally {
    vi.clearAllTimers();
    vi.useRealTimers();
    restoreIds();
    if (folder !== null) rmSync(folder, { recursive: true });
  }
}
