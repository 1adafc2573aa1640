import { expect, onTestFinished, test } from 'vitest';
import type { KnownProject } from '../../../../shared/host/contract.ts';
import { Person } from '../../../kit/team.ts';

/** A project that a person has made on a computer of their own, opened again while it is remembered so. */
async function openedAs(remembered: (known: KnownProject) => Partial<KnownProject>) {
  const ana = new Person('Ana');
  const made = await ana.door.create('Flood');
  const { pid } = made;
  made.close();
  const known = ana.computer.projects.get(pid);
  if (known === undefined) throw new Error('it is remembered');
  ana.computer.projects.set(pid, { ...known, ...remembered(known) });
  const session = await ana.door.open(pid);
  onTestFinished(() => session.close());
  return session;
}

test('without a hub who began a project is who the host remembers, whatever its room claims by now', async () => {
  const somebody = new Person('Ben').computer.keys.member;
  expect((await openedAs(() => ({ founder: somebody }))).sets.curates).toBe(false);
  expect((await openedAs(() => ({}))).sets.curates, 'where nobody is known to have').toBe(true);
});
