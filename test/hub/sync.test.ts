import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { articleIdOf, type StepKey } from '../../shared/model/ids.ts';
import { newRoomDoc, stepsMap, writeSteps } from '../../shared/steps/steps-map.ts';
import { encodeBarrier, parseBarrier } from '../../shared/wire/barrier.ts';
import { teamRoom, textRoom } from '../../shared/wire/room.ts';
import { startHubProcess } from '../kit/hub.ts';
import { TestMember } from '../kit/member.ts';

const TEXT = 'The ferry runs twice a day.\n';
const AID = articleIdOf(TEXT);

it('carries steps between members and says which are on its disk', async () => {
  const ana = await TestMember.founder(await startHubProcess());
  const ben = await ana.invite();
  const room = teamRoom(ana.pid, AID);
  const [hers, his] = [ana.open(room), ben.open(room)];
  await Promise.all([hers.synced(), his.synced()]);
  const key = hers.act();
  await his.hasSteps(1);
  const unknown = ben.sign(room, [{ kind: 'comment', of: null, text: 'never sent' }], 1)[0];
  expect(await hers.held([key, unknown])).toEqual([key]);
  his.act();
  await hers.hasSteps(2);
});

it('has everything again after a restart, and people go on', async () => {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const ben = await ana.invite();
  const room = teamRoom(ana.pid, AID);
  const hers = ana.open(room);
  await hers.synced();
  const keys = Array.from({ length: 50 }, () => hers.act());
  expect(await hers.held(keys)).toHaveLength(50);
  hers.close();
  expect(await hub.stop()).toBe(0);
  await hub.start();
  const his = ben.open(room);
  await his.hasSteps(50);
  expect(new Set(stepsMap(his.doc).keys())).toEqual(new Set(keys));
});

it('takes an annotator back who carries 500 steps of teammates', async () => {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const ben = await ana.invite();
  const room = teamRoom(ana.pid, AID);
  // The team worked without the hub: all of it is in Ben's copy only.
  const copy = newRoomDoc();
  for (const who of [ana, ben]) {
    const doc = newRoomDoc();
    const steps = Array.from({ length: who === ana ? 500 : 20 }, (_, i) =>
      who.sign(room, [{ kind: 'comment', of: null, text: `${i}` }], i + 1),
    );
    writeSteps(doc, steps, 'test');
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  }
  const his = ben.open(room, { doc: copy });
  await his.synced();
  const keys = [...stepsMap(copy).keys()] as StepKey[]; // written above
  expect(await his.held(keys)).toHaveLength(520);
  his.close();
  // And once more, with nothing new.
  const again = ben.open(room, { doc: copy });
  await again.synced();
  const key = again.act();
  expect(await again.held([key])).toEqual([key]);
});

it('leaves a change aside that runs ahead of the first exchange, and gets it with that', async () => {
  const ana = await TestMember.founder(await startHubProcess());
  const room = teamRoom(ana.pid, AID);
  const doc = newRoomDoc();
  writeSteps(doc, [ana.sign(room, [{ kind: 'comment', of: null, text: 'made offline' }], 1)], 'test');
  const hers = ana.open(room, { doc });
  const key = hers.act(); // goes out before the offline work does
  await hers.synced();
  const [before] = stepsMap(doc).keys() as Iterator<StepKey> & Iterable<StepKey>; // written above
  await expect.poll(() => hers.held([before!, key]), { interval: 20, timeout: 10_000 }).toHaveLength(2);
});

it('one duplicate key poisons nobody', async () => {
  const ana = await TestMember.founder(await startHubProcess());
  const ben = await ana.invite();
  const room = teamRoom(ana.pid, AID);
  const step = ana.sign(room, [{ kind: 'comment', of: null, text: 'by two roads' }], 1);
  const copies = [newRoomDoc(), newRoomDoc()];
  for (const doc of copies) {
    const device = newRoomDoc(); // each copy got it from another device of Ana's
    writeSteps(device, [step], 'test');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(device));
  }
  const rooms = [ana.open(room, { doc: copies[0]! }), ben.open(room, { doc: copies[1]! })]; // two copies
  await Promise.all(rooms.map((each) => each.synced()));
  const keys = rooms.map((each) => each.act());
  for (const each of rooms) {
    await each.hasSteps(3);
    await expect.poll(() => each.held([step[0], ...keys]), { interval: 20, timeout: 10_000 }).toHaveLength(3);
  }
  expect(stepsMap(copies[0]!).toJSON()).toEqual(stepsMap(copies[1]!).toJSON());
});

it('takes an article’s text once, and says when it is covered', async () => {
  const ana = await TestMember.founder(await startHubProcess());
  const ben = await ana.invite();
  const room = textRoom(ana.pid, AID);
  const doc = newRoomDoc();
  doc.clientID = 1;
  doc.getText('body').insert(0, TEXT);
  doc.clientID = 4711;
  const his = ben.open(room, { doc });
  await his.synced();
  const covered = (): Promise<boolean> =>
    new Promise((resolve) => {
      his.provider.on('stateless', ({ payload }: { payload: string }) => {
        const answer = parseBarrier(payload);
        if (answer?.t === 'covered') resolve(answer.yes);
      });
      const snapshot = Buffer.from(Y.encodeSnapshot(Y.snapshot(doc))).toString('base64');
      his.provider.sendStateless(encodeBarrier({ t: 'covered?', n: 1, snapshot }));
    });
  await expect.poll(covered, { interval: 20, timeout: 10_000 }).toBe(true);
  const hers = ana.open(room);
  await hers.until(() => hers.doc.getText('body').toString() === TEXT, 'the text is here');
});
