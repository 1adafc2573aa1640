import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readProject } from '../../../../electron/services/jobs/project-reader.ts';
import { knownFrom } from '../../../../shared/bundle/known.ts';
import { planMerge } from '../../../../shared/bundle/plan-merge.ts';
import { readBundle } from '../../../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../../../shared/bundle/write-bundle.ts';
import { actId } from '../../../../shared/model/ids.ts';
import { makeAlias, makeEntry, makeSame } from '../../../../shared/register/records.ts';
import { peopleRoom, registerRoom } from '../../../../shared/wire/room.ts';
import { newPerson, SignedProject, verifyWithNode } from '../../../kit/signed-project.ts';

test('a file carries the register: what two added apart is merged, and jobs read it', () => {
  const [ana, ben] = [newPerson(), newPerson()];
  const here = SignedProject.founded(ana);
  here.introduce(ben, 'Ben');
  const room = registerRoom(here.pid);
  const un = actId(here.act(ana, room, [makeEntry('actor', { name: 'UN', externalId: 'Q1065' })]), 0);
  const there = here.copy();
  const onu = actId(there.act(ben, room, [makeEntry('actor', { name: 'ONU' })]), 0);
  there.act(ben, room, [makeSame(un, onu)]);
  here.act(ana, room, [makeAlias(un, 'the UN')]);

  const file = readBundle(writeBundle(there.bundle()));
  if (!file.ok) throw new Error(file.message);
  const known = knownFrom(here.state(peopleRoom(here.pid))!);
  const plan = planMerge(file.value, { held: (name) => here.state(name), known, verify: verifyWithNode });
  if (!plan.ok) throw new Error(plan.message);
  expect(plan.value).toMatchObject({ added: 2, forged: 0, unreadable: 0, waiting: [] });
  for (const { room: name, update } of plan.value.take) Y.applyUpdate(here.doc(name), update);

  const { entries } = readProject({ rooms: [], read: (name) => here.state(name) }, here.pid);
  expect(entries.all('actor')).toHaveLength(1);
  expect(entries.of(onu)).toMatchObject({ name: 'UN', externalId: 'Q1065', names: ['UN', 'ONU', 'the UN'] });
});
