import { expect, test } from 'vitest';
import { shortMemory } from '../../../../renderer/session/device-memory.ts';
import { KnownRole } from '../../../../renderer/session/known-role.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';

const pid = newProjectId();
const HUB = 'https://hub.example';

test('alone one is the owner; on a hub, until it says anything, an annotator', () => {
  expect(new KnownRole(shortMemory(), pid, null).role).toBe('owner');
  expect(new KnownRole(shortMemory(), pid, HUB).role).toBe('annotator');
});

test('what the hub said last is known after a restart, and so is having been removed, until one is let in again', () => {
  const memory = shortMemory();
  const known = new KnownRole(memory, pid, HUB);
  known.set('curator');
  const read = ({ role, revoked }: KnownRole) => [role, revoked];
  expect(read(new KnownRole(memory, pid, HUB))).toEqual(['curator', false]);
  known.revoke();
  for (const again of [known, new KnownRole(memory, pid, HUB)]) expect(read(again)).toEqual(['viewer', true]);
  known.set('annotator');
  expect(read(new KnownRole(memory, pid, HUB))).toEqual(['annotator', false]);
});
