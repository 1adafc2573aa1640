import { expect, test } from 'vitest';
import { followSteps } from '../../../../renderer/session/follow-steps.ts';
import { Writer } from '../../../../renderer/session/writer.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';
import { newFold } from '../../../../shared/steps/fold.ts';
import { newRoomDoc } from '../../../../shared/steps/steps-map.ts';
import { registerRoom } from '../../../../shared/wire/room.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { aMark } from '../../../kit/session-parts.ts';

test('[S4] steps are numbered on from the highest seen here, in the order they were asked for', async () => {
  const computer = new FakeComputer('Ana');
  const [doc, fold] = [newRoomDoc(), newFold()];
  followSteps(doc, fold, () => undefined);
  const writer = new Writer(computer.window(), registerRoom(newProjectId()), computer.keys.member, doc, fold);
  const numbers = async (count: number) => {
    const keys = await Promise.all(Array.from({ length: count }, () => writer.write([aMark('claim')], 'hand')));
    return keys.map((key) => fold.step(key)?.seq);
  };
  expect(await numbers(2)).toEqual([1, 2]);
  expect(await numbers(1)).toEqual([3]);
});
