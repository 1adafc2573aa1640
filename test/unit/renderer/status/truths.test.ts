import { expect, test } from 'vitest';
import type { HubAway, SyncStatus } from '../../../../renderer/session/session-types.ts';
import { hubTruth } from '../../../../renderer/status/truths.ts';

const status = (hub: SyncStatus['hub']): SyncStatus => ({ here: { state: 'saved' }, hub, people: 0 });
const truth = (hub: SyncStatus['hub'], away: HubAway | null = null) => hubTruth(status(hub), 'hub.example', away);
const AWAY: HubAway = {
  since: Date.now(),
  nextTry: Date.now() + 5_000,
  code: 'unreachable',
  message: 'No hub answers.',
};

test('with nothing to send the hub is being checked, not sent 0', () => {
  expect(truth({ state: 'sending', waiting: 0 })).toMatchObject({ short: 'Checking', tone: 'busy' });
  expect(truth({ state: 'sending', waiting: 3 })).toMatchObject({ short: 'Sending 3', tone: 'busy' });
});

test('a hub that is away is told with the reason, since when, and when it is tried again', () => {
  const { short, tone, explanation } = truth({ state: 'offline', waiting: 4 }, AWAY);
  expect([short, tone]).toEqual(['Hub away, 4 steps to send', 'busy']);
  expect(explanation).toMatch(
    /^No hub answers\. Since \d.+\. Next try at \d.+:\d\d.*\. Go on working: it will be sent/,
  );
  expect(truth({ state: 'offline', waiting: 0 }, { ...AWAY, nextTry: null }).explanation).toContain('It is tried now.');
});

test('a Postil or a hub that is too old needs somebody: it is no hub that comes back by itself', () => {
  const old = truth({ state: 'offline', waiting: 2 }, { ...AWAY, code: 'too-old' });
  expect(old).toMatchObject({ short: 'Update Postil', tone: 'bad' });
  expect(old.explanation).not.toContain('as soon as the hub is back');
  expect(truth({ state: 'offline', waiting: 2 }, { ...AWAY, code: 'too-new' })).toMatchObject({
    short: 'Hub too old',
    tone: 'bad',
  });
});

test('what the person has stopped is not called saved', () => {
  expect(truth({ state: 'paused', waiting: 0 })).toMatchObject({ short: 'Paused', tone: 'busy' });
});
