import { expect, test } from 'vitest';
import type { HubAway, SyncStatus } from '../../../../renderer/session/session-types.ts';
import { hubTruth, peopleTruth } from '../../../../renderer/status/truths.ts';

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

test('work that waits for its people to join is no alarm; what the hub refuses else is', () => {
  const refused = { state: 'refused', message: 'By Ben.', rescue: null } as const;
  expect(truth({ ...refused, reason: 'unknown-signer' })).toMatchObject({
    short: 'Some work waits',
    tone: 'busy',
    explanation: 'By Ben.',
  });
  expect(truth({ ...refused, reason: 'bad-step' })).toMatchObject({ short: 'Hub refuses', tone: 'bad' });
});

test('what the person has stopped is not called saved', () => {
  expect(truth({ state: 'paused', waiting: 0 })).toMatchObject({ short: 'Paused', tone: 'busy' });
});

test('while the own hub on this computer is off, the badge says that it was stopped, not that a hub is away', () => {
  const resting = (hub: SyncStatus['hub'], rest: 'stopped' | 'closed') =>
    hubTruth(status(hub), 'http://192.0.2.2:5000', AWAY, rest);
  expect(resting({ state: 'offline', waiting: 2 }, 'stopped')).toMatchObject({
    short: 'You stopped sharing',
    tone: 'none',
    explanation: expect.not.stringContaining('No hub answers'),
  });
  expect(resting({ state: 'connecting', waiting: 0 }, 'closed').short).toBe('Not shared now');
  expect(resting({ state: 'saved', waiting: 0 }, 'stopped').short, 'what is there again is there').toBe('On the hub');
});

test('a guest reads that the computer that shares is away; a hub with a name stays a hub', () => {
  const guest = (address: string) => hubTruth(status({ state: 'offline', waiting: 0 }), address, AWAY).explanation;
  expect(guest('http://192.0.2.2:5000')).toMatch(
    /^The computer that shares this project \(192\.0\.2\.2:5000\) cannot be reached\. Ask whoever shares it whether that computer is on and still sharing\. Since /,
  );
  expect(guest('http://127.0.0.1:5000')).toMatch(/^No hub answers/);
  expect(guest('https://hub.example')).toMatch(/^No hub answers/);
});

test('in an article that is annotated independently nobody is waited for, and who has it is still told', () => {
  const saved = status({ state: 'saved', waiting: 0 });
  expect(peopleTruth(saved).short).toBe('With nobody yet');
  expect(peopleTruth(saved, true).short).toBe('Each on their own');
  expect(peopleTruth({ ...saved, people: 1 }, true).short).toBe('With 1 person');
  expect(peopleTruth(status({ state: 'none' }), true).short).toBe('Just you');
});
