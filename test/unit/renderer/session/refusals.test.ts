import { expect, test } from 'vitest';
import { refusalSentence, verdictOn } from '../../../../renderer/session/refusals.ts';
import { fail, ok } from '../../../../shared/base/result.ts';
import { REFUSALS, type Refusal } from '../../../../shared/wire/refusal.ts';
import { en } from '../../../../shared/words/en/en.ts';

test('every refusal has a verdict, by name as by code, and a sentence with what happened', () => {
  for (const [name, { code }] of Object.entries(REFUSALS)) {
    expect(verdictOn(name)).toEqual(verdictOn(code));
    expect(verdictOn(name).kind).not.toBe('reconnect');
    expect(refusalSentence(name as Refusal, null)).toContain(en.refusals[name as Refusal]); // a key of the table
  }
});

test('a sentence says once where the work is, and names one way out', () => {
  for (const reason of ['unknown', ...Object.keys(REFUSALS)] as (Refusal | 'unknown')[]) {
    const sentence = refusalSentence(reason, ok('/data/rescue/1.bin'));
    expect(sentence.match(/stays on this computer|is safe here/g)).toHaveLength(1);
    expect(
      sentence.match(/[Tt]ry again|sent again|[Aa]sk |Join again|Update to|delete it here too/g)!.length,
    ).toBeGreaterThan(0);
    expect(sentence.match(/owner/g)?.length ?? 0).toBeLessThanOrEqual(1);
  }
});

test('what was removed from the hub is not to be tried again: the article goes here too, the project to another hub', () => {
  const said = refusalSentence('removed', null);
  expect(said).toContain('take a removed article out of the list and delete it here too');
  expect(said).toContain('a removed project can go on another hub.');
  expect(said).not.toMatch(/[Tt]ry again/);
});

test('what strangers made is not to be tried again by hand: it goes when they have joined', () => {
  const said = refusalSentence('unknown-signer', null);
  expect(said).toContain('They go there by themselves as soon as those people have joined');
  expect(said).not.toMatch(/[Tt]ry again/);
});

test('the hub’s own words take the place of ours; the copy is named, or why there is none', () => {
  const said = refusalSentence('not-a-member', ok('/data/rescue/1.bin'), 'Ana took you off the list.');
  expect(said).toBe(
    'Ana took you off the list. Everything here stays on this computer. A copy of it is at /data/rescue/1.bin.',
  );
  expect(refusalSentence('unknown', null)).toMatch(/^The hub keeps closing this without saying why\. /);
  expect(refusalSentence('unknown', fail('io', 'The disk is full.'))).toContain(
    'No copy of it could be put aside: The disk is full.',
  );
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
