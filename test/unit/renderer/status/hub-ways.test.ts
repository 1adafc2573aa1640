import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { SyncStatus } from '../../../../renderer/session/session-types.ts';
import { HubWayButtons } from '../../../../renderer/status/HubWays.tsx';

const nothing = () => undefined;
const ways = {
  share: nothing,
  invite: nothing,
  retry: nothing,
  moved: nothing,
  joinAgain: nothing,
  setAside: nothing,
  saveFile: nothing,
};
const buttons = (hub: SyncStatus['hub'], invite: (() => void) | null = nothing): string[] =>
  [
    ...renderToStaticMarkup(createElement(HubWayButtons, { hub, ways: { ...ways, invite } })).matchAll(
      />([^<]+)<\/button>/g,
    ),
  ].map(([, words]) => words ?? '');

test('each standing of the hub has its ways out', () => {
  expect(buttons({ state: 'none' })).toEqual(['Share…']);
  for (const state of ['offline', 'connecting'] as const) {
    expect(buttons({ state, waiting: 2 })).toEqual(['Try now', 'The hub has moved…']);
  }
  for (const state of ['sending', 'paused', 'saved'] as const) {
    expect(buttons({ state, waiting: 0 })).toEqual(['Invite someone…']);
    expect(buttons({ state, waiting: 0 }, null), 'who may not invite').toEqual([]);
  }
  const refused = { state: 'refused', message: 'No.', rescue: null } as const;
  expect(buttons({ ...refused, reason: 'bad-step' })).toEqual([
    'Try again',
    'Set aside what is refused…',
    'Save as a .postil file…',
  ]);
  const strangers = { ...refused, reason: 'unknown-signer' } as const;
  expect(buttons(strangers)[0], 'who made it is to come in').toBe('Invite someone…');
  expect(buttons(strangers, null)[0]).toBe('Try again');
  expect(buttons({ ...refused, reason: 'not-a-member' })).toEqual([
    'Try again',
    'Join again…',
    'Save as a .postil file…',
  ]);
});
