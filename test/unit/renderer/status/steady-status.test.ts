import { expect, test } from 'vitest';
import type { SyncStatus } from '../../../../renderer/session/session-types.ts';
import { asSettled, isOnlyReading } from '../../../../renderer/status/steady-status.ts';

const status = (here: 'saved' | 'saving', state: 'connecting' | 'offline' | 'sending' | 'saved', waiting: number) =>
  ({ here: { state: here }, hub: { state, waiting }, people: 1 }) satisfies SyncStatus;

test('what only reading brings about need not be shown at once', () => {
  expect(isOnlyReading(status('saved', 'sending', 0)), 'the hub is asked').toBe(true);
  expect(isOnlyReading(status('saving', 'saved', 0)), 'what others made is saved').toBe(true);
  expect(asSettled(status('saving', 'sending', 0))).toEqual(status('saved', 'saved', 0));
});

test('what is made here, trouble, and a hub that is looked for show at once', () => {
  expect(isOnlyReading(status('saving', 'sending', 1))).toBe(false);
  expect(isOnlyReading(status('saved', 'connecting', 0))).toBe(false);
  expect(isOnlyReading(status('saved', 'offline', 0))).toBe(false);
  expect(
    isOnlyReading({ here: { state: 'failed', message: 'Full.' }, hub: { state: 'saved', waiting: 0 }, people: 0 }),
  ).toBe(false);
  expect(isOnlyReading({ here: { state: 'saving' }, hub: { state: 'none' }, people: 0 }), 'there is no hub').toBe(
    false,
  );
});
