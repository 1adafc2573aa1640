import { expect, test } from 'vitest';
import { refusalSentence, verdictOn } from '../../../../renderer/session/refusals.ts';
import { REFUSALS, type Refusal } from '../../../../shared/wire/refusal.ts';

test('every refusal has a verdict, by name as by code, and a sentence that says where the work is', () => {
  for (const [name, { code, message }] of Object.entries(REFUSALS)) {
    expect(verdictOn(name)).toEqual(verdictOn(code));
    expect(verdictOn(name).kind).not.toBe('reconnect');
    expect(refusalSentence(name as Refusal, null)).toContain(message); // a key of the table
    expect(refusalSentence(name as Refusal, '/rescue')).toContain('stays on this computer'); // a key of the table
  }
});

test('what is no refusal is a lost connection', () => {
  for (const reason of ['', 'Reset Connection', 'the hub is closing', 1001, 1006, 4205]) {
    expect(verdictOn(reason)).toEqual({ kind: 'reconnect' });
  }
});

test('only a full disk is tried again by itself; a bad sign-in is renewed; a stranger is out of all rooms', () => {
  expect(verdictOn('disk').kind).toBe('later');
  expect(verdictOn('bad-token').kind).toBe('sign-in');
  expect(verdictOn('not-a-member').kind).toBe('project');
  expect(verdictOn('bad-signature').kind).toBe('room');
});
