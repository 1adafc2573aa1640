import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newKeyPair } from '../../../electron/services/key-pair.ts';
import { Mailbox } from '../../../hub/mailbox.ts';

const [ana, ben] = [newKeyPair().member, newKeyPair().member];
const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('what is left is given once within five minutes, and that is told to who left it', () => {
  const mailbox = new Mailbox();
  expect(mailbox.leave(ana, 'box', 'sealed')).toEqual({ ok: true, value: { until: Date.now() + 5 * MINUTE } });
  expect([mailbox.state(ana, 'box'), mailbox.state(ben, 'box')]).toEqual(['waiting', 'over']);
  expect(mailbox.take('box', 'here')).toEqual({ ok: true, value: { sealed: 'sealed' } });
  expect(mailbox.take('box', 'here')).toMatchObject({
    code: 'no-key',
    message: expect.stringMatching(
      /^Nothing waits at this hub under this code: it was mistyped, has ended, or was used/,
    ),
  });
  expect(mailbox.state(ana, 'box')).toBe('taken');
});

test('after five minutes it is gone', () => {
  const mailbox = new Mailbox();
  mailbox.leave(ana, 'box', 'sealed');
  vi.advanceTimersByTime(5 * MINUTE + 1);
  expect(mailbox.take('box', 'here')).toMatchObject({ code: 'no-key' });
  expect(mailbox.state(ana, 'box')).toBe('over');
});

test('a clock that goes back gives it no longer, and takes it away no sooner', () => {
  const mailbox = new Mailbox();
  const [box, other] = ['box', 'other'];
  mailbox.leave(ana, box, 'sealed');
  mailbox.leave(ben, other, 'sealed');
  vi.setSystemTime(Date.now() - 1000 * MINUTE);
  expect(mailbox.take(box, 'here')).toMatchObject({ ok: true });
  vi.advanceTimersByTime(5 * MINUTE + 1);
  expect(mailbox.take(other, 'here')).toMatchObject({ code: 'no-key' });
});

test('another one of the same member takes its place; nobody gets into somebody else’s box', () => {
  const mailbox = new Mailbox();
  mailbox.leave(ana, 'one', 'first');
  mailbox.leave(ana, 'two', 'second');
  expect(mailbox.take('one', 'here')).toMatchObject({ ok: false });
  expect(mailbox.leave(ben, 'two', 'his')).toMatchObject({ code: 'bad-request' });
  mailbox.withdraw(ben, 'two');
  expect(mailbox.take('two', 'here')).toMatchObject({ value: { sealed: 'second' } });
});

test('one address may ask ten times at once, then now and then; others are not held up by it', () => {
  const mailbox = new Mailbox();
  const ask = (from: string) => mailbox.take('nothing', from);
  for (let times = 0; times < 10; times++) expect(ask('there')).toMatchObject({ code: 'no-key' });
  expect(ask('there')).toMatchObject({
    code: 'too-often',
    message: 'This computer has tried too many codes at this hub. Wait a minute, then try again.',
  });
  // What is refused is not counted: else one of them could keep all others behind their address out for hours.
  for (let times = 0; times < 2000; times++) ask('there');
  expect(ask('here')).toMatchObject({ code: 'no-key' });
  vi.advanceTimersByTime(MINUTE);
  expect(ask('there')).toMatchObject({ code: 'no-key' });
});

test('it keeps no more than it says', () => {
  const mailbox = new Mailbox();
  for (let n = 0; n < 200; n++) expect(mailbox.leave(newKeyPair().member, `box ${n}`, 'x')).toMatchObject({ ok: true });
  expect(mailbox.leave(ana, 'one more', 'x')).toMatchObject({
    code: 'keys-full',
    message: 'The hub keeps as many keys as it can just now. Try again in five minutes.',
  });
});
