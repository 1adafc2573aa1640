import { expect, test } from 'vitest';
import type { SyncStatus } from '../../../../renderer/session/session-types.ts';
import { hubTruth } from '../../../../renderer/status/truths.ts';

const sending = (waiting: number): SyncStatus => ({
  here: { state: 'saved' },
  hub: { state: 'sending', waiting },
  people: 0,
});

test('with nothing to send the hub is being checked, not sent 0', () => {
  expect(hubTruth(sending(0), 'hub.example')).toMatchObject({ short: 'Checking', tone: 'busy' });
  expect(hubTruth(sending(3), 'hub.example')).toMatchObject({ short: 'Sending 3', tone: 'busy' });
});
