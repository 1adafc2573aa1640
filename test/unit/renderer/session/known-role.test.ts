import { expect, test } from 'vitest';
import { memoryOf, shortMemory } from '../../../../renderer/session/device-memory.ts';
import { KnownRole } from '../../../../renderer/session/known-role.ts';
import { noCopy } from '../../../../renderer/session/local-copy.ts';
import { openProject } from '../../../../renderer/session/open-project.ts';
import { fail } from '../../../../shared/base/result.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';
import { en } from '../../../../shared/words/en/en.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';

const pid = newProjectId();
const HUB = 'https://hub.example';

test('alone one is the owner; on a hub, until it says anything, an annotator', () => {
  expect(new KnownRole(shortMemory(), pid, null).role).toBe('owner');
  expect(new KnownRole(shortMemory(), pid, HUB).role).toBe('annotator');
  for (const hub of [null, HUB]) expect(new KnownRole(shortMemory(), pid, hub).before).toBeNull();
});

test('what the hub said last is known after a restart, and so is having been removed, until one is let in again', () => {
  const memory = shortMemory();
  const known = new KnownRole(memory, pid, HUB);
  known.set('curator');
  const read = ({ role, revoked }: KnownRole) => [role, revoked];
  expect(read(new KnownRole(memory, pid, HUB))).toEqual(['curator', false]);
  expect(new KnownRole(memory, pid, HUB).before).toBe('curator');
  known.revoke();
  for (const again of [known, new KnownRole(memory, pid, HUB)]) expect(read(again)).toEqual(['viewer', true]);
  known.set('annotator');
  expect(read(new KnownRole(memory, pid, HUB))).toEqual(['annotator', false]);
});

test('somebody who was removed reads why nothing can be changed also after a restart without network', async () => {
  const computer = new FakeComputer('Ana');
  computer.access = async () => fail('unreachable', 'The hub cannot be reached.');
  const memory = shortMemory();
  const host = computer.window();
  const me = await host.identity();
  new KnownRole(memoryOf(me.member, memory), pid, HUB).revoke();
  const known = { pid, name: 'Project', openedAt: 0, hub: HUB };
  const session = await openProject(known, { host, me, memory, copy: noCopy });
  expect(session.project.readOnly).toBe(en.refusals.revoked);
  session.close();
});
