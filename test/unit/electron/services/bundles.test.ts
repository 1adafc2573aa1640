import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rescuedRoom } from '../../../../electron/services/rescue.ts';
import { makeReveal } from '../../../../shared/steps/modes.ts';
import { roomState } from '../../../../shared/steps/room-state.ts';
import { stepsMap } from '../../../../shared/steps/steps-map.ts';
import { projectRoom, roomName } from '../../../../shared/wire/room.ts';
import { newPerson, SignedProject } from '../../../kit/signed-project.ts';
import { tempDir } from '../../../kit/temp-dir.ts';
import { benMailsBack, MailDesk, note } from './mail-desk.ts';

let temp: ReturnType<typeof tempDir>;
let desk: MailDesk;

beforeEach(async () => {
  temp = tempDir('bundles');
  desk = await MailDesk.at(temp.path);
});
afterEach(async () => {
  await desk.log.close();
  temp.remove();
});

it('a file that is opened takes back a deletion that was cut short, also when it adds nothing', async () => {
  const { pid, here } = await benMailsBack(desk);
  const removal = { pid, aid: null };
  await expect(desk.notes.during(removal, () => Promise.reject(new Error('cut short')))).rejects.toThrow('cut short');
  expect(desk.notes.pending).toEqual([removal]);
  expect(await desk.mail(here)).toMatchObject({ ok: true, value: { added: 0 } });
  expect(desk.notes.pending).toEqual([]);
});

it('own work that no reveal names is kept as a rescue copy, and said, once', async () => {
  const [ana, ben] = [newPerson(), newPerson()];
  const here = SignedProject.founded(ana);
  here.introduce(ben, 'Ben');
  const aid = here.addArticle(ana, 'Nine people were missing.');
  const own = roomName({ kind: 'marks', pid: here.pid, aid, set: ben.member });
  here.act(ben, own, [note('his')]);
  await desk.mail(here);
  const notices = () => desk.emitted.filter(({ event }) => event === 'notice').length;
  expect([readdirSync(desk.dir.rescue), notices()], 'nothing was revealed').toEqual([[], 0]);
  // Ana revealed it before she had what he made.
  here.act(ana, projectRoom(here.pid), [makeReveal(aid, new Map())]);
  await desk.mail(here);
  const kept = readdirSync(desk.dir.rescue).filter((file) => file.endsWith('.yjs'));
  expect(kept.map(rescuedRoom)).toEqual([own]);
  expect(notices()).toBe(1);
  await desk.mail(here);
  expect(readdirSync(desk.dir.rescue).filter((file) => file.endsWith('.yjs'))).toEqual(kept);
  expect(notices()).toBe(1);
});

it('own work that the reveal names needs no copy', async () => {
  const [ana, ben] = [newPerson(), newPerson()];
  const here = SignedProject.founded(ana);
  here.introduce(ben, 'Ben');
  const aid = here.addArticle(ana, 'Nine people were missing.');
  const own = roomName({ kind: 'marks', pid: here.pid, aid, set: ben.member });
  here.act(ben, own, [note('his')]);
  const state = roomState(stepsMap(here.doc(own)).entries());
  here.act(ana, projectRoom(here.pid), [makeReveal(aid, new Map([[ben.member, state]]))]);
  await desk.mail(here);
  expect(readdirSync(desk.dir.rescue)).toEqual([]);
});

it('a file that is opened twice at once comes in once', async () => {
  const { ana, here, marks } = await benMailsBack(desk);
  const there = here.copy();
  there.act(ana, marks, [note('from her other computer')]);
  const both = await Promise.all([desk.mail(there), desk.mail(there)]);
  expect(both.map((opened) => opened.ok && opened.value.added)).toEqual([1, 0]);
});

describe('while a file is read, somebody else', () => {
  it('brings the same step: it comes in once', async () => {
    const { ana, here, marks } = await benMailsBack(desk);
    const there = here.copy();
    const key = there.act(ana, marks, [note('from her other computer')]);
    desk.meanwhile = async () => {
      desk.meanwhile = async () => undefined;
      await desk.rooms.append(marks, there.state(marks)!);
    };
    expect(await desk.mail(there)).toMatchObject({ ok: true, value: { added: 0 } });
    expect(desk.stepsOf(marks)).toContain(key);
  });

  it('writes again and again to the same room: it is told, and nothing has come in', async () => {
    const { ana, here, there, marks } = await benMailsBack(desk);
    there.act(ana, marks, [note('new')]);
    desk.meanwhile = async () => {
      const busy = here.copy();
      busy.act(ana, marks, [note('typing')]);
      await desk.rooms.append(marks, busy.state(marks)!);
    };
    expect(await desk.mail(there)).toMatchObject({
      ok: false,
      code: 'busy',
      message: expect.stringContaining('The project kept changing while the file was read.'),
    });
    expect(desk.aside()).toEqual([]);
  });
});

it('a change that was altered after it was signed is left out, and that is said', async () => {
  const { ana, here, marks } = await benMailsBack(desk);
  const there = here.copy();
  there.act(ana, marks, [note('as she wrote it')], (step) => ({ ...step, acts: [note('as somebody would have it')] }));
  there.act(ana, marks, [note('another')]);
  desk.emitted = [];
  expect(await desk.mail(there)).toMatchObject({ ok: true, value: { added: 1 } });
  expect(desk.emitted).toContainEqual({
    event: 'notice',
    payload: {
      message:
        'Changes in the file were left out (1): their signature is wrong, or a newer Postil made them. Update Postil and open the file again.',
    },
  });
});
