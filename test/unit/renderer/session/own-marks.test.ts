import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { OwnMarks } from '../../../../renderer/session/own-marks.ts';
import type { Room } from '../../../../renderer/session/room.ts';
import type { Acts } from '../../../../renderer/session/session-types.ts';
import { comment, mark } from '../../../../shared/steps/commands.ts';

/** A room that writes down what it did, and undoes and redoes as rooms do. */
function room(name: string, log: string[]) {
  let [done, undone]: [number, number] = [0, 0];
  const fake = {
    doc: new Y.Doc(),
    subscribe: () => () => undefined,
    get canUndo() {
      return done > 0;
    },
    get canRedo() {
      return undone > 0;
    },
    act: async (_: Acts) => {
      [done, undone] = [done + 1, 0];
    },
    undo: async () => {
      log.push(`undo ${name} ${done}`);
      [done, undone] = [done - 1, undone + 1];
      return { done: true, skipped: 0 };
    },
    redo: async () => {
      [done, undone] = [done + 1, undone - 1];
      log.push(`redo ${name} ${done}`);
      return { done: true, skipped: 0 };
    },
  };
  return fake as unknown as Room; // no more of a room is used
}

test('undo in one’s own marks goes back through marks and talk in their order, redo forward', async () => {
  const log: string[] = [];
  const marks = new OwnMarks(room('marks', log), room('talk', log), null);
  const say = () => marks.act([comment(null, 'Is this one claim or two?', [])]);
  await say();
  await marks.act([mark('claim', [])]);
  await say();
  for (const verb of ['undo', 'undo', 'undo', 'redo', 'redo', 'redo'] as const) await marks[verb]();
  expect(log).toEqual(['undo talk 2', 'undo marks 1', 'undo talk 1', 'redo talk 1', 'redo marks 1', 'redo talk 2']);
  expect([marks.canUndo, marks.canRedo]).toEqual([true, false]);
  marks.close();
});

test('what was undone in the talk can no longer be redone once something was marked', async () => {
  const log: string[] = [];
  const marks = new OwnMarks(room('marks', log), room('talk', log), null);
  await marks.act([comment(null, 'Is this one claim or two?', [])]);
  await marks.undo();
  expect(marks.canRedo).toBe(true);
  await marks.act([mark('claim', [])]);
  expect(marks.canRedo).toBe(false);
  marks.close();
});
