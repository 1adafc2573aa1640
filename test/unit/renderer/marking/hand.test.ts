import { expect, test } from 'vitest';
import { ActQueue } from '../../../../renderer/marking/act-queue.ts';
import { Hand } from '../../../../renderer/marking/hand.ts';
import type { RegisterDesk } from '../../../../renderer/register/register-desk.ts';
import type { OpenArticle, StepsTogether } from '../../../../renderer/session/session-types.ts';
import { fail, ok, type Result } from '../../../../shared/base/result.ts';
import { type ActId, actId } from '../../../../shared/model/ids.ts';
import { ANA, Device } from '../../../kit/people.ts';

const ana = new Device(ANA);
const ids = [1, 2, 3].map(() => actId(ana.act([]), 0));
const [OLD, NEW, THIRD] = ids as [ActId, ActId, ActId]; // there are three

/** Lets every promise that can go on do so. */
const settle = () => new Promise(setImmediate);

/** A hand with a mark in it, and the queue whose commands are about it; a new mark is signed when `sign` is called. */
function desk() {
  const room = { fold: { get: (id: ActId) => ({ id }) } };
  const article = { marks: room, textRoom: room } as unknown as OpenArticle; // no more of it is used
  const acts = new ActQueue(article, {} as RegisterDesk, {} as StepsTogether); // nothing is undone here
  const hand = new Hand();
  hand.take(OLD, 1);
  const meant: (readonly [ActId, number])[] = [];
  /** A command about the mark in hand. */
  const press = () => {
    const { id, part } = hand.grip;
    acts.change('marks', id, async (record) => {
      meant.push([record.id, part]);
      return ok(true);
    });
  };
  /** Marks words; the answer signs them. */
  const mark = (): ((result: Result<ActId>) => void) => {
    let sign: (result: Result<ActId>) => void = () => undefined;
    const signed = new Promise<Result<ActId>>((resolve) => {
      sign = resolve;
    });
    const making = hand.begin();
    acts.add('marks', () => making.make(() => signed));
    return sign;
  };
  return { acts, hand, meant, press, mark };
}

test('a command given before a new mark is signed is about the new mark', async () => {
  const { hand, meant, press, mark } = desk();
  const sign = mark();
  press();
  await settle();
  expect(meant).toEqual([]);
  expect(hand.held.id).toBe(OLD);
  sign(ok(NEW));
  await settle();
  expect(meant).toEqual([[NEW, 0]]);
  expect(hand.held).toMatchObject({ id: NEW, part: 0 });
});

test('of several marks made in a burst each command is about the one before it', async () => {
  const { hand, meant, press, mark } = desk();
  const first = mark();
  press();
  const second = mark();
  press();
  first(ok(NEW));
  await settle();
  expect(hand.isMaking).toBe(true);
  second(ok(THIRD));
  await settle();
  expect(meant).toEqual([
    [NEW, 0],
    [THIRD, 0],
  ]);
  expect(hand.held.id).toBe(THIRD);
});

test('what is taken in hand meanwhile stays there, and commands are about it', async () => {
  const { hand, meant, press, mark } = desk();
  const sign = mark();
  hand.take(THIRD, 2);
  press();
  sign(ok(NEW));
  await settle();
  expect(hand.held).toMatchObject({ id: THIRD, part: 2 });
  expect(meant).toEqual([[THIRD, 2]]);
});

test('a mark that is refused leaves in hand what was, and the command that meant it does nothing', async () => {
  const { hand, meant, press, mark } = desk();
  const sign = mark();
  press();
  sign(fail('refused', 'Not now.'));
  await settle();
  expect(meant).toEqual([]);
  expect(hand.isMaking).toBe(false);
  press();
  await settle();
  expect(meant).toEqual([[OLD, 1]]);
});
