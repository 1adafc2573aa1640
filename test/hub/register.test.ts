import { expect, test } from 'vitest';
import { RegisterDesk } from '../../renderer/register/register-desk.ts';
import type { ProjectSession } from '../../renderer/session/session-types.ts';
import type { ActId } from '../../shared/model/ids.ts';
import { merge, splitActs, splitOff, tell } from '../../shared/register/acts.ts';
import type { Entry } from '../../shared/register/register.ts';
import { anaAndBen, closing } from '../kit/team.ts';
import { until } from '../kit/until.ts';

const onHub = (session: ProjectSession) => session.status.hub.state === 'saved';
const onDisk = (session: ProjectSession) => session.status.here.state === 'saved';

/** What somebody's register shows. */
const shown = ({ view }: RegisterDesk) =>
  view.all('actor').map(({ id, name, names, members }) => [id, name, names, members.map((member) => member.id)]);

/** Two who merge: the first stays in front. */
const join = (desk: RegisterDesk, front: ActId, other: ActId) =>
  desk.change(front, (entry) => merge(entry, desk.view.of(other) as Entry)); // both are here

test('entries, names and mergings go through a hub; what two did apart adds up, and undo is one’s own', async () => {
  const { hub, ana, hers, his } = await anaAndBen();
  const [here, there] = [new RegisterDesk(hers.register), new RegisterDesk(his.register)];
  const un = (await here.create('actor', { name: 'UN', type: 'organisation' }))!;
  const onu = (await there.create('actor', { name: 'ONU' }))!;
  const unicef = (await there.create('actor', { name: 'Unicef' }))!;
  await until(here.room, () => here.view.of(unicef) !== undefined, 'Ana has Ben’s entries');
  await join(here, un, onu);
  await until(there.room, () => there.view.of(onu)?.name === 'UN', 'Ben sees them as one');

  await until(his, () => onHub(his), 'all of Ben is on the hub');
  await hub.stop();
  // Ana splits them again and gives one a name; Ben renames them, and merges one more.
  await here.change(un, (entry) => splitActs(splitOff(entry, onu)));
  await here.addAlias(onu, 'Nations unies');
  await there.change(onu, (entry) => tell(entry, 'name', 'United Nations'));
  await join(there, un, unicef);
  await until(hers, () => onDisk(hers), 'Ana’s part is on her disk');
  hers.close();
  const again = closing(await ana.door.open(hers.pid));
  const back = new RegisterDesk(again.register);
  expect(back.view.of(onu)?.names).toEqual(['ONU', 'Nations unies']);
  await hub.start();
  await until(back.room, () => back.view.of(un)?.name === 'United Nations', 'Ana has what Ben did');
  await until(there.room, () => there.view.of(onu)?.members.length === 1, 'Ben has what Ana did');
  expect(shown(back)).toEqual(shown(there));
  expect(back.view.of(un)?.names).toEqual(['United Nations', 'Unicef']);
  expect(back.view.of(onu)?.names).toEqual(['ONU', 'Nations unies']);

  // Each undoes the own last step only, also after a restart.
  await back.travel('undo');
  await back.travel('undo');
  await until(there.room, () => there.view.of(onu)?.id === there.view.of(un)?.id, 'they are one again');
  await there.travel('undo');
  await until(back.room, () => back.view.of(unicef)?.members.length === 1, 'Unicef is by itself again');
  expect(shown(back)).toEqual(shown(there));
});

test('a viewer reads the register and writes nothing in it', async () => {
  const { ana, hers, his, ben } = await anaAndBen();
  const [here, there] = [new RegisterDesk(hers.register), new RegisterDesk(his.register)];
  const un = (await here.create('actor', { name: 'UN' }))!;
  await until(there.room, () => there.view.of(un) !== undefined, 'Ben has it');
  const changed = await ana.computer
    .window()
    .setRole(hers.pid, (await ben.computer.window().identity()).member, 'viewer');
  expect(changed.ok).toBe(true);
  await until(his, () => his.role === 'viewer', 'Ben knows that he only reads');
  await expect(there.room.act(tell(there.view.of(un)!, 'name', 'ONU'))).rejects.toThrow(/role|may not/i);
  await here.addAlias(un, 'ONU');
  await until(there.room, () => there.view.of(un)?.aliases.length === 1, 'what comes in is still shown');
});
