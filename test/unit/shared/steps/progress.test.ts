import { expect, test } from 'vitest';
import type { ActId, StepKey } from '../../../../shared/model/ids.ts';
import type { ProgressState } from '../../../../shared/model/progress.ts';
import { drop, edit } from '../../../../shared/steps/commands.ts';
import { progressOf, tellProgress } from '../../../../shared/steps/progress.ts';
import { inverse } from '../../../../shared/steps/undo.ts';
import { ANA, BEN, Device, meet } from '../../../kit/people.ts';
import { aMark } from '../../../kit/session-parts.ts';

const tell = (device: Device, state: ProgressState): StepKey =>
  device.act([tellProgress(device.fold, device.member, state)]);
const states = ({ fold }: Device) => Object.fromEntries(progressOf(fold));
const undo = (device: Device, key: StepKey): StepKey => device.act(inverse(device.fold, key).acts, 'undo');

test('each person tells their own state, and changes it by an edit of what they told [P1, P2]', () => {
  const [ana, ben] = [new Device(ANA), new Device(BEN)];
  tell(ana, 'doing');
  tell(ana, 'done');
  tell(ben, 'again');
  meet(ana, ben);
  expect(states(ana)).toEqual({ [ANA]: 'done', [BEN]: 'again' });
  expect([...ana.fold.all('progress')]).toHaveLength(2);
});

test('nobody tells somebody else’s state [P1]', () => {
  const [ana, ben] = [new Device(ANA), new Device(BEN)];
  tell(ana, 'doing');
  meet(ana, ben);
  const [hers] = ben.fold.all('progress');
  ben.act([edit(hers!, { state: 'done' })]);
  meet(ana, ben);
  expect(states(ana)).toEqual({ [ANA]: 'doing' });
  tell(ana, 'again');
  expect(states(ana)).toEqual({ [ANA]: 'again' });
});

test('what was brought in for a pseudonym, and a state from a newer Postil, tell nothing [P1]', () => {
  const ana = new Device(ANA);
  const key = ana.act([{ kind: 'progress', state: 'done' }]);
  const step = ana.entries.get(key)!;
  const other = new Device(BEN);
  other.receive([[key, { ...step, for: 'Coder 7' }]]);
  expect(states(other)).toEqual({});
  ana.act([{ kind: 'progress', state: 'in-proof' }]);
  expect(states(ana)).toEqual({ [ANA]: 'done' });
});

test('of what two devices of one person told apart, the later counts, and telling again is over it [P2]', () => {
  const [desk, laptop] = [new Device(ANA), new Device(ANA)];
  tell(desk, 'doing');
  tell(laptop, 'doing');
  tell(laptop, 'done');
  meet(desk, laptop);
  expect([...desk.fold.all('progress')]).toHaveLength(2);
  expect([states(desk), states(laptop)]).toEqual([{ [ANA]: 'done' }, { [ANA]: 'done' }]);
  tell(desk, 'again');
  meet(desk, laptop);
  expect(states(laptop)).toEqual({ [ANA]: 'again' });
});

test('whoever has a live mark is under way unless they told more; nothing is written for it [P3]', () => {
  const ana = new Device(ANA);
  const id: ActId = ana.do(aMark('claim'));
  expect(states(ana)).toEqual({ [ANA]: 'doing' });
  expect([...ana.fold.all('progress')]).toEqual([]);
  ana.act([drop(ana.fold.get(id)!)]);
  expect(states(ana)).toEqual({});
  tell(ana, 'done');
  ana.do(aMark('claim', 2));
  expect(states(ana)).toEqual({ [ANA]: 'done' });
});

test('“to do” holds until the next mark [P3]', () => {
  const ana = new Device(ANA);
  ana.do(aMark('claim'));
  tell(ana, 'todo');
  expect(states(ana)).toEqual({ [ANA]: 'todo' });
  ana.do(aMark('actor', 3));
  expect(states(ana)).toEqual({ [ANA]: 'doing' });
});

test('a told state is undone and redone like any other act', () => {
  const ana = new Device(ANA);
  const first = tell(ana, 'doing');
  const second = tell(ana, 'done');
  const back = undo(ana, second);
  expect(states(ana)).toEqual({ [ANA]: 'doing' });
  undo(ana, back);
  expect(states(ana)).toEqual({ [ANA]: 'done' });
  undo(ana, second);
  undo(ana, first);
  expect(states(ana)).toEqual({});
});
