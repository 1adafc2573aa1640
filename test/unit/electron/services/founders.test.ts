import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { foundersOf } from '../../../../electron/services/founders.ts';
import type { KnownProject } from '../../../../shared/host/contract.ts';
import { projectRoom } from '../../../../shared/wire/room.ts';
import { newPerson, SignedProject } from '../../../kit/signed-project.ts';

test('who began a project is whom its room named when that was first asked here, whatever claims so later', async () => {
  const [ana, ben] = [newPerson(), newPerson()];
  const hers = SignedProject.founded(ana);
  const claimed = SignedProject.founded(ben);
  let room = Y.encodeStateAsUpdate(hers.doc(projectRoom(hers.pid)));
  let known = { pid: hers.pid } as KnownProject; // no more of it is read here
  const founderOf = foundersOf(
    {
      get: () => known,
      change: async (_, change) => {
        known = { ...known, ...change };
      },
    },
    { load: () => room },
  );
  expect(await founderOf(hers.pid)).toBe(ana.member);
  expect(known.founder).toBe(ana.member);
  room = Y.encodeStateAsUpdate(claimed.doc(projectRoom(claimed.pid)));
  expect(await founderOf(hers.pid)).toBe(ana.member);
});
