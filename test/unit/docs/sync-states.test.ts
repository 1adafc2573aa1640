import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { HubAway, SyncStatus } from '../../../renderer/session/session-types.ts';
import { REFUSAL_NAMES } from '../../../shared/wire/refusal.ts';
import { syncStates } from '../../kit/sync-states.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Every state that the code knows: a new one does not compile before it is here, and then needs its row. */
const HERE: Record<SyncStatus['here']['state'], true> = { saved: true, saving: true, failed: true };
const AWAY: Record<HubAway['code'], true> = { unreachable: true, 'too-old': true, 'too-new': true };
const HUB: Record<Exclude<SyncStatus['hub']['state'], 'offline' | 'refused'>, true> = {
  none: true,
  connecting: true,
  sending: true,
  paused: true,
  saved: true,
};

test('every state has one row, and every row a state', () => {
  const known = [
    ...Object.keys(HERE).map((state) => `here: ${state}`),
    ...Object.keys(HUB).map((state) => `hub: ${state}`),
    ...Object.keys(AWAY).map((code) => `hub: offline (${code})`),
    ...[...REFUSAL_NAMES, 'unknown'].map((reason) => `hub: refused (${reason})`),
    ...['alone', 'nobody', 'some'].map((people) => `people: ${people}`),
  ];
  expect(syncStates.states.map(({ state }) => state).toSorted()).toEqual(known.toSorted());
});

test('rows are numbered once, and the spec of each names it', () => {
  const { states, events } = syncStates;
  const rows = [...states, ...events];
  expect(new Set(rows.map(({ rule }) => rule)).size).toBe(rows.length);
  for (const { rule, spec } of rows) {
    expect(readFileSync(join(ROOT, spec), 'utf8'), `${spec} names ${rule}`).toMatch(new RegExp(`\\b${rule}\\b`));
  }
});
