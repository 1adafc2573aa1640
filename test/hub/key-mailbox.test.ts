import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startHubProcess } from '../kit/hub.ts';
import { TestMember } from '../kit/member.ts';

test('the hub keeps a sealed key for members alone, in memory, once, and gives nothing to who asks too often', async () => {
  const hub = await startHubProcess();
  const post = (call: string, body: unknown, token?: string) =>
    fetch(`${hub.url}/v1/${call}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
  const owner = await TestMember.founder(hub);
  const box = '0'.repeat(32);
  expect((await post('leave-key', { box, sealed: 'abc' })).status, 'without a token').toBe(401);
  expect((await post('leave-key', { box, sealed: 'a'.repeat(12_001) }, owner.token)).status).toBe(400);
  expect((await post('leave-key', { box, sealed: 'a'.repeat(60_000) }, owner.token)).status).toBe(413);
  expect((await post('leave-key', { box: '../etc', sealed: 'abc' }, owner.token)).status).toBe(400);
  expect((await post('leave-key', { box, sealed: 'SealedOnce' }, owner.token)).status).toBe(200);
  const stranger = await owner.invite('viewer');
  expect(await (await post('key-state', { box }, stranger.token)).json()).toEqual({ state: 'over' });
  await post('withdraw-key', { box }, stranger.token);
  expect(await (await post('key-state', { box }, owner.token)).json(), 'only who left it').toEqual({
    state: 'waiting',
  });
  const other = 'e'.repeat(32);
  expect((await post('leave-key', { box: other, sealed: 'Twice' }, stranger.token)).status).toBe(200);
  expect((await post('leave-key', { box, sealed: 'Mine' }, stranger.token)).status, 'in a box that is taken').toBe(400);
  expect(await (await post('take-key', { box })).json()).toEqual({ sealed: 'SealedOnce' });
  expect((await post('take-key', { box })).status, 'a second time').toBe(403);
  expect(await (await post('key-state', { box }, owner.token)).json()).toEqual({ state: 'taken' });
  const statuses: number[] = [];
  for (let guess = 0; guess < 15; guess++)
    statuses.push((await post('take-key', { box: guess.toString(16).padStart(32, 'f') })).status);
  expect(statuses.at(-1)).toBe(429);
  expect((await post('take-key', { box: other })).status, 'also for what is there').toBe(429);
  const onDisk = ['', '-wal'].map((part) => readFileSync(join(hub.dir, `members.sqlite${part}`)).toString('latin1'));
  expect([/SealedOnce|Twice/.test(onDisk.join()), /SealedOnce|Twice/.test(hub.output)]).toEqual([false, false]);
});
