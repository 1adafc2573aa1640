import { expect, test } from 'vitest';
import { ActQueue } from '../../../../renderer/marking/act-queue.ts';
import type { RegisterDesk } from '../../../../renderer/register/register-desk.ts';
import type { OpenArticle, StepsTogether } from '../../../../renderer/session/session-types.ts';
import type { Move } from '../../../../renderer/session/trail.ts';
import { Emitter } from '../../../../shared/base/emitter.ts';
import { ok } from '../../../../shared/base/result.ts';
import type { ActId } from '../../../../shared/model/ids.ts';

const ID = 'somebody/abc/0' as ActId; // the fold below knows every id

/** Lets every promise that can go on do so. */
const settle = () => new Promise(setImmediate);

/** A queue over rooms that know every record, and acts that take as long as the test wants. */
function desk() {
  const room = { fold: { get: (id: ActId) => ({ id }) } };
  const article = { marks: room, textRoom: room } as unknown as OpenArticle; // no more of it is used
  const acts = new ActQueue(article, {} as RegisterDesk, {} as StepsTogether); // nothing is undone here
  const begun: string[] = [];
  const ends = new Map<string, (how: 'well' | 'badly') => void>();
  const act = (name: string) => () => {
    begun.push(name);
    return new Promise<ReturnType<typeof ok<string>>>((resolve, reject) => {
      ends.set(name, (how) => (how === 'well' ? resolve(ok(name)) : reject(new Error(name))));
    });
  };
  /** Ends an act; resolves when what waited for it has begun. */
  const end = async (name: string, how: 'well' | 'badly' = 'well') => {
    await settle();
    ends.get(name)!(how);
    await settle();
  };
  return { acts, begun, act, end };
}

test('new records do not wait for one another', async () => {
  const { acts, begun, act, end } = desk();
  const made: string[] = [];
  for (const name of ['one', 'two']) acts.add('marks', act(name), (value) => made.push(value));
  await settle();
  expect(begun).toEqual(['one', 'two']);
  await end('one');
  await end('two');
  expect(made).toEqual(['one', 'two']);
});

test('a change waits for all before it, and what follows waits for the change', async () => {
  const { acts, begun, act, end } = desk();
  acts.add('marks', act('one'));
  acts.add('marks', act('two'));
  acts.change('marks', ID, act('change'));
  acts.add('marks', act('three'));
  await end('one');
  expect(begun).toEqual(['one', 'two']);
  await end('two');
  expect(begun).toEqual(['one', 'two', 'change']);
  await end('change');
  expect(begun).toEqual(['one', 'two', 'change', 'three']);
});

test('what fails holds up nothing', async () => {
  const { acts, begun, act, end } = desk();
  acts.add('marks', act('one'));
  acts.change('marks', ID, act('change'));
  acts.change('marks', ID, act('after'));
  await end('one', 'badly');
  await end('change', 'badly');
  expect(begun).toEqual(['one', 'change', 'after']);
});

/** A queue over marks and a register that remember what was done in them, and write down what was undone and redone. */
function travelled({ mayEnter = true } = {}) {
  const log: string[] = [];
  const moved = new Emitter<Move>();
  const place = (name: string, canWrite = true) => {
    let [done, undone] = [0, 0];
    return {
      fold: { get: (id: ActId) => ({ id }) },
      canWrite,
      get canUndo() {
        return done > 0;
      },
      get canRedo() {
        return undone > 0;
      },
      act: () => {
        [done, undone] = [done + 1, 0];
      },
      undo: async () => {
        log.push(`undo ${name}`);
        [done, undone] = [done - 1, undone + 1];
      },
      redo: async () => {
        log.push(`redo ${name}`);
        [done, undone] = [done + 1, undone - 1];
      },
    };
  };
  const [marks, entries] = [place('mark'), place('entry', mayEnter)];
  const desk = {
    room: entries,
    moved,
    travel: async (verb: 'undo' | 'redo') => {
      if (mayEnter) await entries[verb]();
      else log.push('read-only');
      if (mayEnter) moved.emit(verb);
      return null;
    },
  };
  const together = { follow: () => () => undefined };
  const acts = new ActQueue(
    { marks, textRoom: place('zone') } as unknown as OpenArticle, // no more of it is used
    desk as unknown as RegisterDesk, // no more of it is used
    together as unknown as StepsTogether, // nothing was done together
  );
  acts.follow();
  const enter = () => {
    entries.act();
    moved.emit('act');
  };
  const markWords = async () => {
    acts.add('marks', async () => ok(marks.act()));
    await settle();
  };
  const travel = async (verb: 'undo' | 'redo') => {
    acts.travel(verb, () => undefined);
    await settle();
  };
  return { acts, log, enter, markWords, travel };
}

test('what wrote nothing is not undone before what did', async () => {
  const { acts, log, enter, markWords, travel } = travelled();
  await markWords();
  enter();
  await acts.change('marks', ID, async () => ok(false));
  await travel('undo');
  await acts.change('marks', ID, async () => ok(false));
  await travel('redo');
  expect(log).toEqual(['undo entry', 'redo entry']);
});

test('a register that cannot be written is passed over on the way back', async () => {
  const { log, enter, markWords, travel } = travelled({ mayEnter: false });
  await markWords();
  enter();
  await travel('undo');
  expect(log).toEqual(['undo mark']);
});
